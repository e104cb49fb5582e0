import type { HouseholdDay } from '@doorstep/application/beat-day.ts'
import { lastsUntil, sensitivityOf } from '@doorstep/domain/doorstep/lore/standing.ts'
import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import { topicRule } from '@doorstep/domain/facts/topics.ts'
import type {
  HouseholdId,
  LoreId,
  PromiseId,
  ThreadId,
  WorkerId,
} from '@doorstep/domain/shared/id.ts'
import type { LocalTime } from '@doorstep/domain/shared/time.ts'
import type { Month } from './month.ts'
import type { Noted } from './remarks.ts'

/** Days from a talk until it makes sense to ask, where no day was named, and for how long it does. */
const askAfter = { from: 4, for: 40 } as const
/** A promise at the door is for the week. */
const daysToKeep = 6

type Writing = Pick<Month, 'pen' | 'nextId' | 'chance'> & {
  readonly day: Pick<Month['day'], 'day'>
}

/** What the worker tapped to be remembered of a remark: known, to be asked, promised. */
export function rememberedOf(
  home: HouseholdDay,
  worker: WorkerId,
  at: LocalTime,
  noted: Noted,
  writing: Writing,
): readonly FactDraft[] {
  const said = { household: home.history.household.id, by: worker, at }
  return [
    ...knownOf(noted, said, writing),
    ...(noted.promised === '' ? [] : promiseOf(noted.promised, said, writing)),
  ]
}

interface Said {
  readonly household: HouseholdId
  readonly by: WorkerId
  readonly at: LocalTime
}

function knownOf(noted: Noted, said: Said, { pen, nextId }: Writing): readonly FactDraft[] {
  const { topic, known, inDays, ask } = noted
  const { by, at } = said
  const on = inDays === null ? null : at.day + inDays
  const purpose = topicRule(topic).isHealth ? 'health' : 'visits'
  const sensitivity = sensitivityOf({ topic, sensitivity: 'open' })
  const how = 'own-words' as const
  const about = { person: null, topic, sensitivity, how, lore: nextId() as LoreId, ...said }
  const from = on ?? at.day + askAfter.from
  const until = lastsUntil({ topic, how, on }, at.day)
  const remembered = { words: known, on, toldBy: null, until, remark: null, ...about }
  const asked = { thread: nextId() as ThreadId, ask, from, until: from + askAfter.for, ...about }
  return [
    ...(known === '' ? [] : [pen.ofWorker(by, at, { kind: 'lore-noted', ...remembered }, purpose)]),
    ...(ask === '' ? [] : [pen.ofWorker(by, at, { kind: 'thread-opened', ...asked }, purpose)]),
  ]
}

/** Most promises are kept by their day; a few stay open, and some of those are late. */
function promiseOf(
  words: string,
  said: Said,
  { pen, nextId, chance, day: today }: Writing,
): readonly FactDraft[] {
  const { by, at } = said
  const due = at.day + daysToKeep
  const promise = nextId() as PromiseId
  const made = { kind: 'promise-made', promise, words, owner: by, due, ...said } as const
  const then = { day: Math.min(due, today.day - 1), minute: 960 }
  const kept = { kind: 'promise-settled', promise, as: 'kept', words: '', ...said } as const
  const isKept = chance.happens(0.6) && then.day > at.day
  return [
    pen.ofWorker(by, at, made),
    ...(isKept ? [pen.ofWorker(by, then, { ...kept, at: then })] : []),
  ]
}
