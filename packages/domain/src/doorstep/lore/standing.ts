import { isBefore, wasConversation } from '../../due/history.ts'
import type { WayLearned } from '../../facts/lore.ts'
import type { Sensitivity, Topic } from '../../facts/topics.ts'
import { stricter, topicRule } from '../../facts/topics.ts'
import type { LoreRow, PromiseRow, ThreadRow } from '../../register/lore-rows.ts'
import type { KnockRow } from '../../register/rows.ts'
import type { WorkerId } from '../../shared/id.ts'
import type { EpochDay } from '../../shared/time.ts'

/** A neighbour's word is a question to ask, and is forgotten after so many days. */
export const daysOfHearsay = 7

/** Until when something new is taken as true: as the topic lasts, after the day it is about if that is later. */
export function lastsUntil(
  {
    topic,
    how,
    on,
  }: { readonly topic: Topic; readonly how: WayLearned; readonly on: EpochDay | null },
  learned: EpochDay,
): EpochDay | null {
  if (how === 'neighbour') return learned + daysOfHearsay
  const { lasts } = topicRule(topic)
  return lasts === null ? null : Math.max(learned, on ?? learned) + lasts
}

/** As marked, and never less than its topic asks for. */
export const sensitivityOf = ({
  topic,
  sensitivity,
}: {
  readonly topic: Topic
  readonly sensitivity: Sensitivity
}): Sensitivity => stricter(sensitivity, topicRule(topic).atLeast)

export type Standing = 'stands' | 'to-be-confirmed' | 'lapsed' | 'corrected' | 'contradicted'

/** So many days before its end something is to be asked again. */
const daysToConfirm = 7

/** What can be said of it on a day. */
export function standingOf(
  { settled, until }: Pick<LoreRow, 'settled' | 'until'>,
  day: EpochDay,
): Standing {
  if (settled) return settled.as
  if (until === null || day <= until - daysToConfirm) return 'stands'
  return day <= until ? 'to-be-confirmed' : 'lapsed'
}

const isTrueOn = (row: LoreRow, day: EpochDay): boolean =>
  ['stands', 'to-be-confirmed'].includes(standingOf(row, day))

/** Told by the household itself or seen by us, and still true: alone of this may be spoken. */
export const isOwnAndTrue = (row: LoreRow, day: EpochDay): boolean =>
  (row.how === 'own-words' || row.how === 'seen') && isTrueOn(row, day)

/**
 * Whether a worker may bring it up at the door: open matters anyone; careful ones only who was told, or
 * to whom it was passed on with the household's agreement; private ones nobody.
 */
export const mayRaise = (row: Guarded, by: WorkerId | null): boolean =>
  sensitivityOf(row) !== 'private' && maySee(row, by)

interface Guarded {
  readonly topic: Topic
  readonly sensitivity: Sensitivity
  readonly by: WorkerId
  readonly passedTo?: readonly (WorkerId | null)[]
}

/** Whether someone reads it in a brief: as `mayRaise`, and a private matter only whoever was told it. */
export function maySee(row: Guarded, reader: WorkerId | null): boolean {
  const level = sensitivityOf(row)
  if (level === 'open' || row.by === reader) return true
  const passedTo = row.passedTo ?? []
  return (
    level === 'careful' && reader !== null && passedTo.some((to) => to === null || to === reader)
  )
}

/** Open, and neither too early nor too late to ask. */
export const isToAskOn = ({ closed, from, until }: ThreadRow, day: EpochDay): boolean =>
  closed === null && from <= day && day <= until

/** Owed still. */
export const isOwedStill = ({ settled }: PromiseRow): boolean => settled === null

/** Owed still, and its day is over. */
export const isLate = (promise: PromiseRow, day: EpochDay): boolean =>
  isOwedStill(promise) && promise.due < day

/** Kept, and nobody of the household spoken with since: the best first words there are. */
export const isKeptAndUntold = (
  { settled }: PromiseRow,
  knocks: readonly KnockRow[],
  day: EpochDay,
): boolean =>
  settled?.as === 'kept' &&
  settled.at.day <= day &&
  !knocks.some((knock) => wasConversation(knock) && !isBefore(knock.at, settled.at))
