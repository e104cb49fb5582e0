import { id } from '@doorstep/testing/builders/facts.ts'
import {
  household,
  knock,
  person,
  programme,
  today,
} from '@doorstep/testing/builders/households.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Programme } from '../policy/programme.ts'
import type { AppointmentRow, IsolationRow, KnockRow } from '../register/rows.ts'
import type { TimeWindow } from '../shared/time.ts'
import { dutiesOf } from './duties.ts'
import { isOpen } from './duty.ts'
import type { HouseholdHistory } from './history.ts'
import { tasksOf } from './tasks.ts'
import { courtesyMinutes } from './when.ts'

const morning = { from: 540, to: 660 }
const afternoon = { from: 960, to: 1080 }

const isolation = (changes: Partial<IsolationRow> = {}): IsolationRow => ({
  id: id('o1'),
  person: id('p1'),
  household: id('h1'),
  where: 'home',
  start: today - 2,
  end: today + 5,
  checks: [morning, afternoon],
  ...changes,
})

const appointment = (window: TimeWindow, way: AppointmentRow['way'] = 'door'): AppointmentRow => ({
  id: id('a1'),
  household: id('h1'),
  day: today,
  window,
  way,
  madeBy: 'household',
})

const other = (minute: number, outcome: 'unknown' | 'planned' = 'unknown'): KnockRow =>
  knock(
    today,
    { kind: 'no-answer' },
    {
      id: id(`other-${minute}`),
      at: { day: today, minute },
      agency: 'health',
      worker: null,
      result: { kind: 'knock', outcome },
    },
  )

const checks = programme({
  key: id('isolation'),
  concerns: { subject: 'person', when: 'true' },
  rhythm: { kind: 'daily', windows: [morning, afternoon] },
  tier: 1,
  minutes: 3,
})

const quiet = (...windows: readonly TimeWindow[]) => ({
  household: id<'household'>('h1'),
  quiet: windows,
  quietBecause: '',
  cautions: [],
  familiarity: [],
})

function tasks(history: HouseholdHistory, programmes: readonly Programme[], minute = 0) {
  const at = { day: today, minute, planned: new Set<never>() }
  return tasksOf(
    history,
    dutiesOf(history, programmes, at, () => true),
    today,
  )
}

test('all that a household owes is one stop, a second check another', () => {
  const history = household({ isolations: [isolation()] })
  const [first, second, ...none] = tasks(history, [checks, programme()])
  expect(none).toEqual([])
  expect(first?.duties).toEqual([
    `isolation/p1/${today}-540`,
    'first-contact/h1/once-first-contact',
  ])
  expect([first?.windows, second?.windows]).toEqual([[morning], [afternoon]])
  expect(first?.isIsolation).toBe(true)
})

test('an appointment takes along what can be done then, and leaves the checks their times', () => {
  const history = household({
    isolations: [isolation()],
    appointments: [appointment({ from: 780, to: 840 })],
  })
  const found = tasks(history, [checks, programme()])
  expect(found.map((task) => [task.windows, task.duties.length])).toEqual([
    [[{ from: 780, to: 840 }], 2],
    [[morning], 1],
    [[afternoon], 1],
  ])
})

test('a promised time stands, quiet hours and the knocks of others notwithstanding', () => {
  const promised = appointment({ from: 780, to: 840 })
  const wishes = quiet({ from: 0, to: 1440 })
  const [task] = tasks(household({ appointments: [promised], wishes, knocks: [other(770)] }), [])
  expect(task?.windows).toEqual([promised.window])
})

test('after another agency the door is left in peace, around an announced knock on both sides', () => {
  expect(tasks(household({ knocks: [other(600)] }), [programme()])[0]?.windows).toEqual([
    { from: 480, to: 600 },
    { from: 720, to: 1260 },
  ])
  expect(tasks(household({ knocks: [other(720, 'planned')] }), [programme()])[0]?.windows).toEqual([
    { from: 480, to: 600 },
    { from: 840, to: 1260 },
  ])
})

test('a door that is closed all day says by which rule', () => {
  const allDay = household({ wishes: quiet({ from: 0, to: 1440 }) })
  expect(tasks(allDay, [programme()])[0]?.closedBy).toEqual({ kind: 'quiet-all-day' })
  const short = programme({ hours: { from: 600, to: 660 } })
  expect(tasks(household({ knocks: [other(590)] }), [short])[0]?.closedBy).toEqual({
    kind: 'courtesy',
    agency: 'health',
  })
})

test('one who does not answer in the morning is tried at another time of day', () => {
  const tried = knock(today - 3, { kind: 'no-answer' })
  expect(tasks(household({ knocks: [tried] }), [programme()])[0]?.windows).toEqual([
    { from: 690, to: 1260 },
  ])
})

test('"come back at three" is kept on the day itself', () => {
  const asked = knock(today, { kind: 'come-back', at: { day: today, minute: 900 } })
  expect(tasks(household({ knocks: [asked] }), [programme()])[0]?.windows).toEqual([
    { from: 900, to: 1260 },
  ])
})

test('a check that was missed is made up for, together with the next', () => {
  const history = household({ isolations: [isolation()] })
  const found = tasks(history, [checks], 800)
  expect(found.map((task) => [task.windows, task.duties.length, task.mandatory])).toEqual([
    [[afternoon], 2, true],
  ])
})

const windows = fc
  .tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 1, max: 600 }))
  .map(([from, length]) => ({ from, to: Math.min(1440, from + length) }))

const isWithin = (a: TimeWindow, b: TimeWindow) => b.from <= a.from && a.to <= b.to
const overlaps = (a: TimeWindow, b: TimeWindow) => a.from < b.to && b.from < a.to

const days = fc.record({
  hours: windows,
  checks: fc.array(windows, { minLength: 1, maxLength: 3 }),
  quiet: fc.array(windows, { maxLength: 2 }),
  promised: fc.option(windows),
  way: fc.constantFrom('door' as const, 'phone' as const),
  ways: fc.constantFrom<Programme['ways'][]>(['door'], ['door', 'phone']),
  others: fc.array(fc.integer({ min: 0, max: 1439 }), { maxLength: 2 }),
  members: fc.integer({ min: 1, max: 3 }),
})

test('every open duty is in exactly one stop; no door is in quiet hours, too soon after others or in the hours of a call', () => {
  fc.assert(
    fc.property(days, (day) => {
      const { hours, checks: slots, quiet: calm, promised, others, members, way, ways } = day
      const people = Array.from({ length: members }, (_, i) => person({ id: id(`p${i + 1}`) }))
      const history = household({
        members: people,
        isolations: people.map((one) => isolation({ person: one.id, checks: slots })),
        wishes: quiet(...calm),
        appointments: promised ? [appointment(promised, way)] : [],
        knocks: others.toSorted((a, b) => a - b).map((minute) => other(minute)),
      })
      const programmes = [{ ...checks, ways }, programme({ hours, ways })]
      const at = { day: today, minute: 0, planned: new Set<never>() }
      const duties = dutiesOf(history, programmes, at, () => true).filter(isOpen)
      const stops = tasksOf(history, duties, today)
      expect(stops.flatMap((stop) => stop.duties).sort()).toEqual(
        duties.map((duty) => duty.key).sort(),
      )
      for (const stop of stops) {
        const closed = [
          ...calm,
          ...others.map((m) => ({ from: m, to: m + courtesyMinutes })),
          ...(way === 'phone' && promised ? [promised] : []),
        ]
        const wrong = stop.windows.filter((one) => {
          // A call lies in the agreed hours; a promised time at the door stands as it was promised.
          if (stop.call !== null) return !promised || !isWithin(one, promised)
          return stop.appointment === null && closed.some((hours) => overlaps(hours, one))
        })
        expect(wrong).toEqual([])
        expect(stop.windows.length === 0).toBe(stop.closedBy !== null)
      }
    }),
    { numRuns: 200 },
  )
})
