import type { HouseholdDuties } from '../coverage/coverage-of.ts'
import { standingOf } from '../coverage/coverage-of.ts'
import type { KnockRow } from '../register/rows.ts'
import type { EpochDay, MinuteOfDay } from '../shared/time.ts'
import { unreachable } from '../shared/unreachable.ts'

/** What a figure of a report counts. */
export type Measure =
  | 'households'
  | 'people'
  | 'households-done'
  | 'households-due'
  | 'households-overdue'
  | 'people-met'
  | 'isolating'
  | 'arrived'
  | 'visits'
  | 'no-answer'
  | 'declined'

/** Households as they stand on a day at a time of day: the cut-off. */
export interface CutOff {
  readonly day: EpochDay
  readonly minute: MinuteOfDay
  readonly households: readonly HouseholdDuties[]
}

/** Who or what is counted, each once, sorted: households, people or knocks, by id. */
export function membersOf(measure: Measure, at: CutOff): readonly string[] {
  return [...new Set(at.households.flatMap((one) => countedIn(measure, one, at)))].sort()
}

function countedIn(
  measure: Measure,
  { history, duties }: HouseholdDuties,
  at: CutOff,
): readonly string[] {
  const { household, members, isolations, arrivals } = history
  const standing = standingOf(duties)
  const onlyIf = (is: boolean) => (is ? [household.id] : [])
  switch (measure) {
    case 'households':
      return [household.id]
    case 'people':
      return members.map(({ id }) => id)
    case 'households-done':
      return onlyIf(standing === 'done')
    case 'households-due':
      return onlyIf(['due', 'planned', 'tried'].includes(standing))
    case 'households-overdue':
      return onlyIf(standing === 'overdue')
    case 'isolating':
      return isolations
        .filter(({ where, start, end }) => where === 'home' && start <= at.day && at.day <= end)
        .map(({ person }) => person)
    case 'arrived':
      return arrivals.filter(({ on }) => on === at.day).map(({ person }) => person)
    default:
      return visitsOf(history.knocks, at).flatMap((knock) => countedOfVisit(measure, knock))
  }
}

/** Our own knocks of the day, up to the cut-off. */
const visitsOf = (knocks: readonly KnockRow[], { day, minute }: CutOff) =>
  knocks.filter(
    ({ at, result }) => result.kind === 'visit' && at.day === day && at.minute <= minute,
  )

function countedOfVisit(
  measure: 'people-met' | 'visits' | 'no-answer' | 'declined',
  { id, result }: KnockRow,
): readonly string[] {
  if (result.kind !== 'visit') return []
  const { outcome } = result
  switch (measure) {
    case 'visits':
      return [id]
    case 'no-answer':
    case 'declined':
      return outcome.kind === measure ? [id] : []
    case 'people-met':
      return outcome.kind === 'spoke'
        ? [...outcome.met, ...Array.from({ length: outcome.othersMet }, (_, i) => `${id}#${i}`)]
        : []
    default:
      return unreachable(measure)
  }
}
