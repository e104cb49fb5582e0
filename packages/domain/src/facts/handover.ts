import type { BeatId, BuildingId, HandoverId, WorkerId } from '../shared/id.ts'
import type { EpochDay } from '../shared/time.ts'

/** Why doors are handed over: the mentor walks along, or is away and cannot. */
export const handoverReasons = ['handover', 'away'] as const
export type HandoverReason = (typeof handoverReasons)[number]

/** The doors at which one colleague is known are handed over to another, from a day on. */
export interface HandoverBegun {
  readonly kind: 'handover-begun'
  readonly handover: HandoverId
  readonly beat: BeatId
  readonly from: WorkerId
  readonly to: WorkerId
  readonly reason: HandoverReason
  readonly on: EpochDay
}

/** "Whom should a newcomer know here?" was asked of a building. What was answered stands as a remark of its household. */
export interface HandoverAsked {
  readonly kind: 'handover-asked'
  readonly handover: HandoverId
  readonly building: BuildingId
  readonly as: 'answered' | 'dropped'
}

export type HandoverFact = HandoverBegun | HandoverAsked
