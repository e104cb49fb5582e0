import type { PersonReading, Place } from '../intake/reading.ts'
import type {
  BeatId,
  BuildingId,
  DwellingId,
  FactId,
  HouseholdId,
  ImportId,
  PersonId,
  RowId,
} from '../shared/id.ts'

export type RowDecision = 'linked' | 'new' | 'review' | 'rejected'

/** A file taken into the register. `source` names the list over its versions ("returnees"). */
export interface ListAccepted {
  readonly kind: 'list-accepted'
  readonly import: ImportId
  readonly beat: BeatId
  readonly source: string
  readonly title: string
  readonly file: string
  /** SHA-256 of the bytes as received, hex. */
  readonly fileDigest: string
  readonly counts: Readonly<Record<RowDecision, number>>
}

/**
 * What one row of a list says, and to whom it was linked. The cells as received are kept beside, for
 * as long as their retention allows; titles, totals and remarks make no fact, only a staged row.
 */
export interface RowTaken {
  readonly kind: 'row-taken'
  readonly import: ImportId
  readonly row: RowId
  readonly source: string
  /** Where it stood: `file`, `sheet` ('' in CSV) and `number` from 1 as the spreadsheet shows it. */
  readonly file: string
  readonly sheet: string
  readonly number: number
  readonly decision: Exclude<RowDecision, 'rejected'>
  readonly beat: BeatId
  readonly place: Place | null
  readonly building: BuildingId | null
  readonly dwelling: DwellingId | null
  readonly household: HouseholdId | null
  readonly person: PersonId | null
  readonly reading: PersonReading | null
  /** Other people this row may be about; not empty only for `review`. */
  readonly candidates: readonly PersonId[]
}

/** Takes back everything that came by this import. */
export interface ImportUndone {
  readonly kind: 'import-undone'
  readonly import: ImportId
}

/** Two entries are one person; `keep` is the name under which they go on. */
export interface PeopleMatched {
  readonly kind: 'people-matched'
  readonly keep: PersonId
  readonly other: PersonId
}

/** Two entries are two people, for good. */
export interface PeopleKeptApart {
  readonly kind: 'people-kept-apart'
  readonly people: readonly [PersonId, PersonId]
}

/** Takes one fact back: a match, a correction, a wrong record. */
export interface FactWithdrawn {
  readonly kind: 'fact-withdrawn'
  readonly fact: FactId
}

export type ListFact =
  | ListAccepted
  | RowTaken
  | ImportUndone
  | PeopleMatched
  | PeopleKeptApart
  | FactWithdrawn
