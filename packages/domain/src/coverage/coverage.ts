import type { DutyStateKind, Tries } from '../due/duty.ts'
import type { BuildingId, DwellingId, HouseholdId, PersonId } from '../shared/id.ts'

export type StateCounts = Readonly<Record<DutyStateKind, number>>

/** A cell of the matrix of doors. */
export interface DoorCell {
  readonly dwelling: DwellingId
  readonly unit: string
  readonly floor: number
  readonly room: string
  readonly state: DutyStateKind
  /** What was tried in vain, beside a state of `tried` or `overdue`; nothing else. */
  readonly tries: Tries
  readonly households: readonly HouseholdId[]
  readonly isKnownFace: boolean
  readonly hasQuietHours: boolean
}

export interface DoorMatrix {
  readonly building: BuildingId
  readonly estate: string
  readonly name: string
  readonly hasLift: boolean
  readonly counts: StateCounts
  readonly cells: readonly DoorCell[]
}

/** People on one list and missing from another, by id; names only for those allowed. */
export interface ListGap {
  readonly on: string
  readonly missingFrom: string
  readonly people: readonly PersonId[]
}

/** The counts add up: the six states of the households are all the households, and so for people. */
export interface Coverage {
  readonly households: StateCounts
  readonly people: StateCounts
  readonly householdTotal: number
  readonly peopleTotal: number
  readonly matrices: readonly DoorMatrix[]
  readonly gaps: readonly ListGap[]
}
