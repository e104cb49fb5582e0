import type { HouseholdId, VisitId } from '@doorstep/domain/shared/id.ts'
import type {
  FirstMonthAnswer,
  HandoverNote,
  IntroductionMessage,
  OwnHandoverAnswer,
} from '@doorstep/protocol/handover.ts'
import type { KnockMessage, KnockReceipt } from '@doorstep/protocol/knocks.ts'
import type { LoreMessage, RemindersAnswer } from '@doorstep/protocol/lore.ts'
import type { NoticeChoice, NoticePageAnswer } from '@doorstep/protocol/notice-page.ts'
import type {
  BriefAnswer,
  NotebookAnswer,
  RemarkMessage,
  RoundAnswer,
  VisitMessage,
  VisitReceipt,
} from '@doorstep/protocol/round.ts'
import type { Problem } from '@doorstep/protocol/shapes.ts'
import type { DemoRolesAnswer, MeAnswer, SignInMessage } from '@doorstep/protocol/today.ts'

/** An answer that may be the last one read before the connection went away. */
export interface Dated<Answer> {
  readonly answer: Answer
  readonly isOld: boolean
}

/** Something written on this phone that the server has not taken yet. */
export interface Unsent {
  readonly id: string
  readonly kind: 'visit' | 'remark' | 'lore' | 'introduction' | 'undo'
  readonly household: HouseholdId
  /** The visit that is told or undone; null for a remark and what is remembered. */
  readonly visit: VisitId | null
  /** When it was written: milliseconds since 1970. */
  readonly writtenAt: number
  /** Why the server did not take it; null while it merely waits. */
  readonly refused: Problem | null
}

/** How this phone stands with the server. */
export interface Standing {
  readonly unsent: readonly Unsent[]
  /** The last request did not arrive. */
  readonly isAway: boolean
  /** This browser keeps nothing: what is unsent lives only as long as the page. */
  readonly isFragile: boolean
}

/**
 * All that the screens of the phone read and write. What lies beneath may ask the server at once or keep a
 * beat on the phone: no screen knows.
 */
export interface FieldStore {
  round(): Promise<Dated<RoundAnswer>>
  brief(household: HouseholdId): Promise<Dated<BriefAnswer>>
  notebook(): Promise<NotebookAnswer>
  /** One's own handovers, on whichever side. */
  handovers(): Promise<OwnHandoverAnswer>
  firstMonth(): Promise<FirstMonthAnswer>
  /** Kept on this phone when it returns, like a visit. */
  introduce(introduction: IntroductionMessage): void
  /** What nobody wrote down yet; told while there is a connection. */
  tellNewcomer(note: HandoverNote): Promise<void>
  /** What is owed and to be asked on the own round, read before setting out. */
  reminders(): Promise<RemindersAnswer>
  /** Kept on this phone when it returns; sent by itself as soon as may be, never before `holdFor` milliseconds. */
  record(visit: VisitMessage, holdFor: number): void
  remark(remark: RemarkMessage): void
  /** Something to remember, to ask, or promised: kept and sent like a remark. */
  remember(message: LoreMessage): void
  /** Takes back what was written and not taken by the server: as if it had not been written. */
  takeBack(letter: Unsent): void
  /**
   * Undoes a visit of today, wherever it is by now: kept here, on its way, or with the server. False where
   * it never left this phone, so that nothing needs to be sent.
   */
  undo(visit: VisitId, household: HouseholdId): boolean
  /** Tries what waits: the page was opened, the connection came back. */
  wake(): void
  /** Sends at once what waits, what was held and what was refused. */
  sendNow(): Promise<void>
  /** What the server said to a visit of this session; undefined until it did. */
  receipt(visit: VisitId): VisitReceipt | undefined
  /** Doors and calls recorded today on this phone, whether sent or not, by `recordedAs`. */
  recorded(): ReadonlySet<string>
  /** The newest visit of today at this door, recorded on this phone and not undone. */
  findRecorded(household: HouseholdId): VisitId | undefined
  standing(): Standing
  /** Calls back at every change of `standing`, `receipt` and `recorded`; returns how to end that. */
  subscribe(listener: () => void): () => void
  /** A partner agency's knock. */
  knock(knock: KnockMessage): Promise<KnockReceipt>
}

/** Coming in and going out. */
export interface Access {
  me(): Promise<MeAnswer>
  signIn(message: SignInMessage): Promise<MeAnswer>
  signOut(): Promise<void>
  changePassword(current: string, next: string): Promise<void>
  demoRoles(): Promise<DemoRolesAnswer>
  stepIn(account: string): Promise<void>
}

/** The page behind the code on a card: open to whoever holds the card. */
export interface NoticeDesk {
  open(code: string): Promise<NoticePageAnswer>
  choose(code: string, choice: NoticeChoice): Promise<NoticePageAnswer>
}
