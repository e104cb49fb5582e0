import type { TodayAnswer } from '@doorstep/protocol/today.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { sayAgency } from '@doorstep/ui/words/agencies.ts'
import { todayWords } from '@doorstep/ui/words/desk-today.ts'
import { standingWords } from '@doorstep/ui/words/people.ts'
import { sayWindow } from '@doorstep/ui/words/times.ts'
import { Go } from '../frame/router.tsx'
import { Empty, Section } from '../parts/page.tsx'

type Load = TodayAnswer['workers'][number]

/** Each worker's round as a bar. They stand by area: nobody is ranked by what they did. */
export function Rounds({ workers }: { readonly workers: readonly Load[] }) {
  const words = useWords(todayWords)
  const byArea = workers.toSorted(
    (a, b) => a.area.localeCompare(b.area) || a.name.localeCompare(b.name),
  )
  const longest = Math.max(...workers.map(({ stops }) => stops), 1)
  if (workers.every(({ stops }) => stops === 0)) {
    return (
      <Section title={words.rounds}>
        <Empty>{words.roundsEmpty}</Empty>
      </Section>
    )
  }
  return (
    <Section title={words.rounds}>
      <ul className="rounds">
        {byArea.map((worker) => (
          <Round key={worker.worker} worker={worker} longest={longest} />
        ))}
      </ul>
    </Section>
  )
}

function Round({ worker, longest }: { readonly worker: Load; readonly longest: number }) {
  const words = useWords(todayWords)
  const standings = useWords(standingWords)
  const { language } = useLanguage()
  const { stops, calls, done, name, area, agency, standing, shift, isAway } = worker
  const about = [sayAgency(agency, language), standings[standing], sayWindow(shift)]
  return (
    <li>
      <div className="round-who">
        <Go to={`/plan?worker=${encodeURIComponent(worker.worker)}`}>{name}</Go>
        <span className="quiet">{about.filter((part) => part !== '').join(' · ')}</span>
      </div>
      <span className="round-area">{area}</span>
      {stops === 0 ? (
        <span className="quiet">{isAway ? words.away : words.noRound}</span>
      ) : (
        <div className="round-progress">
          <div className="round-bar" style={{ width: `${(100 * stops) / longest}%` }}>
            <span data-state="done" style={{ flexGrow: done }} />
            <span data-state="planned" style={{ flexGrow: stops - done }} />
          </div>
          <span className="numbers">
            {words.doneOfStops(done, stops)}
            {calls > 0 && ` · ${words.callsOf(calls)}`}
            {isAway && ` · ${words.away}`}
          </span>
        </div>
      )}
    </li>
  )
}
