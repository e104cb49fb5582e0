import type { TodayAnswer } from '@doorstep/protocol/today.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { StateCountsBar } from '@doorstep/ui/state-counts.tsx'
import { todayWords } from '@doorstep/ui/words/desk-today.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { useToday } from '../frame/me.ts'
import { Go } from '../frame/router.tsx'
import { useAnswer } from '../frame/server.ts'
import { Awaited, Page, Section } from '../parts/page.tsx'
import { Alarms } from './alarms.tsx'
import { Buildings } from './buildings.tsx'
import { Rounds } from './rounds.tsx'
import { Talk } from './talk.tsx'
import './today.css'

/** Visits come in all day; the page follows them. */
const everyMs = 20_000

/** The first page of a lead: one sentence, what needs them, the rounds, the buildings. */
export function TodayPage() {
  const { language } = useLanguage()
  const day = useToday()
  const today = useAnswer('today', undefined, { everyMs })
  return (
    <Page
      title={sayDay(day, day, language)}
      sentence={today.data && <Sentence today={today.data} />}
    >
      <Awaited of={today}>
        {(answer) => (
          <>
            <Alarms alarms={answer.alarms} />
            <States today={answer} />
            <Rounds workers={answer.workers} />
            <Talk />
            <Buildings buildings={answer.buildings} />
          </>
        )}
      </Awaited>
    </Page>
  )
}

/** "1,204 of 2,400 households done, 46 overdue, 3 cannot be planned: see why". */
function Sentence({ today }: { readonly today: TodayAnswer }) {
  const words = useWords(todayWords)
  const { language } = useLanguage()
  const cannot = today.leftOut.reduce((count, group) => count + group.mandatory, 0)
  if (today.householdTotal === 0) return <>{words.nobodyYet}</>
  const comma = language === 'en' ? ', ' : '，'
  const parts = [
    words.doneOf(today.households.done, today.householdTotal),
    words.overdue(today.households.overdue),
  ]
  return (
    <>
      {parts.join(comma)}
      {cannot > 0 && (
        <>
          {comma}
          {words.cannot(cannot)}
          {language === 'en' ? ': ' : '：'}
          <Go to="/plan?show=left-out">{words.seeWhy}</Go>
        </>
      )}
    </>
  )
}

function States({ today }: { readonly today: TodayAnswer }) {
  const words = useWords(todayWords)
  if (today.householdTotal === 0) return null
  return (
    <Section title={words.states}>
      <div className="two-columns">
        <div>
          <h3>
            {words.households} <small>{words.total(today.householdTotal)}</small>
          </h3>
          <StateCountsBar counts={today.households} />
        </div>
        <div>
          <h3>
            {words.people} <small>{words.total(today.peopleTotal)}</small>
          </h3>
          <StateCountsBar counts={today.people} />
        </div>
      </div>
    </Section>
  )
}
