import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellName, findCell } from './cells.ts'
import { differenceOf, knownBefore } from './difference.ts'
import { isMasked, told } from './mask.ts'
import { isIn } from './where.ts'

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'))

test('before, new, ended and corrected always add up to the figure', () => {
  fc.assert(
    fc.property(ids, ids, ids, (now, asKnownNow, frozen) => {
      const { before, entered, ended, corrected } = differenceOf(now, asKnownNow, frozen)
      expect(before + entered - ended + corrected).toBe(now.length)
    }),
  )
})

test('what was recorded late is a correction, what began since is new', () => {
  const difference = differenceOf(
    ['a', 'b', 'late', 'new'],
    ['a', 'b', 'late', 'gone'],
    ['a', 'b', 'gone'],
  )
  expect(difference).toEqual({ before: 3, entered: 1, ended: 1, corrected: 1 })
})

test('in the register: someone new entered, someone who moved ended, a double that was joined is corrected', () => {
  const person = (id: string, list: string) =>
    ({ id, household: null, lines: [{ import: list }] }) as never
  const known = {
    people: [person('stays', 'old'), person('new', 'fresh'), person('moved', 'old')],
    acceptedAt: new Map([
      ['old', 1],
      ['fresh', 9],
    ]),
  }
  const now = ['stays', 'new']
  const frozen = ['stays', 'moved', 'double']
  const before = knownBefore(now, frozen, 5, known)
  expect(differenceOf(now, before, frozen)).toEqual({
    before: 3,
    entered: 1,
    ended: 1,
    corrected: -1,
  })
})

test('counts below five leave masked, noughts and others as they are', () => {
  expect([0, 1, 4, 5, 600].map(isMasked)).toEqual([false, true, true, false, false])
  expect([0, 3, 12].map(told)).toEqual([0, '<5', 12])
})

test('a place is named by estate, or by estate and building, in any width', () => {
  const building = { estate: '青石里', name: '7' }
  for (const where of ['', ' ', '青石里', '青石里/7', '青石里／７', ' 青石里 / 7 '])
    expect(isIn(where, building)).toBe(true)
  for (const where of ['7', '青石', '青石里/17', '云湖里'])
    expect(isIn(where, building)).toBe(false)
})

test('every cell has one name, and every name its cell', () => {
  const cells = fc.record({
    sheet: fc.constantFrom('表一', 'Sheet!1', '', "it's"),
    row: fc.nat(1_000_000),
    column: fc.nat(16_383),
  })
  fc.assert(
    fc.property(cells, (cell) => {
      expect(findCell(cellName(cell))).toEqual(cell)
    }),
  )
  for (const name of ['B4', 'Sheet1!4B', 'Sheet1!B0', 'Sheet1!', '!', 'x!AAAA1'])
    expect(findCell(name)).toBeUndefined()
})
