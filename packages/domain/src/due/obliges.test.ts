import { id } from '@doorstep/testing/builders/facts.ts'
import { household, knock, programme, today } from '@doorstep/testing/builders/households.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { VisitOutcome } from '../facts/visits.ts'
import type { Programme } from '../policy/programme.ts'
import type { KnockRow } from '../register/rows.ts'
import { dutiesOf } from './duties.ts'
import { type Duty, dutyStates, isOpen } from './duty.ts'
import { tasksOf } from './tasks.ts'

const noAnswer: VisitOutcome = { kind: 'no-answer' }
const always = () => true

const dutiesOn = (
  day: number,
  knocks: readonly KnockRow[],
  changes: Partial<Programme> = {},
): readonly Duty[] =>
  dutiesOf(
    household({ knocks }),
    [programme(changes)],
    { day, minute: 600, planned: new Set() },
    always,
  )

const only = (duties: readonly Duty[]): Duty => {
  const [duty] = duties
  if (!duty) throw new Error('no duty')
  return duty
}

test('after no answer nobody goes again on the same day, and the next day it is due', () => {
  const knocks = [knock(today, noAnswer)]
  const now = only(dutiesOn(today, knocks))
  expect(now.state).toMatchObject({ kind: 'tried', times: 1 })
  expect([isOpen(now), now.waitsUntil]).toEqual([false, today + 1])
  expect(isOpen(only(dutiesOn(today + 1, knocks)))).toBe(true)
})

test('a programme says how often to try; then the lead decides', () => {
  const after: Programme['after'] = {
    'no-answer': { kind: 'retry', afterDays: 2, otherPartOfDay: true, most: 2 },
  }
  const once = [knock(today - 2, noAnswer)]
  expect(only(dutiesOn(today - 1, once, { after })).waitsUntil).toBe(today)
  expect(isOpen(only(dutiesOn(today, once, { after })))).toBe(true)
  const twice = [...once, knock(today, noAnswer)]
  expect(only(dutiesOn(today + 5, twice, { after })).state).toEqual({
    kind: 'excused',
    because: { kind: 'handed-to-lead' },
  })
})

test('a wait never runs past the deadline', () => {
  const rhythm = { kind: 'every', days: 10 } as const
  const met = knock(today - 10, { kind: 'spoke', met: [], othersMet: 1 })
  const declined = knock(today - 3, { kind: 'declined', words: '' })
  expect(only(dutiesOn(today - 2, [met, declined], { rhythm })).waitsUntil).toBe(today)
  expect(isOpen(only(dutiesOn(today, [met, declined], { rhythm })))).toBe(true)
})

test('come back at: left in peace until then', () => {
  const knocks = [knock(today, { kind: 'come-back', at: { day: today + 3, minute: 1140 } })]
  expect(only(dutiesOn(today + 2, knocks)).waitsUntil).toBe(today + 3)
  expect(isOpen(only(dutiesOn(today + 3, knocks)))).toBe(true)
})

test('an empty dwelling and a household that moved are excused, each with its reason', () => {
  const found = (because: 'vacant' | 'moved') =>
    only(dutiesOn(today, [knock(today - 1, { kind: 'vacant-or-moved', because })])).state
  expect(found('vacant')).toEqual({ kind: 'excused', because: { kind: 'vacant' } })
  expect(found('moved')).toEqual({ kind: 'excused', because: { kind: 'nobody-lives-here' } })
})

test('what a programme excuses comes back when its days are over', () => {
  const after: Programme['after'] = {
    declined: { kind: 'excuse', because: 'voluntary', days: 14 },
  }
  const knocks = [knock(today, { kind: 'declined', words: 'no' })]
  expect(only(dutiesOn(today + 13, knocks, { after })).state).toEqual({
    kind: 'excused',
    because: { kind: 'programme-says', words: 'voluntary' },
  })
  expect(only(dutiesOn(today + 14, knocks, { after })).state.kind).toBe('tried')
})

test('unsafe: the lead decides, and while the caution stands nobody goes alone', () => {
  const incident = knock(today, { kind: 'unsafe', words: 'a dog without a leash' })
  expect(only(dutiesOn(today + 1, [incident])).state.kind).toBe('excused')
  const cautions = [{ words: 'a dog', incidentOn: today, until: today + 90 }]
  const wishes = { household: id<'household'>('h1'), quiet: [], quietBecause: '', familiarity: [] }
  const warned = household({ wishes: { ...wishes, cautions } })
  const on = (day: number) =>
    only(dutiesOf(warned, [programme({ end: today + 200 })], at(day), always)).needs.twoPersons
  expect([on(today), on(today + 90), on(today + 91)]).toEqual([true, true, false])
})

const at = (day: number) => ({ day, minute: 0, planned: new Set<never>() })

test('a household that chose a time is not asked before it', () => {
  const appointment = {
    id: id<'appointment'>('a1'),
    household: id<'household'>('h1'),
    day: today + 2,
    window: { from: 600, to: 660 },
    way: 'door',
    madeBy: 'household',
  } as const
  const chosen = household({ appointments: [appointment] })
  const on = (day: number) => dutiesOf(chosen, [programme()], at(day), always)
  expect(only(on(today)).waitsUntil).toBe(today + 2)
  expect(tasksOf(chosen, on(today), today)).toEqual([])
  expect(tasksOf(chosen, on(today + 2), today + 2)).toMatchObject([
    { duties: ['appointment/h1/a1', 'first-contact/h1/once-first-contact'] },
  ])
})

test('another team was just here: no knock of ours within two hours', () => {
  const ran = knock(today, { kind: 'another-team', agency: 'health' })
  const after: Programme['after'] = {
    'another-team': { kind: 'retry', afterDays: 0, otherPartOfDay: false, most: 5 },
  }
  const duties = dutiesOn(today, [ran], { after })
  const [task] = tasksOf(household({ knocks: [ran] }), duties, today)
  expect(task?.windows).toEqual([
    { from: 480, to: 600 },
    { from: 720, to: 1260 },
  ])
})

const outcomes: fc.Arbitrary<VisitOutcome> = fc.constantFrom<VisitOutcome>(
  { kind: 'spoke', met: [], othersMet: 1 },
  noAnswer,
  { kind: 'declined', words: '' },
  { kind: 'another-team', agency: 'health' },
  { kind: 'come-back', at: { day: today + 1, minute: 600 } },
  { kind: 'vacant-or-moved', because: 'vacant' },
  { kind: 'not-reached', because: 'gate-locked' },
  { kind: 'unsafe', words: '' },
)

// Whatever happened at a door, it is never lost: a stop today, or a reason or a day to come.
test('every duty is done, excused with a reason, open, or waits for a day', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), outcomes), { maxLength: 8 }),
      (visits) => {
        const knocks = visits
          .map(([ago, outcome]) => knock(today - ago, outcome))
          .sort((a, b) => a.at.day - b.at.day)
        const duty = only(dutiesOn(today, knocks))
        expect(dutyStates).toContain(duty.state.kind)
        const rests = duty.state.kind === 'done' || duty.state.kind === 'excused'
        const waits = (duty.waitsUntil ?? 0) > today
        expect([isOpen(duty), rests || waits]).toEqual([!rests && !waits, rests || waits])
        expect(tasksOf(household({ knocks }), [duty], today)).toHaveLength(isOpen(duty) ? 1 : 0)
      },
    ),
  )
})
