import type { PersonId } from '@doorstep/domain/shared/id.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairKey, queueOf, type ReviewPair } from './queue.ts'

const side = (person: string): ReviewPair['left'] => ({
  person: person as PersonId,
  name: '',
  sex: '',
  birth: '',
  idNumber: '',
  phones: [],
  door: '',
  relation: '',
  lines: [],
})
const pair = (name: string, dueToday = false): ReviewPair => ({
  left: side(name),
  right: side(`${name}'`),
  evidence: [],
  dueToday,
})
const names = (pairs: readonly ReviewPair[]) => pairs.map(({ left }) => left.person)

test('due today comes first, put off comes last', () => {
  const pairs = [pair('a'), pair('b', true), pair('c')]
  expect(names(queueOf(pairs, [], new Set()))).toEqual(['b', 'a', 'c'])
  expect(names(queueOf(pairs, ["b/b'"], new Set()))).toEqual(['a', 'c', 'b'])
  expect(names(queueOf(pairs, ["b/b'", "a/a'"], new Set()))).toEqual(['c', 'b', 'a'])
})

test('a pair put off twice goes behind the others put off', () => {
  const pairs = [pair('a'), pair('b')]
  expect(names(queueOf(pairs, ["a/a'", "b/b'", "a/a'"], new Set()))).toEqual(['b', 'a'])
})

test('every open pair is asked, once, and none that is settled', () => {
  const some = fc.array(fc.record({ due: fc.boolean(), off: fc.boolean(), done: fc.boolean() }))
  fc.assert(
    fc.property(some, (states) => {
      const pairs = states.map(({ due }, i) => pair(`${i}`, due))
      const keysWhere = (has: (state: (typeof states)[number]) => boolean) =>
        pairs.filter((_, i) => states[i] && has(states[i])).map(pairKey)
      const settled = new Set(keysWhere(({ done }) => done))
      const asked = queueOf(
        pairs,
        keysWhere(({ off }) => off),
        settled,
      ).map(pairKey)
      expect([...asked].sort()).toEqual(keysWhere(({ done }) => !done).sort())
    }),
  )
})
