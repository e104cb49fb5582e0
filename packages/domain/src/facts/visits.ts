import type {
  AppointmentId,
  HouseholdId,
  PersonId,
  ProgrammeKey,
  VisitId,
  WorkerId,
} from '../shared/id.ts'
import type { EpochDay, LocalTime, MinuteOfDay, TimeWindow } from '../shared/time.ts'

/** How somebody is reached without coming to the door. */
export const callWays = ['phone', 'video', 'message'] as const
export type CallWay = (typeof callWays)[number]
/** How a household may choose to be reached. */
export type Way = 'door' | CallWay

/** What one knock at one door, or one call, came to. */
export type VisitOutcome =
  | { readonly kind: 'spoke'; readonly met: readonly PersonId[]; readonly othersMet: number }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'declined'; readonly words: string }
  | { readonly kind: 'another-team'; readonly agency: string }
  | { readonly kind: 'come-back'; readonly at: LocalTime }
  | { readonly kind: 'vacant-or-moved'; readonly because: 'vacant' | 'moved' }
  | {
      readonly kind: 'not-reached'
      readonly because: 'gate-locked' | 'lift-out' | 'door-not-found' | 'other'
    }
  | { readonly kind: 'unsafe'; readonly words: string }
export type VisitOutcomeKind = VisitOutcome['kind']

/** Every outcome, in the order in which they are offered. */
export const visitOutcomeKinds = [
  'spoke',
  'no-answer',
  'declined',
  'another-team',
  'come-back',
  'vacant-or-moved',
  'not-reached',
  'unsafe',
] as const satisfies readonly VisitOutcomeKind[]

export type AnswerValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'choice'; readonly value: string }
  | { readonly kind: 'choices'; readonly values: readonly string[] }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  /** Asked, and they did not wish to say. */
  | { readonly kind: 'not-said' }

/** An answer that somebody gave: nothing is written where nobody asked. */
export interface Answer {
  readonly programme: ProgrammeKey
  readonly question: string
  readonly person: PersonId | null
  readonly value: AnswerValue
}

/** One knock or one call, one outcome. Correcting it withdraws this fact and records another. */
export interface VisitRecorded {
  readonly kind: 'visit-recorded'
  /** Of a call, how it was made; a knock at the door has none. */
  readonly call?: CallWay
  readonly visit: VisitId
  readonly household: HouseholdId
  readonly by: WorkerId
  readonly at: LocalTime
  readonly outcome: VisitOutcome
  readonly left: readonly ('leaflet' | 'notice')[]
  /** Those of programmes whose purpose is the visits or the register; others are facts of their own. */
  readonly answers: readonly Answer[]
  /** Needed questions that were settled by answers which stand apart: which they were, never what was said. */
  readonly answered?: readonly Omit<Answer, 'value'>[]
  /** Programmes whose duties this knock served: spoken with, and nothing needed was left to ask. */
  readonly served: readonly { readonly programme: ProgrammeKey; readonly occasion: string }[]
  /** The opener that was used, and whether it opened the door; null when nobody said. */
  readonly opener: { readonly id: string; readonly worked: boolean } | null
}

/**
 * Answers of one visit that are held for a purpose of their own (a temperature of an isolation check):
 * kept apart, so that they go when that purpose ends and the visit stays.
 */
export interface AnswersGiven {
  readonly kind: 'answers-given'
  readonly visit: VisitId
  readonly household: HouseholdId
  readonly programme: ProgrammeKey
  readonly at: LocalTime
  readonly answers: readonly Answer[]
}

/** A knock of another agency, or one from before Doorstep: courtesy and history, not our record. */
export interface KnockReported {
  readonly kind: 'knock-reported'
  readonly household: HouseholdId
  readonly agency: string
  readonly at: LocalTime
  readonly outcome: 'opened' | 'nobody' | 'refused' | 'planned' | 'unknown'
}

export interface AppointmentMade {
  readonly kind: 'appointment-made'
  readonly appointment: AppointmentId
  readonly household: HouseholdId
  readonly day: EpochDay
  readonly window: TimeWindow
  /** How the household chose to be reached. */
  readonly way: Way
  readonly madeBy: 'household' | 'worker'
}

export interface AppointmentCancelled {
  readonly kind: 'appointment-cancelled'
  readonly appointment: AppointmentId
  readonly household: HouseholdId
}

/** When not to knock; an empty list takes earlier ones back. */
export interface QuietHoursSet {
  readonly kind: 'quiet-hours-set'
  readonly household: HouseholdId
  readonly windows: readonly TimeWindow[]
  readonly because: string
}

/** The raw remark, as typed. It is kept for ever as said, and enters a brief only as the worker's note. */
export interface RemarkNoted {
  readonly kind: 'remark-noted'
  readonly household: HouseholdId
  readonly by: WorkerId
  readonly at: LocalTime
  readonly words: string
}

/** A notice with a code was left; by the code the household chooses a time without an account. */
export interface NoticeLeft {
  readonly kind: 'notice-left'
  readonly household: HouseholdId
  readonly by: WorkerId
  readonly at: LocalTime
  /** SHA-256 of the code, hex: the code itself is only on the card. */
  readonly codeDigest: string
}

/** How well a worker is known at a door, as the mentor marks it: 1 seen, 2 known, 3 trusted. */
export interface FamiliarityMarked {
  readonly kind: 'familiarity-marked'
  readonly household: HouseholdId
  readonly worker: WorkerId
  readonly level: 1 | 2 | 3
}

/** A danger of the place, or a dated incident: reviewed and expiring, never a label on a person. */
export interface CautionNoted {
  readonly kind: 'caution-noted'
  readonly household: HouseholdId
  readonly words: string
  readonly incidentOn: EpochDay
  readonly until: EpochDay
}

export type VisitFact =
  | VisitRecorded
  | AnswersGiven
  | KnockReported
  | AppointmentMade
  | AppointmentCancelled
  | QuietHoursSet
  | RemarkNoted
  | NoticeLeft
  | FamiliarityMarked
  | CautionNoted

/** What a call may come to, in the order in which it is offered: nobody stood at a door. */
export const callOutcomeKinds = [
  'spoke',
  'no-answer',
  'declined',
  'come-back',
] as const satisfies readonly VisitOutcomeKind[]

export type PartOfDay = 'morning' | 'midday' | 'afternoon' | 'evening'

/** Retries go to another part of the day: evenings and weekends find other people. */
export function partOfDay(minute: MinuteOfDay): PartOfDay {
  if (minute < 11 * 60 + 30) return 'morning'
  if (minute < 14 * 60) return 'midday'
  return minute < 17 * 60 + 30 ? 'afternoon' : 'evening'
}
