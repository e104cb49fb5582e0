import type { HouseholdId, ImportId, PersonId } from '../shared/id.ts'
import type { EpochDay, TimeWindow } from '../shared/time.ts'

/** Purpose `movement`: someone came from elsewhere. */
export interface ArrivalReported {
  readonly kind: 'arrival-reported'
  readonly person: PersonId
  readonly household: HouseholdId | null
  readonly on: EpochDay
  readonly from: string
  /** The import it came by; null when it was said at the door. */
  readonly import: ImportId | null
}

/** Purpose `isolation`: someone stays in from one day to another, both included. */
export interface IsolationOrdered {
  readonly kind: 'isolation-ordered'
  readonly person: PersonId
  readonly household: HouseholdId
  readonly where: 'home' | 'central'
  readonly start: EpochDay
  readonly end: EpochDay
  readonly checks: readonly TimeWindow[]
}

export interface IsolationEnded {
  readonly kind: 'isolation-ended'
  readonly person: PersonId
  readonly on: EpochDay
}

/** Purpose `health`: what a health list or the person said; never an opener by itself. */
export interface HealthNoted {
  readonly kind: 'health-noted'
  readonly person: PersonId
  readonly words: string
  readonly import: ImportId | null
}

export type OverlayFact = ArrivalReported | IsolationOrdered | IsolationEnded | HealthNoted
