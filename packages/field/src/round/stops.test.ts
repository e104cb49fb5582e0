import type { BuildingId, HouseholdId } from '@doorstep/domain/shared/id.ts'
import type { RoundAnswer, RoundStop } from '@doorstep/protocol/round.ts'
import { layOut } from '@doorstep/ui/matrix-layout.ts'
import { expect, test } from 'vitest'
import { doorOf, doorsOf, groupStops, nextStop, seenTo } from './stops.ts'

const stop = (door: string, changes: Partial<RoundStop> = {}): RoundStop => {
  const [building = '', unit = '', room = ''] = door.split('-')
  return {
    household: door as HouseholdId,
    call: null,
    building: building as BuildingId,
    estate: '芦花里',
    buildingName: building,
    unit,
    floor: Number(room.slice(0, -2)),
    room,
    arrive: 600,
    leave: 606,
    duties: [],
    state: 'planned',
    tries: { times: 0, by: [] },
    withWorker: null,
    isKnownFace: false,
    isPinned: false,
    hasQuietHours: false,
    ...changes,
  }
}
const round = (stops: RoundStop[]): RoundAnswer => ({
  day: 20_515,
  worker: { id: 'w' as RoundAnswer['worker']['id'], name: '叶' },
  isPublished: true,
  stops,
  buildings: [],
  colleagues: [],
  talk: [],
})
const none: ReadonlySet<HouseholdId> = new Set()

test('calls stand together and apart from doors, and are no door of a building', () => {
  const stops = [
    stop('7-2-501'),
    stop('7-2-601', { call: 'phone', arrive: 610 }),
    stop('9-1-101', { call: 'video', arrive: 620 }),
    stop('7-2-502', { arrive: 630 }),
  ]
  expect(groupStops(round(stops)).map((group) => [group.isCalls, group.stops.length])).toEqual([
    [false, 1],
    [true, 2],
    [false, 1],
  ])
  expect(doorsOf(stops, '7' as BuildingId).map(({ room }) => room)).toEqual(['501', '502'])
  const both = [stop('7-2-501'), stop('7-2-501', { call: 'phone', arrive: 700 })]
  expect(nextStop(both, new Set(['7-2-501']))?.call).toBe('phone')
})

test('a round folds by entrance, in its order; an entrance come back to stands there twice', () => {
  const stops = ['7-2-501', '7-2-302', '9-1-801', '7-2-101'].map((door) => stop(door))
  expect(groupStops(round(stops)).map((group) => [group.unit, group.stops.length])).toEqual([
    ['2', 2],
    ['1', 1],
    ['2', 1],
  ])
})

test('the estate is said only where there is more than one', () => {
  const here = stop('7-2-501')
  const there = stop('3-1-101', { estate: '柳湾' })
  expect(groupStops(round([here]))[0]?.estate).toBe('')
  expect(groupStops(round([here, there])).map(({ estate }) => estate)).toEqual(['芦花里', '柳湾'])
})

test('the next door is the first that nobody has been to, on the server or on this phone', () => {
  const stops = [
    stop('7-2-601', { state: 'done' }),
    stop('7-2-501', { state: 'tried' }),
    stop('7-2-401'),
    stop('7-2-301', { state: 'overdue' }),
  ]
  expect(nextStop(stops, none)?.household).toBe('7-2-401')
  const recorded = new Set([stops[2]?.household ?? ('' as HouseholdId)])
  expect(nextStop(stops, recorded)?.household).toBe('7-2-301')
  expect([seenTo(stops, none), seenTo(stops, recorded)]).toEqual([2, 3])
  expect(nextStop(stops, new Set(stops.map(({ household }) => household)))).toBeUndefined()
})

test('the building shows the doors of the round; two households behind one door are one, at its most urgent', () => {
  const stops = [
    stop('7-2-501', { state: 'done' }),
    stop('7-2-501', { household: 'other' as HouseholdId, state: 'overdue', isKnownFace: true }),
    stop('9-1-801'),
  ]
  const doors = doorsOf(stops, '7' as BuildingId)
  expect(doors).toMatchObject([{ room: '501', state: 'overdue', isKnownFace: true }])
  expect(doors[0]?.households).toHaveLength(2)
  expect(layOut(doors).floors).toEqual([5])
})

test('a door is said with what it has', () => {
  expect(doorOf(stop('7栋-2-501'))).toBe('7栋-2-501')
  expect(doorOf(stop('12号', { unit: '', room: '' }))).toBe('12号')
})
