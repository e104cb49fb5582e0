import type {
  FactId,
  HouseholdId,
  LoreId,
  PersonId,
  PromiseId,
  ThreadId,
  WorkerId,
} from '../shared/id.ts'
import type { EpochDay, LocalTime } from '../shared/time.ts'
import type { Sensitivity, Topic } from './topics.ts'

/** How something became known. Only `own-words` and `seen` may ever be spoken of at the door. */
export const waysLearned = ['own-words', 'seen', 'neighbour', 'agency', 'list'] as const
export type WayLearned = (typeof waysLearned)[number]

/** Something remembered of a household or of one person in it, as a worker accepted it. */
export interface LoreNoted {
  readonly kind: 'lore-noted'
  readonly lore: LoreId
  readonly household: HouseholdId
  readonly person: PersonId | null
  readonly topic: Topic
  /** In short, in the words of whoever noted it. */
  readonly words: string
  /** The day that it is about: back on the 21st, the exam, the operation. */
  readonly on: EpochDay | null
  readonly how: WayLearned
  /** Who of the household said it, where it was asked; never a child under fourteen. */
  readonly toldBy: PersonId | null
  readonly by: WorkerId
  readonly at: LocalTime
  readonly sensitivity: Sensitivity
  /** The last day on which it is taken as true; null: until somebody says otherwise. */
  readonly until: EpochDay | null
  /** The remark that it was read from. */
  readonly remark: FactId | null
}

/** Still true: asked again, or seen again. */
export interface LoreConfirmed {
  readonly kind: 'lore-confirmed'
  readonly lore: LoreId
  readonly household: HouseholdId
  readonly by: WorkerId
  readonly at: LocalTime
  readonly until: EpochDay | null
}

/** No longer to be relied on. What was corrected stands anew, as `instead`. */
export interface LoreSettled {
  readonly kind: 'lore-settled'
  readonly lore: LoreId
  readonly household: HouseholdId
  readonly by: WorkerId
  readonly at: LocalTime
  readonly as: 'corrected' | 'contradicted' | 'lapsed'
  readonly instead: LoreId | null
  readonly words: string
}

/** The household agreed: "my colleague may ask". */
export interface LorePassedOn {
  readonly kind: 'lore-passed-on'
  readonly lore: LoreId
  readonly household: HouseholdId
  readonly by: WorkerId
  /** Null: any of the team. */
  readonly to: WorkerId | null
  readonly at: LocalTime
}

/** What to ask next time. */
export interface ThreadOpened {
  readonly kind: 'thread-opened'
  readonly thread: ThreadId
  readonly household: HouseholdId
  readonly person: PersonId | null
  readonly topic: Topic
  /** The question, as it could be said. */
  readonly ask: string
  /** Before this day it makes no sense yet, after `until` it would be odd. */
  readonly from: EpochDay
  readonly until: EpochDay
  readonly sensitivity: Sensitivity
  readonly how: WayLearned
  readonly by: WorkerId
  readonly at: LocalTime
  readonly lore: LoreId | null
}

export interface ThreadClosed {
  readonly kind: 'thread-closed'
  readonly thread: ThreadId
  readonly household: HouseholdId
  readonly by: WorkerId
  readonly at: LocalTime
  readonly as: 'answered' | 'dropped'
  readonly answer: string
  /** The worker said what is written down and why: without it nothing but this answer is kept. */
  readonly toldWhatIsKept: boolean
}

/** What we owe a household. */
export interface PromiseMade {
  readonly kind: 'promise-made'
  readonly promise: PromiseId
  readonly household: HouseholdId
  readonly words: string
  /** Who keeps it. */
  readonly owner: WorkerId
  readonly due: EpochDay
  readonly by: WorkerId
  readonly at: LocalTime
}

export interface PromiseSettled {
  readonly kind: 'promise-settled'
  readonly promise: PromiseId
  readonly household: HouseholdId
  readonly by: WorkerId
  readonly at: LocalTime
  /** `told`: it could not be kept, and the household was told why. */
  readonly as: 'kept' | 'told'
  readonly words: string
}

/** A newcomer was introduced at a door where another is known. */
export interface IntroductionMade {
  readonly kind: 'introduction-made'
  readonly household: HouseholdId
  readonly newcomer: WorkerId
  readonly mentor: WorkerId
  readonly at: LocalTime
  /** Whether the household agreed that careful matters told to the mentor may be asked by the newcomer. */
  readonly mayAsk: boolean
}

export type LoreFact =
  | LoreNoted
  | LoreConfirmed
  | LoreSettled
  | LorePassedOn
  | ThreadOpened
  | ThreadClosed
  | PromiseMade
  | PromiseSettled
  | IntroductionMade
