import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sensitivities, topicNames, topicRule } from '../../facts/topics.ts'
import type { WorkerId } from '../../shared/id.ts'
import {
  daysOfHearsay,
  isLate,
  isToAskOn,
  lastsUntil,
  mayRaise,
  maySee,
  sensitivityOf,
  standingOf,
} from './standing.ts'

const lin = 'lin' as WorkerId
const chen = 'chen' as WorkerId
const told = (changes: object) =>
  ({ topic: 'dog', sensitivity: 'open', by: lin, passedTo: [], ...changes }) as const

test('a leg heals, and a dog stays for a year', () => {
  expect(lastsUntil({ topic: 'hurt', how: 'own-words', on: null }, 100)).toBe(160)
  expect(lastsUntil({ topic: 'dog', how: 'seen', on: null }, 100)).toBe(465)
  expect(lastsUntil({ topic: 'impaired', how: 'seen', on: null }, 100)).toBeNull()
})

test('what is about a later day holds from that day on', () => {
  expect(lastsUntil({ topic: 'exam', how: 'own-words', on: 130 }, 100)).toBe(250)
})

test('a neighbour’s word is forgotten after a week, whatever it is about', () => {
  for (const topic of topicNames)
    expect(lastsUntil({ topic, how: 'neighbour', on: 300 }, 100)).toBe(100 + daysOfHearsay)
})

test('it is to be confirmed in its last week, and lapses after it', () => {
  const row = { settled: null, until: 160 }
  expect([152, 153, 154, 160, 161].map((day) => standingOf(row, day))).toEqual([
    'stands',
    'stands',
    'to-be-confirmed',
    'to-be-confirmed',
    'lapsed',
  ])
  const settled = {
    at: { day: 101, minute: 0 },
    by: lin,
    as: 'contradicted',
    instead: null,
    words: '',
  } as const
  expect(standingOf({ ...row, settled }, 102)).toBe('contradicted')
})

test('a careful matter is for who was told, and for whom it was passed on to', () => {
  const careful = told({ topic: 'hurt' })
  expect([lin, chen, null].map((worker) => maySee(careful, worker))).toEqual([true, false, false])
  expect(mayRaise(told({ topic: 'hurt', passedTo: [chen] }), chen)).toBe(true)
  expect(mayRaise(told({ topic: 'hurt', passedTo: [null] }), chen)).toBe(true)
})

test('a private matter is seen by who was told, and raised by nobody', () => {
  const debts = told({ topic: 'money-trouble', passedTo: [chen, null] })
  expect([lin, chen].map((worker) => maySee(debts, worker))).toEqual([true, false])
  expect([lin, chen].map((worker) => mayRaise(debts, worker))).toEqual([false, false])
})

test('nothing is less guarded than its topic asks for, and health never open', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...topicNames),
      fc.constantFrom(...sensitivities),
      (topic, sensitivity) => {
        const level = sensitivityOf({ topic, sensitivity })
        const order = (one: (typeof sensitivities)[number]) => sensitivities.indexOf(one)
        expect(order(level)).toBeGreaterThanOrEqual(order(topicRule(topic).atLeast))
        expect(order(level)).toBeGreaterThanOrEqual(order(sensitivity))
        if (topicRule(topic).isHealth) expect(level).not.toBe('open')
      },
    ),
  )
})

test('a thread is asked from its first day to its last, and not when it is closed', () => {
  const thread = { closed: null, from: 10, until: 12 } as Parameters<typeof isToAskOn>[0]
  expect([9, 10, 12, 13].map((day) => isToAskOn(thread, day))).toEqual([false, true, true, false])
  const closed = { ...thread, closed: { as: 'dropped' } } as Parameters<typeof isToAskOn>[0]
  expect(isToAskOn(closed, 11)).toBe(false)
})

test('a promise is late the day after it was due, until it is settled', () => {
  const promise = { settled: null, due: 10 } as Parameters<typeof isLate>[0]
  expect([10, 11].map((day) => isLate(promise, day))).toEqual([false, true])
  const kept = { ...promise, settled: { as: 'kept' } } as Parameters<typeof isLate>[0]
  expect(isLate(kept, 11)).toBe(false)
})
