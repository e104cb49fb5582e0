import type { CallWay, Way } from '../facts/visits.ts'
import type { HouseholdId, PersonId, ProgrammeKey } from '../shared/id.ts'
import type { EpochDay, LocalTime, TimeWindow } from '../shared/time.ts'

/** A question that a programme cannot do without, about one person; null: about the household. */
export interface NeededQuestion {
  readonly question: string
  readonly person: PersonId | null
}

/** A conversation took place, and these questions of the occasion are still to be asked: at least one. */
export interface Begun {
  readonly at: LocalTime
  readonly left: readonly NeededQuestion[]
}

/** Why a duty is there, to be said in words: every variant has a sentence in three languages. */
export type Because =
  | { readonly kind: 'never-met' }
  | {
      readonly kind: 'arrived'
      readonly person: PersonId
      readonly on: EpochDay
      readonly from: string
    }
  | {
      readonly kind: 'isolating'
      readonly person: PersonId
      readonly day: number
      readonly of: number
      readonly window: TimeWindow
    }
  | {
      readonly kind: 'condition'
      readonly programme: ProgrammeKey
      readonly lastMet: EpochDay | null
    }
  | { readonly kind: 'declined-before'; readonly on: EpochDay }
  /** Met on that day, and so many of the programme's needed questions were left: at least one. */
  | { readonly kind: 'begun-before'; readonly on: EpochDay; readonly left: number }
  | { readonly kind: 'appointment'; readonly window: TimeWindow; readonly way: Way }
  | { readonly kind: 'asked-to-come-back'; readonly at: LocalTime }

/** Why nobody must go to a subject that a programme concerns. */
export type ExcusedBecause =
  | { readonly kind: 'vacant' }
  | { readonly kind: 'nobody-lives-here' }
  | { readonly kind: 'not-concerned' }
  | { readonly kind: 'central-isolation' }
  | { readonly kind: 'chose-another-way'; readonly way: string }
  | { readonly kind: 'programme-says'; readonly words: string }
  | { readonly kind: 'handed-to-lead' }
  | { readonly kind: 'another-agency'; readonly agency: string; readonly at: LocalTime }

/** How often somebody tried in vain, and in which ways: a knock at the door, a call as agreed. Each way once. */
export interface Tries {
  readonly times: number
  readonly by: readonly Way[]
}

/** Where a subject stands on day D: exactly one of six. */
export type DutyState =
  | { readonly kind: 'done'; readonly at: LocalTime }
  | { readonly kind: 'due' }
  | { readonly kind: 'planned' }
  /** `times` since somebody last spoke with us: 0 when the last knock was a conversation that left something to ask. */
  | ({ readonly kind: 'tried'; readonly last: LocalTime } & Tries)
  | { readonly kind: 'excused'; readonly because: ExcusedBecause }
  /** `times` somebody tried in vain all the same; 0 when nobody did. */
  | ({ readonly kind: 'overdue'; readonly since: EpochDay } & Tries)
export type DutyStateKind = DutyState['kind']
export const dutyStates = ['done', 'due', 'planned', 'tried', 'excused', 'overdue'] as const

/** What was tried in vain while it is still owed. */
export const triesOf = ({ state }: Pick<Duty, 'state'>): Tries =>
  state.kind === 'tried' || state.kind === 'overdue'
    ? { times: state.times, by: state.by }
    : { times: 0, by: [] }

/** Of several duties of one door: the most tries of any, and every way in which one was made. */
export function mostTriesOf(duties: readonly Pick<Duty, 'state'>[]): Tries {
  const all = duties.map(triesOf)
  return {
    times: Math.max(0, ...all.map(({ times }) => times)),
    by: [...new Set(all.flatMap(({ by }) => by))],
  }
}

/** What a programme owes a subject on one occasion. `key` is programme/subject/occasion. */
export interface Duty {
  readonly key: string
  readonly programme: ProgrammeKey
  readonly household: HouseholdId
  readonly person: PersonId | null
  readonly occasion: string
  readonly because: Because
  readonly state: DutyState
  /** Spoken with, and something needed is still to be asked; null when nothing was begun, or all is done. */
  readonly begun: Begun | null
  /** In which ways it may be served. */
  readonly ways: readonly Way[]
  /** The call of the day with which it goes; null at the door. */
  readonly call: CallWay | null
  readonly tier: 1 | 2 | 3 | 4
  readonly minutes: number
  /** When on day D it may be done; empty when not on this day. */
  readonly windows: readonly TimeWindow[]
  /** Owed, but nobody goes before that day: after a try, or because a time was agreed; null when not. */
  readonly waitsUntil: EpochDay | null
  /** The last day on which it is in time; null when it has none. */
  readonly deadline: EpochDay | null
  readonly needs: {
    readonly skills: readonly string[]
    readonly languages: readonly string[]
    readonly agencies: readonly string[]
    readonly twoPersons: boolean
  }
}

/** Is it still to be done, today or on a day to come? */
export const isOwed = ({ state }: Duty): boolean =>
  state.kind !== 'done' && state.kind !== 'excused'

/** Is somebody to go there today? */
export const isOpen = (duty: Duty): boolean => isOwed(duty) && duty.waitsUntil === null
