import type { Way } from '../facts/visits.ts'
import type { KnockRow } from '../register/rows.ts'
import type { HouseholdId, PersonId } from '../shared/id.ts'
import type { EpochDay, LocalTime, TimeWindow } from '../shared/time.ts'
import { mayServe } from './calls.ts'
import type { Because, Begun, DutyState, ExcusedBecause, Tries } from './duty.ts'
import { type HouseholdHistory, since, wasConversation, wayOf } from './history.ts'
import type { Obliged } from './obliges.ts'

/** The moment for which duties are computed, and who is on the published plan of that day. */
export interface DueAt {
  readonly day: EpochDay
  /** The time of day when D is today; 0 for a day to come, 1440 for one that is over. */
  readonly minute: number
  readonly planned: ReadonlySet<HouseholdId>
}

/** One time at which a programme wants to see a subject. */
export interface Occasion {
  readonly person: PersonId | null
  readonly name: string
  readonly because: Because
  /** What happened from this day on may have served it. */
  readonly from: EpochDay
  readonly deadline: EpochDay | null
  readonly window: TimeWindow
  /** In which ways it may be served: a try in another one is none. */
  readonly ways: readonly Way[]
  /** Null while it is open; when it was served otherwise. */
  readonly done: LocalTime | null
  readonly begun: Begun | null
}

/** Exactly one of six. */
export function stateOf(
  history: HouseholdHistory,
  occasion: Occasion,
  at: DueAt,
  obliged: Obliged,
): DutyState {
  if (occasion.done) return { kind: 'done', at: occasion.done }
  const excused = excuse(history, occasion, at, obliged)
  if (excused) return { kind: 'excused', because: excused }
  const tries = since(history.knocks, occasion.from).filter(
    (knock) =>
      (!wasConversation(knock) || isOurs(knock, occasion)) &&
      knock.at.day <= at.day &&
      mayServe(occasion, knock.call ?? null),
  )
  const last = tries.at(-1)
  if (isLate(occasion, at))
    return { kind: 'overdue', since: occasion.deadline ?? at.day, ...triesIn(tries) }
  const wasTriedToday = last?.at.day === at.day
  const isPlanned = at.planned.has(history.household.id) && obliged.kind === 'open'
  if (isPlanned && !wasTriedToday) return { kind: 'planned' }
  if (!last) return { kind: 'due' }
  const sinceTalk = tries.slice(tries.findLastIndex(wasConversation) + 1)
  return { kind: 'tried', ...triesIn(sinceTalk), last: last.at }
}

const triesIn = (knocks: readonly KnockRow[]): Tries => ({
  times: knocks.length,
  by: [...new Set(knocks.map(wayOf))],
})

/** A conversation that left something to ask was a try. */
const isOurs = ({ result }: KnockRow, { begun }: Occasion) =>
  begun !== null && result.kind === 'visit'

const isLate = ({ deadline, window }: Occasion, { day, minute }: DueAt) =>
  deadline !== null && (day > deadline || (day === deadline && minute > window.to))

function excuse(
  history: HouseholdHistory,
  occasion: Occasion,
  { day }: DueAt,
  obliged: Obliged,
): ExcusedBecause | null {
  if (history.dwelling?.isVacant) return { kind: 'vacant' }
  if (history.members.length === 0) return { kind: 'nobody-lives-here' }
  const isCentral = (person: string) =>
    history.isolations.some(
      (order) =>
        order.person === person &&
        order.where === 'central' &&
        order.start <= day &&
        day <= order.end,
    )
  if (occasion.person !== null && isCentral(occasion.person)) return { kind: 'central-isolation' }
  if (history.members.every((member) => isCentral(member.id))) return { kind: 'central-isolation' }
  return obliged.kind === 'excused' ? obliged.because : null
}
