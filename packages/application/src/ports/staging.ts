import type { RowDecision } from '@doorstep/domain/facts/lists.ts'
import type { PersonReading, Place } from '@doorstep/domain/intake/reading.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Instant } from '@doorstep/domain/shared/time.ts'

/** A row as received, and what came of it. Immutable but for its decision until the import is accepted. */
export interface StagedRow {
  readonly row: string
  readonly sheet: string
  /** From 1, as the spreadsheet shows it. */
  readonly number: number
  readonly cells: readonly string[]
  readonly place: Place | null
  readonly readings: readonly PersonReading[]
  readonly decision: RowDecision
  /** A readable code: `title`, `heading`, `total`, `remark`, `vacant`, `no-name`, `same-id`, … */
  readonly reason: string
}

export interface StagedImport {
  readonly import: string
  readonly file: string
  readonly fileDigest: string
  readonly source: string
  readonly state: 'reading' | 'staged' | 'accepted' | 'undone' | 'abandoned'
  readonly rowsStaged: number
  readonly startedAt: Instant
  readonly by: string
}

/** Rows on their way in, kept as received beside the log until their retention ends. */
export interface Staging {
  begin(jurisdiction: JurisdictionId, staged: StagedImport): Promise<void>
  addRows(jurisdiction: JurisdictionId, importId: string, rows: readonly StagedRow[]): Promise<void>
  setState(
    jurisdiction: JurisdictionId,
    importId: string,
    state: StagedImport['state'],
  ): Promise<void>
  imports(jurisdiction: JurisdictionId): Promise<readonly StagedImport[]>
  rows(jurisdiction: JurisdictionId, importId: string): Promise<readonly StagedRow[]>
  abandon(jurisdiction: JurisdictionId, importId: string): Promise<void>
  /** What was confirmed last time for lists of this source: column number → role. */
  rememberColumns(
    jurisdiction: JurisdictionId,
    signature: string,
    columns: Readonly<Record<string, string>>,
  ): Promise<void>
  columns(
    jurisdiction: JurisdictionId,
    signature: string,
  ): Promise<Readonly<Record<string, string>> | undefined>
}
