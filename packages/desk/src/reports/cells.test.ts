import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellName, columnName, shortCell } from './cells.ts'

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ])
})

test('a sheet whose name holds the mark keeps its cells apart from it', () => {
  expect(shortCell(cellName('Now!', 3, 1))).toBe('B4')
})

test('no two columns ever share a name', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(20_000), (a, b) => {
      expect(columnName(a) === columnName(b)).toBe(a === b)
    }),
  )
})
