import type { Topic } from '@doorstep/domain/facts/topics.ts'
import type { Language } from '@doorstep/domain/shared/language.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'

/** What ought to be proposed from a remark. Where a part is left out, any is right. */
export interface ExpectedProposal {
  readonly topic: Topic
  /** The day that it is about; null: the remark names none. */
  readonly on?: EpochDay | null
  readonly hearsay?: boolean
}

/** A remark with what a careful reader takes from it; an empty list: nothing. */
export interface LabelledRemark {
  readonly language: Language
  readonly words: string
  /** The day on which it was noted. */
  readonly day: EpochDay
  readonly expected: readonly ExpectedProposal[]
}
