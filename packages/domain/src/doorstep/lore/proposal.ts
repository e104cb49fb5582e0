import type { Topic } from '../../facts/topics.ts'
import type { EpochDay } from '../../shared/time.ts'

/** What a remark seems to say. Nothing of it is kept until the worker accepts it. */
export interface Proposal {
  readonly topic: Topic
  /** Which words of the remark say so: UTF-16 places, the end excluded. */
  readonly span: { readonly from: number; readonly to: number }
  /** In short, as it would be kept: the words of the span, tidied. */
  readonly words: string
  /** Who it is about, as the remark calls them ("老张", "her son"); '' when it is not said. */
  readonly about: string
  /** The day that it is about, read from the remark. */
  readonly on: EpochDay | null
  /** The remark says that somebody else told it: then it is only a question to ask. */
  readonly isHearsay: boolean
  /** What to ask next time, with the days between which it makes sense; null when there is nothing to ask. */
  readonly thread: { readonly from: EpochDay; readonly until: EpochDay } | null
  /** The pattern that found it: shown to whoever asks why. */
  readonly pattern: string
}

/** A remark as it was noted: in any of the three languages, or mixed. */
export interface RemarkToRead {
  readonly words: string
  /** The day on which it was noted: "next Monday" is counted from here. */
  readonly day: EpochDay
}
