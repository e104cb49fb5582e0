import type { BeatId, WorkerId } from '../shared/id.ts'
import type { EpochDay, TimeWindow } from '../shared/time.ts'

/** A colleague as the team's own file has them. Entered again, the newer entry counts. */
export interface WorkerEntered {
  readonly kind: 'worker-entered'
  readonly worker: WorkerId
  readonly beat: BeatId
  readonly name: string
  readonly agency: string
  readonly standing: 'mentor' | 'newcomer' | 'member'
  readonly shift: TimeWindow
  readonly languages: readonly string[]
  readonly skills: readonly string[]
  /** The estate where the colleague is at home; '' when none. */
  readonly homeArea: string
  readonly since: EpochDay | null
}

/** Away from one day to another, both included. */
export interface LeaveTaken {
  readonly kind: 'leave-taken'
  readonly worker: WorkerId
  readonly from: EpochDay
  readonly to: EpochDay
}

export interface WorkerLeft {
  readonly kind: 'worker-left'
  readonly worker: WorkerId
  readonly on: EpochDay
}

export type TeamFact = WorkerEntered | LeaveTaken | WorkerLeft
