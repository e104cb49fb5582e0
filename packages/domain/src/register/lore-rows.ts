import type {
  LoreNoted,
  LoreSettled,
  PromiseMade,
  PromiseSettled,
  ThreadClosed,
  ThreadOpened,
} from '../facts/lore.ts'
import type { FactId, HouseholdId, LoreId, PromiseId, ThreadId, WorkerId } from '../shared/id.ts'
import type { Instant, LocalTime } from '../shared/time.ts'

/** Something remembered, with what became of it. */
export interface LoreRow extends Omit<LoreNoted, 'kind' | 'lore'> {
  readonly id: LoreId
  /** The fact by which it was noted. */
  readonly fact: FactId
  readonly observedAt: Instant
  readonly confirmed: { readonly at: LocalTime; readonly by: WorkerId } | null
  readonly settled: Pick<LoreSettled, 'at' | 'by' | 'as' | 'instead' | 'words'> | null
  /** Who else may speak of it; null among them: any of the team. */
  readonly passedTo: readonly (WorkerId | null)[]
}

/** What to ask next time. */
export interface ThreadRow extends Omit<ThreadOpened, 'kind' | 'thread'> {
  readonly id: ThreadId
  /** Who else may ask, once the household agreed at an introduction; left out while nobody may. */
  readonly passedTo?: readonly WorkerId[]
  readonly fact: FactId
  readonly closed: Pick<ThreadClosed, 'at' | 'by' | 'as' | 'answer' | 'toldWhatIsKept'> | null
}

/** What we owe a household. */
export interface PromiseRow extends Omit<PromiseMade, 'kind' | 'promise'> {
  readonly id: PromiseId
  readonly fact: FactId
  readonly settled: Pick<PromiseSettled, 'at' | 'by' | 'as' | 'words'> | null
}

/** A newcomer was introduced at a door. */
export interface IntroductionRow {
  readonly id: FactId
  readonly household: HouseholdId
  readonly newcomer: WorkerId
  readonly mentor: WorkerId
  readonly at: LocalTime
  readonly mayAsk: boolean
}
