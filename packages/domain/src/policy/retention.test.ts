import { id } from '@doorstep/testing/builders/facts.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { epochDay } from '../shared/time.ts'
import {
  eraseOn,
  erasuresDue,
  isErasedSooner,
  isStagedTooLong,
  type Lifetime,
} from './retention.ts'

const lifetime = (
  key: string,
  end: number,
  changes: Partial<Lifetime['programme']> = {},
  rest: Partial<Lifetime> = {},
): Lifetime => ({
  programme: { key: id(key), purpose: 'isolation', end, retentionDays: 30, ...changes },
  endedOn: null,
  ...rest,
})
const december = epochDay(2026, 12, 20)

test('kept for its days after the last one, over the end of a year, and erased on the next', () => {
  const one = lifetime('checks', december)
  expect(eraseOn(one)).toBe(epochDay(2027, 1, 20))
  expect(erasuresDue([one], epochDay(2027, 1, 19))).toEqual([])
  expect(erasuresDue([one], epochDay(2027, 1, 20))).toEqual([
    { programme: 'checks', purpose: 'isolation', what: 'purpose' },
  ])
})

test('ended by hand its days count from the day before; erased, it is not erased again', () => {
  expect(eraseOn(lifetime('checks', december, {}, { endedOn: december - 9 }))).toBe(december + 21)
  const erased = lifetime('checks', december, {}, { erasedOn: december + 31 })
  expect(erasuresDue([erased], december + 400)).toEqual([])
})

test('what another programme of the purpose may keep stays; the answers of the former go', () => {
  const former = lifetime('former', december)
  const longer = lifetime('longer', december + 60)
  const health = lifetime('health', december + 600, { purpose: 'health' })
  expect(erasuresDue([former, longer, health], december + 31)).toEqual([
    { programme: 'former', purpose: 'isolation', what: 'answers' },
  ])
  expect(
    erasuresDue([{ ...former, erasedOn: december + 31 }, longer, health], december + 91),
  ).toEqual([{ programme: 'longer', purpose: 'isolation', what: 'purpose' }])
})

test('published again it erases sooner by an earlier end, fewer days or another purpose', () => {
  const before = lifetime('checks', december)
  const again = (changes: Partial<Lifetime['programme']>, of = before) =>
    isErasedSooner(of, { ...of.programme, ...changes })
  expect([again({}), again({ end: december + 1 }), again({ retentionDays: 31 })]).toEqual([
    false,
    false,
    false,
  ])
  expect(again({ end: december - 1 })).toBe(true)
  expect(again({ retentionDays: 29 })).toBe(true)
  expect(again({ end: december - 5, retentionDays: 35 })).toBe(false)
  expect([again({ purpose: 'health' }), again({ purpose: 'visits' })]).toEqual([true, true])
  const register = lifetime('contact', december, { purpose: 'register' })
  expect([again({ end: december - 99 }, register), again({ purpose: 'health' }, register)]).toEqual(
    [false, true],
  )
  const ended = lifetime('checks', december, {}, { endedOn: december - 9 })
  expect([again({}, ended), again({ end: december - 11 }, ended)]).toEqual([false, true])
  const erased = lifetime('checks', december, {}, { erasedOn: december + 31 })
  expect(again({ end: december - 1 }, erased)).toBe(false)
})

test('the register and the visits have no day on which they are erased', () => {
  expect(eraseOn(lifetime('contact', december, { purpose: 'register' }))).toBeNull()
  expect(erasuresDue([lifetime('v', december, { purpose: 'visits' })], december + 9999)).toEqual([])
})

test('a list that waits is kept for its days', () => {
  expect([14, 15].map((days) => isStagedTooLong(december, december + days, 14))).toEqual([
    false,
    true,
  ])
})

// Nothing held for a purpose goes while a programme of it may keep it; and nothing stays for good.
test('all of a purpose is erased only when every programme of it is over, and then it is', () => {
  const programmes = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(programmes, fc.nat(130), (made, after) => {
      const all = made.map(([end, retentionDays], i) =>
        lifetime(`p${i}`, december + end, { retentionDays }),
      )
      const today = december + after
      const due = erasuresDue(all, today)
      const isEveryUp = all.every((one) => (eraseOn(one) ?? 0) <= today)
      expect(due.some(({ what }) => what === 'purpose')).toBe(isEveryUp)
      expect(due.length).toBe(all.filter((one) => (eraseOn(one) ?? 0) <= today).length)
    }),
  )
})
