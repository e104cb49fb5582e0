import { expect, test } from 'vitest'
import { isoDay } from '../shared/time.ts'
import { birthOf, dayOf, orderOf, readDate } from './dates.ts'

const day = (text: string, order: 'day-first' | 'month-first' = 'day-first') => {
  const found = dayOf(readDate(text, order))
  return found === null ? null : isoDay(found)
}

test.each([
  ['1968/6/26', '1968-06-26'],
  ['19680626', '1968-06-26'],
  ['1968年6月26日', '1968-06-26'],
  ['民國57年6月26日', '1968-06-26'],
  ['一九六八年六月二十六日', null],
  ['28 Feb 2026', '2026-02-28'],
  ['2026.3.8', '2026-03-08'],
])('%s', (text, wanted) => expect(day(text)).toBe(wanted))

test('03/04 follows the rest of its column', () => {
  expect(orderOf(['03/04/1990', '12/25/1990'])).toBe('month-first')
  expect(orderOf(['03/04/1990', '25/12/1990'])).toBe('day-first')
  expect([day('03/04/1990', 'month-first'), day('03/04/1990', 'day-first')]).toEqual([
    '1990-03-04',
    '1990-04-03',
  ])
})

test('a day that no calendar has is impossible, not empty', () => {
  expect(readDate('31/02/1990', 'day-first')).toBe('impossible')
  expect(readDate('soon', 'day-first')).toBeNull()
})

test('a month is a year of birth, no day', () => {
  expect(birthOf(readDate('1960-06', 'day-first'))).toEqual({ kind: 'year', year: 1960 })
})
