import { id } from '@doorstep/testing/builders/facts.ts'
import { household, knock, programme, today } from '@doorstep/testing/builders/households.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { VisitOutcome } from '../facts/visits.ts'
import type { Programme } from '../policy/programme.ts'
import type { ArrivalRow, IsolationRow } from '../register/rows.ts'
import { dutiesOf } from './duties.ts'
import type { HouseholdHistory } from './history.ts'

const spoke: VisitOutcome = { kind: 'spoke', met: [], othersMet: 1 }
const declined: VisitOutcome = { kind: 'declined', words: '' }

const dutiesOn = (
  history: HouseholdHistory,
  changes: Partial<Programme>,
  day = today,
  minute = 600,
) => dutiesOf(history, [programme(changes)], { day, minute, planned: new Set() }, () => true)

test('once is once: who was met is done, even when a later caller is turned away', () => {
  const history = household({ knocks: [knock(today - 3, spoke), knock(today - 1, declined)] })
  expect(dutiesOn(history, { rhythm: { kind: 'once' } }).map(({ state }) => state)).toEqual([
    { kind: 'done', at: { day: today - 3, minute: expect.any(Number) } },
  ])
})

test('a conversation from before the programme does not serve it', () => {
  const history = household({ knocks: [knock(today - 40, spoke)] })
  const [duty] = dutiesOn(history, { rhythm: { kind: 'once' }, start: today - 30 })
  expect(duty?.state.kind).toBe('due')
})

test('what comes again is due when its days have passed, and overdue the day after', () => {
  const history = household({ knocks: [knock(today - 7, spoke)] })
  const rhythm = { kind: 'every', days: 7 } as const
  const stateOn = (day: number) => dutiesOn(history, { rhythm }, day)[0]?.state.kind
  expect([stateOn(today - 1), stateOn(today), stateOn(today + 1)]).toEqual([
    'done',
    'due',
    'overdue',
  ])
})

const arrival = (on: number): ArrivalRow => ({
  id: id(`arrival-${on}`),
  person: id('p1'),
  household: null,
  on,
  from: '',
})

test('a return is to be seen within its days; missed, it stays in sight as overdue', () => {
  const history = household({ arrivals: [arrival(today)] })
  const changes = { rhythm: { kind: 'within', days: 1, of: 'arrival' } } as const
  const stateOn = (day: number) => dutiesOn(history, changes, day)[0]?.state.kind
  expect([-1, 0, 1, 2, 8, 9].map((days) => stateOn(today + days))).toEqual([
    undefined,
    'due',
    'due',
    'overdue',
    'overdue',
    undefined,
  ])
})

const order = (start: number, end: number): IsolationRow => ({
  id: id('order'),
  person: id('p1'),
  household: id('h1'),
  where: 'home',
  start,
  end,
  checks: [],
})
const twice = {
  kind: 'daily',
  windows: [
    { from: 540, to: 720 },
    { from: 960, to: 1140 },
  ],
} as const

test('isolation is checked in each window of each of its days, from the first to the last', () => {
  const history = household({ isolations: [order(today, today + 2)] })
  const countOn = (day: number) => dutiesOn(history, { rhythm: twice }, day).length
  expect([-1, 0, 2, 3].map((days) => countOn(today + days))).toEqual([0, 2, 2, 0])
})

// Exactly one state, one key for each duty, and the same answer to the same question.
test('every duty stands in one of six states under a key of its own, however the days went', () => {
  const outcome = fc.constantFrom<VisitOutcome>(spoke, declined, { kind: 'no-answer' })
  const history = fc.record({
    knocks: fc.array(fc.tuple(fc.integer({ min: -30, max: 0 }), outcome), { maxLength: 6 }),
    arrivals: fc.uniqueArray(fc.integer({ min: -10, max: 2 }), { maxLength: 3 }),
    order: fc.option(fc.tuple(fc.integer({ min: -9, max: 3 }), fc.nat(14))),
  })
  fc.assert(
    fc.property(history, fc.integer({ min: -5, max: 5 }), fc.nat(1440), (made, days, minute) => {
      const lived = household({
        knocks: made.knocks
          .toSorted((a, b) => a[0] - b[0])
          .map(([day, result]) => knock(today + day, result)),
        arrivals: made.arrivals.map((day) => arrival(today + day)),
        isolations: made.order
          ? [order(today + made.order[0], today + made.order[0] + made.order[1])]
          : [],
      })
      const rhythms: readonly Programme['rhythm'][] = [
        { kind: 'once' },
        { kind: 'every', days: 7 },
        { kind: 'within', days: 1, of: 'arrival' },
        twice,
      ]
      const programmes = rhythms.map((rhythm) => programme({ rhythm, key: id(rhythm.kind) }))
      const at = { day: today + days, minute, planned: new Set<never>() }
      const duties = dutiesOf(lived, programmes, at, () => true)
      expect(new Set(duties.map(({ key }) => key)).size).toBe(duties.length)
      expect(dutiesOf(lived, programmes.toReversed(), at, () => true)).toHaveLength(duties.length)
      expect(dutiesOf(lived, programmes, at, () => true)).toEqual(duties)
    }),
  )
})
