import { expect, test } from 'vitest'
import { newId } from './new-id.ts'
import { wallClock } from './wall-clock.ts'

test('the clock goes on from what the server showed, over midnight too, whatever the phone believes', () => {
  const clock = wallClock({ day: 20_515, minute: 1438 }, 1_000)
  expect(clock.local(1_000)).toEqual({ day: 20_515, minute: 1438 })
  expect(clock.local(1_000 + 3 * 60_000)).toEqual({ day: 20_516, minute: 1 })
  // What was written before the page was opened.
  expect(clock.local(1_000 - 1439 * 60_000)).toEqual({ day: 20_514, minute: 1439 })
})

test('ids are version 7, begin with their time, and differ', () => {
  const ids = Array.from({ length: 500 }, () => newId(1_772_500_000_000))
  expect(new Set(ids).size).toBe(500)
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(1_772_500_000_000)
  }
})
