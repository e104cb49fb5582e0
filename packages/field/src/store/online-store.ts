import type { VisitId } from '@doorstep/domain/shared/id.ts'
import type { createClient } from '@doorstep/protocol/client.ts'
import type { VisitReceipt } from '@doorstep/protocol/round.ts'
import type { Access, FieldStore, NoticeDesk, Standing } from '../port.ts'
import type { Kept } from './kept.ts'
import { lastAnswers } from './last-answers.ts'
import { createOutbox, type Letter } from './outbox.ts'
import { recordedDoors } from './recorded-doors.ts'
import type { WallClock } from './wall-clock.ts'

export type AskServer = ReturnType<typeof createClient>

export interface OnlineStoreParts {
  readonly ask: AskServer
  readonly kept: Kept
  /** Whoever is signed in. */
  readonly account: string
  readonly clock: WallClock
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly after: (milliseconds: number, run: () => void) => void
}

/** Asks the server at once, remembers the last answers of this page, and keeps what is written until it is taken. */
export function onlineStore(parts: OnlineStoreParts): FieldStore {
  const { ask, kept, account, clock, now, after } = parts
  const receipts = new Map<VisitId, VisitReceipt>()
  const doors = recordedDoors(kept, () => `${account} ${clock.local(now()).day}`)
  const listeners = new Set<() => void>()
  let isReached = true
  let standing: Standing | undefined

  const changed = () => {
    standing = undefined
    for (const listener of listeners) listener()
  }
  const send = senderOf(ask, receipts)
  const outbox = createOutbox({ account, kept, send, now, after, changed })
  const { round, brief } = lastAnswers(ask, (reached) => {
    if (isReached === reached) return
    isReached = reached
    changed()
  })
  const undo: FieldStore['undo'] = (visit, household) => {
    const observedAt = now()
    doors.remove(visit)
    return outbox.undo(visit, { household, at: clock.local(observedAt), observedAt })
  }
  return {
    round,
    brief,
    ...askedAtOnce(ask),
    introduce: (message) => outbox.put({ kind: 'introduction', message }, 0),
    record(visit, holdFor) {
      doors.add({ household: visit.household, visit: visit.visit, call: visit.call })
      outbox.put({ kind: 'visit', message: visit }, holdFor)
    },
    remark: (remark) => outbox.put({ kind: 'remark', message: remark }, 0),
    remember: (message) => outbox.put({ kind: 'lore', message }, 0),
    takeBack({ id, kind, household, visit }) {
      if (kind === 'visit' && visit !== null) undo(visit, household)
      else if (outbox.takeBack(id) && visit !== null) doors.add({ household, visit })
    },
    undo,
    wake: () => void outbox.run(),
    sendNow: outbox.release,
    receipt: (visit) => receipts.get(visit),
    recorded: doors.all,
    findRecorded: doors.findLast,
    standing() {
      standing ??= {
        unsent: outbox.letters(),
        isAway: !isReached || outbox.isAway(),
        isFragile: !kept.isLasting(),
      }
      return standing
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    knock: (knock) => ask('knock', { body: knock }),
  }
}

/** What is read and told while there is a connection, and kept by nobody. */
const askedAtOnce = (
  ask: AskServer,
): Pick<FieldStore, 'notebook' | 'reminders' | 'handovers' | 'firstMonth' | 'tellNewcomer'> => ({
  notebook: () => ask('notebook'),
  reminders: () => ask('reminders', { query: {} }),
  handovers: () => ask('handoverOwn'),
  firstMonth: () => ask('firstMonth', { query: {} }),
  async tellNewcomer(note) {
    await ask('handoverNote', { body: note })
  },
})

/** How each kind of letter goes to the server; a visit's receipt is kept. */
const senderOf =
  (ask: AskServer, receipts: Map<VisitId, VisitReceipt>) =>
  async (letter: Letter): Promise<void> => {
    if (letter.kind === 'remark') await ask('remark', { body: letter.message })
    else if (letter.kind === 'lore') await ask('lore', { body: letter.message })
    else if (letter.kind === 'introduction') await ask('introduction', { body: letter.message })
    else if (letter.kind === 'undo')
      await ask('visitUndo', { query: { visit: letter.visit }, body: letter.message })
    else receipts.set(letter.message.visit, await ask('visit', { body: letter.message }))
  }

/** Coming in and going out, at the server. */
export const onlineAccess = (ask: AskServer): Access => ({
  me: () => ask('me'),
  signIn: (message) => ask('signIn', { body: message }),
  async signOut() {
    await ask('signOut')
  },
  async changePassword(current, next) {
    await ask('passwordChange', { body: { current, next } })
  },
  demoRoles: () => ask('demoRoles'),
  async stepIn(account) {
    await ask('demoStepIn', { body: { account } })
  },
})

/** The page behind a code, at the server. */
export const onlineNoticeDesk = (ask: AskServer): NoticeDesk => ({
  open: (code) => ask('noticePage', { query: { code } }),
  choose: (code, choice) => ask('noticeChoose', { query: { code }, body: choice }),
})
