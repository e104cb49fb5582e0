import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doorAt, firstPlace, layOut, moveBy, places } from './matrix-layout.ts'

const cell = (unit: string, floor: number, room: string) => ({ unit, floor, room })

/** Two entrances, three floors; entrance 2 has no door 202 and a shop on the ground floor. */
const block = layOut([
  ...['1', '2'].flatMap((unit) =>
    [1, 2, 3].flatMap((floor) =>
      ['01', '02']
        .filter((door) => !(unit === '2' && floor === 2 && door === '02'))
        .map((door) => cell(unit, floor, `${floor}${door}`)),
    ),
  ),
])
const roomAfter = (from: { row: number; column: number }, ...keys: string[]) => {
  const place = keys.reduce((here, key) => moveBy(block, here, key), from)
  const door = doorAt(block, place)
  return `${door?.unit}-${door?.room}`
}

test('the top floor is above and the entrances stand side by side', () => {
  expect(block.floors).toEqual([3, 2, 1])
  expect(block.columns.map(({ unit, door }) => `${unit}-${door}`)).toEqual([
    '1-01',
    '1-02',
    '2-01',
    '2-02',
  ])
  expect(block.columns.map(({ isFirstOfUnit }) => isFirstOfUnit)).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('arrow keys move as in the building', () => {
  const top = firstPlace(block) ?? { row: 0, column: 0 }
  expect(roomAfter(top)).toBe('1-301')
  expect(roomAfter(top, 'ArrowRight', 'ArrowDown')).toBe('1-202')
  expect(roomAfter(top, 'ArrowRight', 'ArrowRight', 'ArrowRight')).toBe('2-302')
  // Entrance 2 has no door 202: one floor down, its neighbour is the nearest.
  expect(roomAfter({ row: 0, column: 3 }, 'ArrowDown')).toBe('2-201')
  expect(roomAfter(top, 'ArrowLeft')).toBe('1-301')
  expect(roomAfter(top, 'End', 'PageDown')).toBe('2-102')
  expect(roomAfter(top, 'PageDown', 'Home', 'PageUp')).toBe('1-301')
  expect(roomAfter(top, 'a')).toBe('1-301')
})

test('a door that stands on one floor only is reached from the nearest', () => {
  const shop = layOut([cell('', 2, '201'), cell('', 2, '202'), cell('', 1, 'shop')])
  const down = moveBy(shop, { row: 0, column: 1 }, 'ArrowDown')
  expect(doorAt(shop, down)?.room).toBe('shop')
})

test('a house with one door on each floor stands upright, not aslant', () => {
  const house = layOut([cell('', 1, '1'), cell('', 2, '2'), cell('', 3, '3')])
  expect(house.columns.length).toBe(1)
  expect(house.rows.map(([only]) => only?.room)).toEqual(['3', '2', '1'])
  const letters = layOut([
    cell('', 1, '1A'),
    cell('', 1, '1B'),
    cell('', 2, '2A'),
    cell('', 1, '12'),
  ])
  expect(letters.columns.map(({ door }) => door).sort()).toEqual(['12', 'A', 'B'])
})

test('a floor without doors is drawn empty; a building without doors has no place', () => {
  expect(layOut([cell('', 4, '401'), cell('', 1, '101')]).floors).toEqual([4, 3, 2, 1])
  expect(firstPlace(layOut([]))).toBeUndefined()
})

const cells = fc.array(
  fc.record({
    unit: fc.constantFrom('', '1', '2', 'A'),
    floor: fc.integer({ min: -2, max: 30 }),
    room: fc.oneof(fc.constantFrom('shop', '501-2', '0'), fc.stringMatching(/^\d{3,4}$/)),
  }),
  { minLength: 1, maxLength: 60 },
)
const keys = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]

test('every door is drawn once and never hides another', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const layout = layOut(all)
      const drawn = layout.rows.flat().filter((one) => one !== undefined)
      expect(new Set(drawn)).toEqual(new Set(all))
      expect(drawn).toHaveLength(all.length)
    }),
  )
})

test('every key ends on a door, and every door can be reached from every other', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const layout = layOut(all)
      const key = (place: { row: number; column: number }) => `${place.row},${place.column}`
      const start = firstPlace(layout) ?? { row: -1, column: -1 }
      const reached = new Map([[key(start), start]])
      for (const from of reached.values()) {
        for (const pressed of keys) {
          const next = moveBy(layout, from, pressed)
          expect(doorAt(layout, next)).toBeDefined()
          reached.set(key(next), next)
        }
      }
      expect(reached.size).toBe(places(layout).length)
    }),
    { numRuns: 60 },
  )
})
