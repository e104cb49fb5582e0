import type { BeatId, TalkLineId } from '../shared/id.ts'
import type { InThreeLanguages } from '../shared/language.ts'
import type { EpochDay } from '../shared/time.ts'

/** A line of the day's talk: what to open with where nothing is remembered yet. Set again, the newer counts. */
export interface TalkLineSet {
  readonly kind: 'talk-line-set'
  readonly line: TalkLineId
  readonly beat: BeatId
  /** In one language at least; '' in those nobody wrote: there it is shown as it is. */
  readonly words: InThreeLanguages
  /** Keys of the classes whom it suits; none: everybody. */
  readonly classes: readonly string[]
  /** The last day on which it is said. */
  readonly until: EpochDay
}

/** Said no more, before its last day. */
export interface TalkLineEnded {
  readonly kind: 'talk-line-ended'
  readonly line: TalkLineId
}

export type TalkFact = TalkLineSet | TalkLineEnded
