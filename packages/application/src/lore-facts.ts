import { lastsUntil, sensitivityOf } from '@doorstep/domain/doorstep/lore/standing.ts'
import type { FactDraft, Purpose } from '@doorstep/domain/facts/fact.ts'
import type { Payload } from '@doorstep/domain/facts/payload.ts'
import { type Topic, topicRule } from '@doorstep/domain/facts/topics.ts'
import type { LoreRow } from '@doorstep/domain/register/lore-rows.ts'
import type { FactId, WorkerId } from '@doorstep/domain/shared/id.ts'
import { unreachable } from '@doorstep/domain/shared/unreachable.ts'
import type { LoreAct, LoreMessage, LoreNote } from '@doorstep/protocol/lore.ts'

export interface LoreWriting {
  readonly message: LoreMessage
  readonly worker: WorkerId
  readonly account: string
}

type Written = readonly [Purpose, Payload]

/**
 * The facts of one act, the first under the id of the message. `named` is the remembered matter that it
 * names, if it names one. What is of health is kept for that purpose, and goes with it.
 */
export function loreDrafts(writing: LoreWriting, named: LoreRow | null): readonly FactDraft[] {
  const { message, worker, account } = writing
  return written(message.act, writing, named).map(([purpose, payload], i) => ({
    id: (i === 0 ? message.id : `${message.id}-${i}`) as FactId,
    observedAt: message.observedAt,
    by: account,
    source: { kind: 'worker', worker },
    purpose,
    payload,
  }))
}

const purposeOf = (topic: Topic): Purpose => (topicRule(topic).isHealth ? 'health' : 'visits')

function written(act: LoreAct, writing: LoreWriting, named: LoreRow | null): readonly Written[] {
  const { message, worker } = writing
  const said = { household: message.household, by: worker, at: message.at }
  const aboutNamed = named ? purposeOf(named.topic) : 'visits'
  switch (act.kind) {
    case 'note':
      return [noted(act.note, writing)]
    case 'confirm': {
      const until = named && lastsUntil({ ...named, on: null }, message.at.day)
      return [[aboutNamed, { kind: 'lore-confirmed', lore: act.lore, ...said, until }]]
    }
    case 'correct': {
      const settled = { kind: 'lore-settled', lore: act.lore, as: 'corrected', words: '' } as const
      return [
        noted(act.note, writing),
        [aboutNamed, { ...settled, ...said, instead: act.note.lore }],
      ]
    }
    case 'settle': {
      const { lore, as, words } = act
      return [[aboutNamed, { kind: 'lore-settled', lore, as, words, ...said, instead: null }]]
    }
    case 'pass-on':
      return [[aboutNamed, { kind: 'lore-passed-on', lore: act.lore, to: act.to, ...said }]]
    case 'ask-next':
    case 'answer':
    case 'drop':
      return writtenOfThread(act, writing)
    case 'promise': {
      const { promise, words, owner, due } = act
      return [
        ['visits', { kind: 'promise-made', promise, words, owner: owner ?? worker, due, ...said }],
      ]
    }
    case 'settle-promise': {
      const { promise, as, words } = act
      return [['visits', { kind: 'promise-settled', promise, as, words, ...said }]]
    }
    default:
      return unreachable(act)
  }
}

function noted(note: LoreNote, { message, worker }: LoreWriting): Written {
  const { household, at } = message
  const until = lastsUntil(note, at.day)
  return [
    purposeOf(note.topic),
    {
      kind: 'lore-noted',
      household,
      by: worker,
      at,
      ...note,
      sensitivity: sensitivityOf(note),
      until,
    },
  ]
}

type ThreadAct = Extract<LoreAct, { readonly kind: 'ask-next' | 'answer' | 'drop' }>

function writtenOfThread(act: ThreadAct, writing: LoreWriting): readonly Written[] {
  const { message, worker } = writing
  const said = { household: message.household, by: worker, at: message.at }
  switch (act.kind) {
    case 'ask-next': {
      const { kind: _, ...thread } = act
      const sensitivity = sensitivityOf(act)
      return [[purposeOf(act.topic), { kind: 'thread-opened', ...thread, sensitivity, ...said }]]
    }
    case 'drop': {
      const closed = { kind: 'thread-closed', thread: act.thread, as: 'dropped' } as const
      return [['visits', { ...closed, answer: '', toldWhatIsKept: false, ...said }]]
    }
    case 'answer': {
      const { thread, answer, toldWhatIsKept, writes } = act
      const closed = { kind: 'thread-closed', thread, as: 'answered' } as const
      return [
        ['visits', { ...closed, answer, toldWhatIsKept, ...said }],
        ...(writes === null ? [] : [asWritten(writes, writing)]),
      ]
    }
  }
}

function asWritten(
  writes: NonNullable<Extract<LoreAct, { readonly kind: 'answer' }>['writes']>,
  writing: LoreWriting,
): Written {
  if (writes.kind === 'note') return noted(writes.note, writing)
  const { person, on, from } = writes
  const { household } = writing.message
  return ['movement', { kind: 'arrival-reported', person, household, on, from, import: null }]
}
