import { epochDay, isoDay, weekday } from '@doorstep/domain/shared/time.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthWeeks, steppedDay } from './month.ts'

const anyDay = fc.integer({ min: epochDay(1900, 1, 1), max: epochDay(2200, 1, 1) })

test('a month stands in whole weeks from Monday, each of its days once', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const days = monthWeeks(day).flat()
      expect(weekday(days[0] ?? 0)).toBe(1)
      expect(days).toHaveLength(new Set(days).size)
      const month = isoDay(day).slice(0, 7)
      const own = days.filter((one) => isoDay(one).startsWith(month)).map(isoDay)
      expect(own[0]).toBe(`${month}-01`)
      expect(own.length).toBeGreaterThanOrEqual(28)
      expect(own).toContain(isoDay(day))
    }),
  )
})

test.each([
  ['2027-01-31', 'PageDown', '2027-02-28'],
  ['2028-03-30', 'PageUp', '2028-02-29'],
  ['2027-01-05', 'PageUp', '2026-12-05'],
  ['2026-12-31', 'ArrowRight', '2027-01-01'],
  ['2026-11-25', 'Home', '2026-11-23'],
  ['2026-11-29', 'End', '2026-11-29'],
  ['2026-11-25', 'ArrowUp', '2026-11-18'],
])('from %s, %s leads to %s', (from, key, to) => {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  expect(isoDay(steppedDay(epochDay(year, month, day), key) ?? 0)).toBe(to)
})

test('a letter leads nowhere', () => {
  expect(steppedDay(epochDay(2026, 11, 25), 'x')).toBeNull()
})
