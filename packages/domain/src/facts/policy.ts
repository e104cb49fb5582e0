import type { Programme } from '../policy/programme.ts'
import type { HouseholdId, PersonId, ProgrammeKey } from '../shared/id.ts'
import type { EpochDay } from '../shared/time.ts'

/** The whole text of a programme as checked; published again, the newer text counts. */
export interface ProgrammePublished {
  readonly kind: 'programme-published'
  readonly programme: Programme
}

export interface ProgrammeEnded {
  readonly kind: 'programme-ended'
  readonly programme: ProgrammeKey
  readonly on: EpochDay
}

/** The time for which what a programme held may be kept is over, and it was erased. */
export interface ProgrammeErased {
  readonly kind: 'programme-erased'
  readonly programme: ProgrammeKey
  readonly on: EpochDay
  /** How many facts lost what they said. */
  readonly facts: number
}

/** Something held for one purpose was given away for another, by name of the instrument that allows it. */
export interface DisclosureMade {
  readonly kind: 'disclosure-made'
  readonly programme: ProgrammeKey
  readonly to: string
  readonly legalInstrument: string
  readonly people: readonly PersonId[]
  readonly households: readonly HouseholdId[]
  readonly what: string
}

export type PolicyFact = ProgrammePublished | ProgrammeEnded | ProgrammeErased | DisclosureMade
