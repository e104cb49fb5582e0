import { type HouseholdHistory, hasHappened, wasConversation } from '../due/history.ts'
import type { KnockRow } from '../register/rows.ts'
import type { EpochDay } from '../shared/time.ts'
import type { CareLine } from './brief.ts'

/** Another agency's knock is worth a word for so long. */
const daysOtherAgency = 7

/** What to be careful about: danger first, then what was asked of us, then what one should know. */
export function careOf(history: HouseholdHistory, day: EpochDay): readonly CareLine[] {
  return [
    ...cautions(history, day),
    ...isolation(history, day),
    ...declined(history, day),
    ...quietHours(history),
    ...spoken(history),
    ...otherAgency(history, day),
  ]
}

function cautions({ wishes }: HouseholdHistory, day: EpochDay): readonly CareLine[] {
  return (wishes?.cautions ?? [])
    .filter((caution) => caution.incidentOn <= day && day <= caution.until)
    .map((caution) => ({ kind: 'caution', ...caution }))
}

function isolation({ isolations }: HouseholdHistory, day: EpochDay): readonly CareLine[] {
  const ends = isolations
    .filter((order) => order.where === 'home' && order.start <= day && day <= order.end)
    .map((order) => order.end)
  return ends.length === 0 ? [] : [{ kind: 'isolating', until: Math.max(...ends) }]
}

/** The last no, as long as nobody was spoken with since. */
function declined({ knocks }: HouseholdHistory, day: EpochDay): readonly CareLine[] {
  const past = knocks.filter((knock) => hasHappened(knock) && knock.at.day <= day)
  const last = past.slice(past.findLastIndex(wasConversation) + 1).findLast(saidNo)
  if (!last) return []
  const isOurs = last.result.kind === 'visit' && last.result.outcome.kind === 'declined'
  return [{ kind: 'declined', on: last.at.day, words: isOurs ? wordsOf(last) : '' }]
}

const saidNo = ({ result }: KnockRow) =>
  result.kind === 'visit' ? result.outcome.kind === 'declined' : result.outcome === 'refused'

const wordsOf = ({ result }: KnockRow) =>
  result.kind === 'visit' && result.outcome.kind === 'declined' ? result.outcome.words : ''

function quietHours({ wishes }: HouseholdHistory): readonly CareLine[] {
  return (wishes?.quiet ?? []).map(({ from, to }) => ({
    kind: 'quiet-hours',
    from,
    to,
    because: wishes?.quietBecause ?? '',
  }))
}

const spoken = ({ household }: HouseholdHistory): readonly CareLine[] =>
  household.spoken === '' ? [] : [{ kind: 'speaks', language: household.spoken }]

/** The newest knock of another agency, ours having heard of it or run into it. */
function otherAgency({ knocks }: HouseholdHistory, day: EpochDay): readonly CareLine[] {
  const last = knocks.findLast(
    (knock) => agencyAt(knock) !== '' && day - knock.at.day <= daysOtherAgency,
  )
  return last ? [{ kind: 'other-agency', agency: agencyAt(last), on: last.at.day }] : []
}

const agencyAt = ({ agency, result }: KnockRow) =>
  result.kind === 'visit' && result.outcome.kind === 'another-team' ? result.outcome.agency : agency
