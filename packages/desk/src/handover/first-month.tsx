import type { FirstMonthAnswer } from '@doorstep/protocol/handover.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { handoverWords } from '@doorstep/ui/words/handover.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { useAnswer } from '../frame/server.ts'
import { Awaited, Section } from '../parts/page.tsx'

/** What a newcomer can look back on: shown alone, beside nobody. */
export function FirstMonth({ worker }: { readonly worker: string }) {
  const words = useWords(handoverWords)
  const answer = useAnswer('firstMonth', { worker })
  const name = answer.data?.worker.name
  return (
    <Section title={name === undefined ? words.firstMonth : words.firstMonthOf(name)}>
      <Awaited of={answer}>{(month) => <Weeks month={month} />}</Awaited>
    </Section>
  )
}

function Weeks({ month }: { readonly month: FirstMonthAnswer }) {
  const words = useWords(handoverWords)
  const { language } = useLanguage()
  const rows = [
    ...month.weeks.map((week, i) => ({
      name: words.week(i + 1, sayDay(week.from, month.day, language)),
      ...week,
    })),
    { name: words.soFar, ...month },
  ]
  return (
    <table className="first-month">
      <thead>
        <tr>
          <th scope="col">
            {month.since !== null && words.since(sayDay(month.since, month.day, language))}
          </th>
          <th scope="col">{words.headDoorsMet}</th>
          <th scope="col">{words.headIntroductions}</th>
          <th scope="col">{words.headThreadsClosed}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td>{row.doorsMet}</td>
            <td>{row.introductions}</td>
            <td>{row.threadsClosed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
