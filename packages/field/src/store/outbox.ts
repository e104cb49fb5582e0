import { RequestRefused } from '@doorstep/protocol/client.ts'
import type { RemarkMessage, VisitMessage } from '@doorstep/protocol/round.ts'
import type { Problem } from '@doorstep/protocol/shapes.ts'
import type { Unsent } from '../port.ts'
import type { Kept } from './kept.ts'

export type Letter =
  | { readonly kind: 'visit'; readonly message: VisitMessage }
  | { readonly kind: 'remark'; readonly message: RemarkMessage }

/** A letter as it lies in the box: whose it is, and whether it may go. */
interface Waiting {
  readonly letter: Letter
  /** Whoever wrote it: under nobody else's name does it go out. */
  readonly account: string
  readonly writtenAt: number
  readonly notBefore: number
  readonly refused: Problem | null
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
  const mayGo = ({ refused, notBefore }: Waiting) => refused === null && notBefore <= now()

  async function sendAll(): Promise<void> {
    for (const waiting of own().filter(mayGo)) {
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
  return {
    run,
    put(letter, holdFor) {
      const writtenAt = now()
      keep({ letter, account, writtenAt, notBefore: writtenAt + holdFor, refused: null })
      after(holdFor, () => void run())
    },
    takeBack(id) {
      const isOwn = own().some(({ letter }) => idOf(letter) === id)
      if (!isOwn || onItsWay.has(id)) return false
      kept.erase(prefix + id)
      changed()
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

async function sendOne(
  waiting: Waiting,
  { send, kept }: OutboxParts,
): Promise<'taken' | 'refused' | 'nobody-there'> {
  try {
    await send(waiting.letter)
    kept.erase(keyOf(waiting))
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

const idOf = ({ kind, message }: Letter): string => (kind === 'visit' ? message.visit : message.id)
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
  writtenAt,
  refused,
})
