import type { Measure } from '@doorstep/domain/reports/measures.ts'
import type { BeatId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Instant } from '@doorstep/domain/shared/time.ts'

/** A blank form from above, remembered with what each cell is to hold. */
export interface ReportForm {
  readonly id: string
  readonly title: string
  /** What it is filled from: the beats of whoever loaded it. */
  readonly beats: readonly BeatId[]
  readonly sheets: readonly FormSheet[]
  readonly mapping: readonly MappedCell[]
  readonly enteredAt: Instant
  readonly by: string
}

export interface FormSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** Cells that the form fills itself (formulas), or that a merged range covers: `B4`. */
  readonly closed: readonly string[]
}

export interface MappedCell {
  /** `Sheet!B4`. */
  readonly cell: string
  readonly measure: Measure
  readonly where: string
}

/** Forms are kept beside the log: they hold nobody's data. The file itself never changes. */
export interface ReportForms {
  /** Newest first. */
  all(jurisdiction: JurisdictionId): Promise<readonly ReportForm[]>
  find(jurisdiction: JurisdictionId, id: string): Promise<ReportForm | undefined>
  add(jurisdiction: JurisdictionId, form: ReportForm, workbook: Uint8Array): Promise<void>
  setMapping(
    jurisdiction: JurisdictionId,
    id: string,
    mapping: readonly MappedCell[],
  ): Promise<void>
  /** The file as it was loaded. */
  workbook(jurisdiction: JurisdictionId, id: string): Promise<Uint8Array | undefined>
}
