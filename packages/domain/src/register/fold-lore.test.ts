import { draft, id } from '@doorstep/testing/builders/facts.ts'
import { expect, test } from 'vitest'
import type { Fact } from '../facts/fact.ts'
import type { Payload } from '../facts/payload.ts'
import { foldLore, foldThreads } from './fold-lore.ts'

let seq = 0
const fact = (payload: Payload, purpose: Fact['purpose'] = 'visits'): Fact => {
  seq += 1
  return {
    ...draft(`f${seq}`, payload, purpose),
    jurisdiction: id('j'),
    seq,
    recordedAt: seq,
    digest: '',
    link: '',
  }
}
const at = { day: 100, minute: 600 }
const said = { household: id<'household'>('h1'), by: id<'worker'>('mentor'), at }
const noted = (lore: string, by = 'mentor') =>
  fact({
    kind: 'lore-noted',
    lore: id(lore),
    person: null,
    topic: 'dog',
    words: '',
    on: null,
    how: 'seen',
    toldBy: null,
    sensitivity: 'open',
    until: null,
    remark: null,
    ...said,
    by: id(by),
  })
const introduced = (mayAsk: boolean) =>
  fact({
    kind: 'introduction-made',
    household: said.household,
    newcomer: id('young'),
    mentor: id('mentor'),
    at,
    mayAsk,
  })
const everyday = (facts: readonly Fact[]) => foldLore(facts, (purpose) => purpose !== 'health')
const passed = (facts: readonly Fact[]) =>
  everyday(facts).map(({ id: name, passedTo }) => [name, passedTo])

test('at an introduction the newcomer is given what the mentor was told by then, if the household agreed', () => {
  const facts = [noted('before'), noted('others', 'someone'), introduced(true), noted('after')]
  expect(passed(facts)).toEqual([
    ['before', ['young']],
    ['others', []],
    ['after', []],
  ])
  expect(passed([noted('before'), introduced(false)])).toEqual([['before', []]])
})

test('what is confirmed holds longer, what is settled is settled, and each purpose has its own', () => {
  const confirmed = { kind: 'lore-confirmed', lore: id<'lore'>('a'), ...said, until: 300 } as const
  const settled = {
    kind: 'lore-settled',
    lore: id<'lore'>('b'),
    ...said,
    as: 'contradicted',
    instead: null,
    words: '没有',
  } as const
  const rows = everyday([noted('a'), noted('b'), fact(confirmed), fact(settled)])
  expect(rows.map(({ until, settled: end }) => [until, end?.as ?? null])).toEqual([
    [300, null],
    [null, 'contradicted'],
  ])
  expect(foldLore([noted('a')], (purpose) => purpose === 'health')).toEqual([])
})

test('a thread that was answered is closed, and one that nobody opened is none', () => {
  const opened = fact({
    kind: 'thread-opened',
    thread: id('t'),
    person: null,
    topic: 'away',
    ask: '?',
    from: 100,
    until: 110,
    sensitivity: 'open',
    how: 'own-words',
    lore: null,
    ...said,
  })
  const closed = (thread: string) =>
    fact({
      kind: 'thread-closed',
      thread: id(thread),
      ...said,
      as: 'answered',
      answer: '回来了',
      toldWhatIsKept: true,
    })
  const rows = foldThreads([opened, closed('t'), closed('u')], () => true)
  expect(rows.map(({ id: name, closed: end }) => [name, end?.answer])).toEqual([['t', '回来了']])
})
