import type { Id } from '@doorstep/domain/shared/id.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutMap, towards } from './map-layout.ts'
import type { PlanBuilding } from './plan-view.ts'

const building = (name: string, at: PlanBuilding['at']): PlanBuilding => ({
  building: name as Id<'building'>,
  estate: 'Rose Court',
  name,
  hasLift: false,
  floors: 6,
  at,
})

const square = [
  building('south-west', { east: 0, north: 0 }),
  building('south-east', { east: 80, north: 0 }),
  building('north-west', { east: 0, north: 60 }),
  building('north-east', { east: 80, north: 60 }),
]

test('arrow keys go where they point: north is up', () => {
  const { placed } = layOutMap(square)
  const [start] = placed
  if (!start) throw new Error('nothing was placed')
  const names = ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'a'].map(
    (key) => towards(placed, start, key).building.name,
  )
  expect(names).toEqual(['north-west', 'south-east', 'south-west', 'south-west', 'south-west'])
})

test('every building that has a place is drawn once, and lies inside the drawing', () => {
  const metres = fc.integer({ min: -2000, max: 2000 })
  const places = fc.array(fc.option(fc.record({ east: metres, north: metres })))
  fc.assert(
    fc.property(places, (at) => {
      const buildings = at.map((one, index) => building(`${index}`, one))
      const { placed, box } = layOutMap(buildings)
      expect(placed.map((one) => one.building)).toEqual(buildings.filter((one) => one.at !== null))
      const { left, top, width, height } = box
      for (const { x, y, side } of placed) {
        expect(x - side / 2).toBeGreaterThanOrEqual(left)
        expect(x + side / 2).toBeLessThanOrEqual(left + width)
        expect(y - side / 2).toBeGreaterThanOrEqual(top)
        expect(y + side / 2).toBeLessThanOrEqual(top + height)
      }
    }),
  )
})

test('every building can be reached from the first by its neighbours in a grid', () => {
  const grid = Array.from({ length: 12 }, (_, index) =>
    building(`${index}`, { east: (index % 4) * 50, north: Math.floor(index / 4) * 40 }),
  )
  const { placed } = layOutMap(grid)
  const reached = new Set(placed.slice(0, 1))
  for (const one of reached)
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'])
      reached.add(towards(placed, one, key))
  expect(reached.size).toBe(12)
})

test('the view closes in on the buildings that are wanted', () => {
  const { box, placed } = layOutMap(square, new Set(['north-east', 'south-east']))
  const inside = placed.filter(({ x }) => x >= box.left && x <= box.left + box.width)
  expect(box.height).toBeLessThan(layOutMap(square).box.height + 1)
  expect(inside.map(({ building: { name } }) => name)).toContain('north-east')
})
