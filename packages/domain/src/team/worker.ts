import type { BeatId, WorkerId } from '../shared/id.ts'
import type { EpochDay, TimeWindow } from '../shared/time.ts'

/** A colleague as the views show them. */
export interface WorkerRow {
  readonly id: WorkerId
  readonly beat: BeatId
  readonly name: string
  readonly agency: string
  readonly standing: 'mentor' | 'newcomer' | 'member'
  readonly shift: TimeWindow
  readonly languages: readonly string[]
  readonly skills: readonly string[]
  readonly homeArea: string
  readonly since: EpochDay | null
  readonly leave: readonly { readonly from: EpochDay; readonly to: EpochDay }[]
  /** The day from which they are no longer of the team; null while they are. */
  readonly leftOn: EpochDay | null
}

export const isOnLeave = (worker: WorkerRow, day: EpochDay): boolean =>
  worker.leave.some((l) => l.from <= day && day <= l.to)

export const worksOn = (worker: WorkerRow, day: EpochDay): boolean =>
  !isOnLeave(worker, day) && (worker.leftOn === null || day < worker.leftOn)

/**
 * What a team may call a colleague in its own file: it stands inside other names, so no spaces, no
 * slashes, and no two that only look different.
 */
export const isWorkerId = (text: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.-]*$/u.test(text.normalize('NFKC'))
