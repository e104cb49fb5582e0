import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Column, nextSorting, sorted } from './rows.ts'

const columns: readonly Column<readonly [string, number]>[] = [
  { key: 'door', title: 'Door', text: ([door]) => door },
  { key: 'count', title: 'Count', text: ([, count]) => count },
]

test('doors are sorted as numbers are read', () => {
  const rows = [
    ['10-1', 1],
    ['9-2', 2],
    ['9-1', 3],
  ] as const
  const doors = sorted(rows, columns, { key: 'door', isDown: false }).map(([door]) => door)
  expect(doors).toEqual(['9-1', '9-2', '10-1'])
})

test('no row is ever lost or doubled by sorting', () => {
  const rowsOf = fc.array(fc.tuple(fc.string(), fc.integer()))
  fc.assert(
    fc.property(
      rowsOf,
      fc.constantFrom('door', 'count', 'none'),
      fc.boolean(),
      (rows, key, isDown) => {
        const after = sorted<readonly [string, number]>(rows, columns, { key, isDown })
        expect(after).toHaveLength(rows.length)
        expect(new Set(after)).toEqual(new Set(rows))
      },
    ),
  )
})

test('a heading pressed three times gives the rows back as they were', () => {
  const once = nextSorting(null, 'door')
  const twice = nextSorting(once, 'door')
  expect(once).toEqual({ key: 'door', isDown: false })
  expect(twice).toEqual({ key: 'door', isDown: true })
  expect(nextSorting(twice, 'door')).toBeNull()
})
