import { id } from '@doorstep/testing/builders/facts.ts'
import { household, knock, today } from '@doorstep/testing/builders/households.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IntroductionRow } from '../register/lore-rows.ts'
import { familiarityOf } from './familiarity.ts'
import type { HouseholdHistory } from './history.ts'

const spoke = { kind: 'spoke', met: [], othersMet: 1 } as const
const declined = { kind: 'declined', words: '' } as const
const talks = (...days: readonly number[]) => days.map((ago) => knock(today - ago, spoke))
const levelOf = (changes: Partial<HouseholdHistory>) =>
  familiarityOf(household(changes), today).map(({ worker, level }) => [worker, level])
const marked = (level: 1 | 2 | 3) => ({
  household: id<'household'>('h1'),
  quiet: [],
  quietBecause: '',
  cautions: [],
  familiarity: [{ worker: id<'worker'>('w1'), level }],
})
const introduction = (ago: number): IntroductionRow => ({
  id: id('i1'),
  household: id('h1'),
  newcomer: id('w2'),
  mentor: id('w1'),
  at: { day: today - ago, minute: 600 },
  mayAsk: false,
})

test('once spoken with is seen, three times known, eight times trusted', () => {
  expect(levelOf({ knocks: talks(9) })).toEqual([['w1', 1]])
  expect(levelOf({ knocks: talks(9, 6, 3) })).toEqual([['w1', 2]])
  expect(levelOf({ knocks: talks(90, 80, 70, 60, 50, 40, 30, 20) })).toEqual([['w1', 3]])
})

test('a face is forgotten: what was long ago counts for less, and after a year for nothing', () => {
  expect(levelOf({ knocks: talks(300, 290, 280) })).toEqual([['w1', 1]])
  expect(levelOf({ knocks: talks(500, 490, 480) })).toEqual([])
})

test('the mentor’s mark is the least, and declining takes one step off until they speak again', () => {
  expect(levelOf({ wishes: marked(3) })).toEqual([['w1', 3]])
  const refused = [knock(today - 5, declined)]
  expect(levelOf({ wishes: marked(3), knocks: refused })).toEqual([['w1', 2]])
  expect(levelOf({ wishes: marked(3), knocks: [...refused, ...talks(2)] })).toEqual([['w1', 3]])
})

test('who was introduced is seen at once, and known after one talk of their own', () => {
  const introductions = [introduction(4)]
  expect(levelOf({ introductions })).toEqual([['w2', 1]])
  const own = knock(today - 1, spoke, { worker: id('w2') })
  expect(levelOf({ introductions, knocks: [own] })).toEqual([['w2', 2]])
})

test('it says from what it was concluded', () => {
  const [lin] = familiarityOf(household({ knocks: talks(9, 3), wishes: marked(2) }), today)
  expect(lin).toEqual({
    worker: 'w1',
    level: 2,
    times: 2,
    last: today - 3,
    declined: 0,
    introduced: null,
    marked: 2,
  })
})

test('another talk never makes a worker less known, and a refusal never more', () => {
  const past = fc.array(
    fc.record({ ago: fc.integer({ min: 1, max: 400 }), isTalk: fc.boolean() }),
    { maxLength: 12 },
  )
  const level = (knocks: HouseholdHistory['knocks']) =>
    familiarityOf(household({ knocks }), today)[0]?.level ?? 0
  fc.assert(
    fc.property(past, (some) => {
      const knocks = some
        .toSorted((a, b) => b.ago - a.ago)
        .map(({ ago, isTalk }) => knock(today - ago, isTalk ? spoke : declined))
      const before = level(knocks)
      expect(level([...knocks, knock(today, spoke)])).toBeGreaterThanOrEqual(before)
      expect(level([...knocks, knock(today, declined)])).toBeLessThanOrEqual(before)
    }),
  )
})
