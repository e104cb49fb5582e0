import { isoDay } from '@doorstep/domain/shared/time.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localTimeIn } from './local-time.ts'

test('just before midnight in London it is the next morning in Shanghai', () => {
  const at = Date.UTC(2026, 2, 3, 23, 30)
  const { day, minute } = localTimeIn('Asia/Shanghai', at)
  expect([isoDay(day), minute]).toEqual(['2026-03-04', 7 * 60 + 30])
  expect(isoDay(localTimeIn('Europe/London', at).day)).toBe('2026-03-03')
})

test('midnight is minute 0 of the new day', () => {
  const { day, minute } = localTimeIn('UTC', Date.UTC(2026, 2, 4))
  expect([isoDay(day), minute]).toEqual(['2026-03-04', 0])
})

test('a zone eight hours ahead never says anything but eight hours later', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
      const there = localTimeIn('Etc/GMT-8', at)
      const minutes = there.day * 1440 + there.minute
      expect(minutes).toBe(Math.floor(at / 60_000) + 480)
    }),
  )
})
