import { unreachable } from '@doorstep/domain/shared/unreachable.ts'
import type { TodayAnswer } from '@doorstep/protocol/today.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { todayWords } from '@doorstep/ui/words/desk-today.ts'
import { Button } from '@mantine/core'
import { focusOn } from '../frame/panel.tsx'
import { go } from '../frame/router.tsx'
import { Section } from '../parts/page.tsx'

type Alarm = TodayAnswer['alarms'][number]
type Words = (typeof todayWords)['en']

/** What needs the lead, each with the one step that answers it. */
export function Alarms({ alarms }: { readonly alarms: readonly Alarm[] }) {
  const words = useWords(todayWords)
  return (
    <Section title={words.alarms}>
      {alarms.length === 0 ? (
        <p className="quiet">{words.noAlarms}</p>
      ) : (
        <ul className="alarms">
          {alarms.map((alarm) => (
            <li key={alarm.kind === 'worker-away-with-round' ? alarm.worker : alarm.kind}>
              <span>{sayAlarm(alarm, words)}</span>
              <Remedy alarm={alarm} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function sayAlarm(alarm: Alarm, words: Words): string {
  switch (alarm.kind) {
    case 'mandatory-left-out':
      return words.mandatoryLeftOut(alarm.count)
    case 'worker-away-with-round':
      return words.workerAway(alarm.name, alarm.stops)
    case 'overdue':
      return words.overdueHouseholds(alarm.count)
    case 'review-waiting':
      return words.reviewWaiting(alarm.count)
    case 'handed-to-lead':
      return words.handedToLead(alarm.count)
    case 'promises-late':
      return words.promisesLate(alarm.count)
    case 'not-published':
      return words.notPublished
    case 'no-lists':
      return words.noLists
    case 'no-team':
      return words.noTeam
    default:
      return unreachable(alarm)
  }
}

function Remedy({ alarm }: { readonly alarm: Alarm }) {
  const words = useWords(todayWords)
  if ('households' in alarm) return <Doors households={alarm.households} />
  const { to, label } = remedyOf(alarm, words)
  return (
    <Button size="compact-sm" variant="default" onClick={() => go(to)}>
      {label}
    </Button>
  )
}

function remedyOf(
  alarm: Exclude<Alarm, { readonly households: readonly string[] }>,
  words: Words,
): { readonly to: string; readonly label: string } {
  switch (alarm.kind) {
    case 'mandatory-left-out':
      return { to: '/plan?show=left-out', label: words.remedySeeWhy }
    case 'worker-away-with-round':
      return { to: `/plan?worker=${encodeURIComponent(alarm.worker)}`, label: words.remedyHandOver }
    case 'overdue':
      return { to: '/households?state=overdue', label: words.remedyShow }
    case 'review-waiting':
      return { to: '/review', label: words.remedyReview }
    case 'not-published':
      return { to: '/plan', label: words.remedyPlan }
    case 'no-lists':
      return { to: '/lists', label: words.remedyLists }
    case 'no-team':
      return { to: '/team', label: words.remedyTeam }
    default:
      return unreachable(alarm)
  }
}

/** All of them, one after the other in the panel. */
function Doors({ households }: { readonly households: readonly string[] }) {
  const words = useWords(todayWords)
  const [first] = households
  if (first === undefined) return null
  return (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() => focusOn('household', first, households)}
    >
      {words.remedyOneByOne}
    </Button>
  )
}
