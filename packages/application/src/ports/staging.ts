import type { RowDecision } from '@doorstep/domain/facts/lists.ts'
import type { ListProblem, SheetColumns } from '@doorstep/domain/intake/table.ts'
import type { BeatId, ImportId, JurisdictionId, PersonId } from '@doorstep/domain/shared/id.ts'
import type { Instant } from '@doorstep/domain/shared/time.ts'

/** A row as received, without what may not be kept. It is written once and never changed. */
export interface ReceivedRow {
  readonly sheet: string
  /** From 1, as the spreadsheet shows it. */
  readonly number: number
  readonly cells: readonly string[]
  /** Cells that were formulas, and cells that a merged range covers; by column index. */
  readonly formulas: readonly number[]
  readonly merged: readonly number[]
}

/** What came of a row that is not blank. `ordinal` is its place among the rows of its import, from 0. */
export interface RowOutcome {
  readonly ordinal: number
  readonly decision: RowDecision
  /** In words: `title`, `heading`, `total`, `no name`, `agrees with someone known`, … */
  readonly reason: string
  readonly name: string
  /** `estate/building/unit/room`; '' when the row names no door. */
  readonly door: string
  /** Known once the list is accepted. */
  readonly person: PersonId | null
}

/** How many rows ended how; the four add up to the rows that are not blank. */
export type RowCounts = Readonly<Record<RowDecision, number>>

/** How a list sent again differs from the last accepted one of its source. The four numbers count rows. */
export interface SentAgain {
  readonly import: ImportId
  readonly file: string
  readonly at: Instant
  /** The very same bytes: accepting it changes nothing. */
  readonly isSameFile: boolean
  readonly unchanged: number
  readonly changed: number
  readonly added: number
  readonly gone: number
  /** Whom it concerns, up to a hundred. */
  readonly named: readonly {
    readonly change: 'changed' | 'added' | 'gone'
    readonly name: string
    readonly door: string
    /** Whom whoever is shown this has read something of. */
    readonly person: PersonId
    /** The register has nobody by this id until the list is accepted. */
    readonly isNew: boolean
  }[]
}

/** `reading`: its rows are coming in. `staged`: all are there, and nothing of it is in the register. */
export type ImportState = 'reading' | 'staged' | 'accepted' | 'undone' | 'abandoned'

export interface StagedImport {
  readonly import: ImportId
  readonly beat: BeatId
  readonly file: string
  readonly fileDigest: string
  /** Names the list over its versions. */
  readonly source: string
  readonly state: ImportState
  readonly rowsStaged: number
  readonly startedAt: Instant
  readonly by: string
  readonly about: ImportAbout
}

/** What is known of a list on its way in, beside its rows. */
export interface ImportAbout {
  readonly title: string
  readonly encoding: string
  /** Rows of the file: less are staged while it is being read, or when that was cut short. */
  readonly rowsInFile: number
  /** As confirmed; null until then. */
  readonly columns: readonly SheetColumns[] | null
  /** The columns were recalled from an earlier list of this kind. */
  readonly wasRemembered: boolean
  /** Headings of columns that were not taken. */
  readonly forbidden: readonly string[]
  readonly problems: readonly ListProblem[]
  readonly counts: RowCounts
  readonly again: SentAgain | null
  readonly doors: DoorsFound
}

/**
 * Whether the doors that its rows name were found. `look-again`: some were not, and since then a list came
 * that says who lives where, so the same bytes may be taken once more in place of this import.
 */
export type DoorsFound = 'found' | 'not-found' | 'look-again'

export type ImportChange = Partial<Pick<StagedImport, 'state' | 'source' | 'about'>>

/** Rows on their way in, kept as received beside the log until their retention ends. */
export interface Staging {
  begin(jurisdiction: JurisdictionId, staged: StagedImport): Promise<void>
  /** Adds behind what is there. */
  addRows(
    jurisdiction: JurisdictionId,
    importId: string,
    rows: readonly ReceivedRow[],
  ): Promise<void>
  change(jurisdiction: JurisdictionId, importId: string, change: ImportChange): Promise<void>
  /** Newest first. */
  imports(jurisdiction: JurisdictionId): Promise<readonly StagedImport[]>
  find(jurisdiction: JurisdictionId, importId: string): Promise<StagedImport | undefined>
  /** All rows, in the order of the file. */
  rows(jurisdiction: JurisdictionId, importId: string): Promise<readonly ReceivedRow[]>
  /** The rows at these places; those that are kept no longer are missing. */
  rowsAt(
    jurisdiction: JurisdictionId,
    places: readonly RowPlace[],
  ): Promise<readonly (ReceivedRow & { readonly import: string })[]>
  /** Blanks columns that must not be kept. */
  dropColumns(
    jurisdiction: JurisdictionId,
    importId: string,
    dropped: readonly DroppedColumns[],
  ): Promise<void>
  /** In place of all earlier outcomes of this import. */
  setOutcomes(
    jurisdiction: JurisdictionId,
    importId: string,
    outcomes: readonly RowOutcome[],
  ): Promise<void>
  outcomes(
    jurisdiction: JurisdictionId,
    importId: string,
    page: {
      readonly decision: RowDecision | undefined
      readonly from: number
      readonly limit: number
    },
  ): Promise<{ readonly total: number; readonly rows: readonly (ReceivedRow & RowOutcome)[] }>
  /** Its rows are gone; that it came, and when, is still known. */
  abandon(jurisdiction: JurisdictionId, importId: string): Promise<void>
  /** What was confirmed last time for sheets with this signature: column index → role. */
  rememberColumns(
    jurisdiction: JurisdictionId,
    signature: string,
    columns: SheetColumns['columns'],
  ): Promise<void>
  columns(
    jurisdiction: JurisdictionId,
    signature: string,
  ): Promise<SheetColumns['columns'] | undefined>
}

export interface DroppedColumns {
  readonly sheet: string
  readonly columns: readonly number[]
  /** Their headings stay: what was left out can be named. */
  readonly besidesRows: readonly number[]
}

export interface RowPlace {
  readonly import: string
  readonly sheet: string
  readonly number: number
}
