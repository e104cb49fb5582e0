import type { VisitId } from '@doorstep/domain/shared/id.ts'
import { RequestRefused } from '@doorstep/protocol/client.ts'
import type { IntroductionMessage } from '@doorstep/protocol/handover.ts'
import type { LoreMessage } from '@doorstep/protocol/lore.ts'
import type { RemarkMessage, UndoMessage, VisitMessage } from '@doorstep/protocol/round.ts'
import type { Problem } from '@doorstep/protocol/shapes.ts'
import type { Unsent } from '../port.ts'
import type { Kept } from './kept.ts'

export type Letter =
  | { readonly kind: 'visit'; readonly message: VisitMessage }
  | { readonly kind: 'remark'; readonly message: RemarkMessage }
  | { readonly kind: 'lore'; readonly message: LoreMessage }
  | { readonly kind: 'introduction'; readonly message: IntroductionMessage }
  | { readonly kind: 'undo'; readonly visit: VisitId; readonly message: UndoMessage }

/** A letter as it lies in the box: whose it is, and whether it may go. */
interface Waiting {
  readonly letter: Letter
  /** Whoever wrote it: under nobody else's name does it go out. */
  readonly account: string
  readonly writtenAt: number
  readonly notBefore: number
  readonly refused: Problem | null
  /** It was sent, or tried: the server may have it although no answer came. */
  readonly isTried: boolean
}

export interface OutboxParts {
  /** Whoever is signed in. */
  readonly account: string
  readonly kept: Kept
  /** Sends one letter; sending it twice is safe. Throws RequestRefused when the server says no or is not there. */
  readonly send: (letter: Letter) => Promise<void>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly after: (milliseconds: number, run: () => void) => void
  readonly changed: () => void
}

export interface Outbox {
  /** Keeps a letter and sends it after `holdFor` milliseconds. */
  put(letter: Letter, holdFor: number): void
  /** False when it is on its way, or was taken. */
  takeBack(id: string): boolean
  /** Takes back a visit, and by a letter of its own where the server may have it; says whether it may. */
  undo(visit: VisitId, message: UndoMessage): boolean
  /** Sends all that may go of whoever is signed in; the others' wait for them. */
  run(): Promise<void>
  /** Lets held and refused letters go, and runs. */
  release(): Promise<void>
  letters(): readonly Unsent[]
  /** Nobody answered the last letter. */
  isAway(): boolean
}

const prefix = 'doorstep.unsent.'
/** Waits between tries while nobody answers, in milliseconds; the last one is repeated. */
const pauses = [2_000, 5_000, 15_000, 30_000, 60_000]

/**
 * What was written on this phone and not taken by the server. A letter is in storage before `put` returns
 * and leaves it only when the server has it or its writer takes it back. One key a letter, so that two open
 * pages never overwrite each other.
 */
export function createOutbox(parts: OutboxParts): Outbox {
  const { account, kept, now, after, changed } = parts
  const onItsWay = new Set<string>()
  let failures = 0
  let running: Promise<void> | undefined

  const keep = (waiting: Waiting) => {
    kept.write(keyOf(waiting), JSON.stringify(waiting))
    changed()
  }
  const own = () => waitingIn(kept).filter((waiting) => waiting.account === account)

  async function sendAll(): Promise<void> {
    const tried = new Set<string>()
    // Looked for anew each time: a letter put meanwhile goes too.
    const next = () => findNext(own(), now(), tried)
    for (let waiting = next(); waiting; waiting = next()) {
      tried.add(idOf(waiting.letter))
      onItsWay.add(idOf(waiting.letter))
      const outcome = await sendOne(waiting, parts)
      onItsWay.delete(idOf(waiting.letter))
      failures = outcome === 'nobody-there' ? failures + 1 : 0
      changed()
      if (failures > 0) return after(pauses[failures - 1] ?? 60_000, () => void run())
    }
  }
  const run = () => {
    running ??= sendAll().finally(() => {
      running = undefined
    })
    return running
  }
  const put = (letter: Letter, holdFor: number) => {
    const writtenAt = now()
    const notBefore = writtenAt + holdFor
    keep({ letter, account, writtenAt, notBefore, refused: null, isTried: false })
    after(holdFor, () => void run())
  }
  const takeBack = (id: string) => {
    const isOwn = own().some(({ letter }) => idOf(letter) === id)
    if (!isOwn || onItsWay.has(id)) return false
    kept.erase(prefix + id)
    changed()
    return true
  }
  return {
    run,
    put,
    takeBack,
    undo(visit, message) {
      const lying = own().find(({ letter }) => idOf(letter) === visit)
      const isTaken = takeBack(visit)
      if (isTaken && lying && !lying.isTried) return false
      put({ kind: 'undo', visit, message }, 0)
      return true
    },
    async release() {
      for (const waiting of own()) keep({ ...waiting, notBefore: 0, refused: null })
      await running
      await run()
    },
    letters: () => own().map(unsentOf),
    isAway: () => failures > 0,
  }
}

/** The oldest that may go and was not tried yet; an undoing never overtakes its visit. */
function findNext(
  own: readonly Waiting[],
  now: number,
  tried: ReadonlySet<string>,
): Waiting | undefined {
  const waitsForVisit = ({ letter }: Waiting) =>
    letter.kind === 'undo' &&
    own.some((one) => idOf(one.letter) === letter.visit && one.refused === null)
  const mayGo = ({ refused, notBefore }: Waiting) => refused === null && notBefore <= now
  return own.find((one) => mayGo(one) && !tried.has(idOf(one.letter)) && !waitsForVisit(one))
}

async function sendOne(
  lying: Waiting,
  { send, kept }: OutboxParts,
): Promise<'taken' | 'refused' | 'nobody-there'> {
  const waiting = { ...lying, isTried: true }
  kept.write(keyOf(waiting), JSON.stringify(waiting))
  try {
    await send(waiting.letter)
    kept.erase(keyOf(waiting))
    // One that the server had refused must not be sent again after it was undone.
    if (waiting.letter.kind === 'undo') kept.erase(prefix + waiting.letter.visit)
    return 'taken'
  } catch (thrown) {
    if (!(thrown instanceof RequestRefused) || willPass(thrown)) return 'nobody-there'
    kept.write(keyOf(waiting), JSON.stringify({ ...waiting, refused: thrown.problem }))
    return 'refused'
  }
}

/** Nobody there, too busy, or signed out meanwhile: the letter waits. Other refusals need a person. */
const willPass = ({ status, problem }: RequestRefused) =>
  status === 0 ||
  status >= 500 ||
  status === 401 ||
  status === 429 ||
  problem.problem === 'must-change-password'

function idOf(letter: Letter): string {
  if (letter.kind === 'undo') return `undo-${letter.visit}`
  return letter.kind === 'visit' ? letter.message.visit : letter.message.id
}
const visitOf = (letter: Letter): VisitId | null =>
  letter.kind === 'visit' ? letter.message.visit : letter.kind === 'undo' ? letter.visit : null
const keyOf = ({ letter }: Waiting): string => prefix + idOf(letter)

/** Oldest first: they are sent in the order in which they were written. */
function waitingIn(kept: Kept): readonly Waiting[] {
  return kept
    .keys()
    .filter((key) => key.startsWith(prefix))
    .map((key) => JSON.parse(kept.read(key) ?? 'null') as Waiting | null)
    .filter((waiting) => waiting !== null)
    .sort((a, b) => a.writtenAt - b.writtenAt)
}

const unsentOf = ({ letter, writtenAt, refused }: Waiting): Unsent => ({
  id: idOf(letter),
  kind: letter.kind,
  household: letter.message.household,
  visit: visitOf(letter),
  writtenAt,
  refused,
})
