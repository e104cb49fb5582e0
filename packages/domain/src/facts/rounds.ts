import type { PlanContent } from '../rounds/plan.ts'
import type { HouseholdId, PlanId, ReportId, WorkerId } from '../shared/id.ts'
import type { EpochDay, Instant } from '../shared/time.ts'

/** The plan of one day. Published again for the same day, the newer one counts. */
export interface PlanPublished {
  readonly kind: 'plan-published'
  readonly plan: PlanId
  readonly day: EpochDay
  readonly content: PlanContent
}

/** A stop given to a colleague by hand, after publication. */
export interface StopHandedOver {
  readonly kind: 'stop-handed-over'
  readonly plan: PlanId
  readonly household: HouseholdId
  readonly to: WorkerId
}

/** A stop that later plans of the day must leave where it is. */
export interface StopPinned {
  readonly kind: 'stop-pinned'
  readonly plan: PlanId
  readonly household: HouseholdId
  readonly pinned: boolean
}

/** A district's form, filled and sent: frozen with its definition and cut-off. */
export interface ReportSent {
  readonly kind: 'report-sent'
  readonly report: ReportId
  readonly form: string
  readonly day: EpochDay
  readonly cutOff: Instant
  /** Cell → figure, and the households or people behind it, so that tomorrow can say what changed. */
  readonly figures: readonly ReportFigure[]
}

/** What stood in one cell, what it counted and where, and how it came from the report before. */
export interface ReportFigure {
  readonly cell: string
  readonly measure: string
  readonly where: string
  readonly members: readonly string[]
  readonly difference: {
    readonly before: number
    readonly entered: number
    readonly ended: number
    readonly corrected: number
  } | null
}

export type RoundFact = PlanPublished | StopHandedOver | StopPinned | ReportSent
