import { id } from '@doorstep/testing/builders/facts.ts'
import {
  household,
  knock,
  person,
  programme,
  today,
} from '@doorstep/testing/builders/households.ts'
import { expect, test } from 'vitest'
import type { CallWay, VisitOutcome } from '../facts/visits.ts'
import type { Programme } from '../policy/programme.ts'
import type { AppointmentRow } from '../register/rows.ts'
import { dutiesOf } from './duties.ts'
import { isOpen, mostTriesOf, triesOf } from './duty.ts'
import type { HouseholdHistory } from './history.ts'
import { tasksOf } from './tasks.ts'

const agreed = { from: 840, to: 960 }
const spoke: VisitOutcome = { kind: 'spoke', met: [], othersMet: 1 }
const noAnswer: VisitOutcome = { kind: 'no-answer' }

const appointment = (changes: Partial<AppointmentRow> = {}): AppointmentRow => ({
  id: id('a1'),
  household: id('h1'),
  day: today,
  window: agreed,
  way: 'phone',
  madeBy: 'household',
  ...changes,
})

const byPhone = programme({ ways: ['door', 'phone'] })
const atTheDoor = programme({ key: id('meter'), ways: ['door'], hours: { from: 540, to: 1020 } })

const dutiesAt = (history: HouseholdHistory, programmes: readonly Programme[], day = today) =>
  dutiesOf(history, programmes, { day, minute: 0, planned: new Set() }, () => true)

const chose = (changes: Partial<HouseholdHistory> = {}) =>
  household({ appointments: [appointment()], ...changes })

const tasks = (history: HouseholdHistory, programmes: readonly Programme[]) =>
  tasksOf(history, dutiesAt(history, programmes), today)

const states = (history: HouseholdHistory, programmes: readonly Programme[], day = today) =>
  dutiesAt(history, programmes, day).map((duty) => [duty.programme, duty.state.kind])

const called = (call: CallWay, outcome: VisitOutcome, day = today) =>
  knock(day, outcome, { call, at: { day, minute: 850 } })

test('who chose the telephone is called: one call for all that may be done by it, and no door', () => {
  expect(tasks(chose(), [byPhone])).toMatchObject([
    {
      call: 'phone',
      windows: [agreed],
      appointment: agreed,
      duties: ['appointment/h1/a1', 'first-contact/h1/once-first-contact'],
    },
  ])
})

test('what must be done at the door is a stop of its own, never in the hours of the call', () => {
  const [call, door, ...none] = tasks(chose(), [byPhone, atTheDoor])
  expect(none).toEqual([])
  expect([call?.call, call?.duties.length]).toEqual(['phone', 2])
  expect([door?.call, door?.duties, door?.windows]).toEqual([
    null,
    ['meter/h1/once-meter'],
    [
      { from: 540, to: 840 },
      { from: 960, to: 1020 },
    ],
  ])
})

test('a door that could be knocked at only while a call is agreed says so', () => {
  const then = { ...atTheDoor, hours: { from: 850, to: 950 } }
  expect(tasks(chose(), [then])[1]?.closedBy).toEqual({
    kind: 'call-agreed',
    way: 'phone',
    window: agreed,
  })
})

test('a way that the programme does not name is not a way of serving it', () => {
  const video = household({ appointments: [appointment({ way: 'video' })] })
  expect(tasks(video, [byPhone]).map((task) => [task.call, task.duties.length])).toEqual([
    ['video', 1],
    [null, 1],
  ])
})

test('a check goes with the call only in its own hours', () => {
  const morning = { from: 540, to: 660 }
  const order = {
    id: id<'fact'>('o1'),
    person: id<'person'>('p1'),
    household: id<'household'>('h1'),
    where: 'home',
    start: today,
    end: today + 5,
    checks: [morning, { from: 900, to: 1020 }],
  } as const
  const checks = programme({
    key: id('isolation'),
    concerns: { subject: 'person', when: 'true' },
    rhythm: { kind: 'daily', windows: [morning] },
    ways: ['door', 'phone'],
  })
  const found = tasks(chose({ isolations: [order] }), [checks])
  expect(found.map((task) => [task.call, task.windows, task.isIsolation])).toEqual([
    ['phone', [{ from: 900, to: 960 }], false],
    [null, [morning], true],
  ])
})

test('of a door nothing is to be minded at a call: courtesy, company, the old', () => {
  const wishes = {
    household: id<'household'>('h1'),
    quiet: [{ from: 0, to: 1440 }],
    quietBecause: '',
    cautions: [{ words: 'a dog', incidentOn: today, until: today + 5 }],
    familiarity: [],
  }
  const other = knock(today, noAnswer, {
    at: { day: today, minute: 830 },
    agency: 'health',
    worker: null,
    result: { kind: 'knock', outcome: 'nobody' },
  })
  const old = person({ birth: { kind: 'year', year: 1930 } })
  const two = programme({
    ways: ['door', 'phone'],
    eligibility: { skills: ['nursing'], languages: [], agencies: ['health'], twoPersons: true },
  })
  const [call] = tasks(chose({ wishes, knocks: [other], members: [old] }), [two])
  expect(call).toMatchObject({
    windows: [agreed],
    isFrail: false,
    needs: { skills: ['nursing'], agencies: ['health'], twoPersons: false },
  })
})

test('spoken with on the telephone: done, but for what must be done at the door', () => {
  const history = chose({ knocks: [called('phone', spoke)] })
  expect(states(history, [byPhone, atTheDoor])).toEqual([
    ['first-contact', 'done'],
    ['meter', 'due'],
    ['appointment', 'done'],
  ])
})

test('a promise is kept in the way it was made: talk at the door is not the call that was agreed', () => {
  const history = chose({ knocks: [knock(today, spoke)] })
  expect(states(history, [byPhone])).toEqual([
    ['first-contact', 'done'],
    ['appointment', 'due'],
  ])
  const visit = household({
    appointments: [appointment({ way: 'door' })],
    knocks: [knock(today, noAnswer), knock(today, spoke, { at: { day: today, minute: 850 } })],
  })
  expect(states(visit, [])).toEqual([['appointment', 'done']])
})

test('a call that nobody answers is a try of what goes by call, and the third is for the lead', () => {
  const once = chose({ knocks: [called('phone', noAnswer)] })
  expect(states(once, [byPhone, atTheDoor])).toEqual([
    ['first-contact', 'tried'],
    ['meter', 'due'],
    ['appointment', 'tried'],
  ])
  const [contact, meter] = dutiesAt(once, [byPhone, atTheDoor])
  expect([contact?.waitsUntil, meter && isOpen(meter)]).toEqual([today + 1, true])
  const thrice = household({
    knocks: [0, 1, 2].map((i) => called('phone', noAnswer, today + i)),
  })
  expect(dutiesAt(thrice, [byPhone], today + 3)[0]?.state).toEqual({
    kind: 'excused',
    because: { kind: 'handed-to-lead' },
  })
})

test('what was tried is told with the ways: a call is no knock', () => {
  const tries = (...knocks: HouseholdHistory['knocks']) => {
    const [duty] = dutiesAt(household({ knocks }), [byPhone], today + 1)
    return duty && triesOf(duty)
  }
  const call = called('phone', noAnswer)
  expect(tries(call)).toEqual({ times: 1, by: ['phone'] })
  expect(tries(knock(today, noAnswer))).toEqual({ times: 1, by: ['door'] })
  expect(tries(knock(today, noAnswer), call)).toEqual({ times: 2, by: ['door', 'phone'] })
  const duties = dutiesAt(household({ knocks: [call] }), [byPhone, atTheDoor], today + 1)
  expect(mostTriesOf(duties)).toEqual({ times: 1, by: ['phone'] })
})

test('a voice on the telephone makes no known face', () => {
  const at = (changes: { readonly call?: CallWay }) =>
    tasks(household({ knocks: [knock(today - 1, spoke, changes)] }), [
      programme({ rhythm: { kind: 'every', days: 1 }, ways: ['door', 'phone'] }),
    ])[0]?.familiarity.size
  expect([at({}), at({ call: 'phone' })]).toEqual([1, 0])
})
