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
import type { AnswerValue, VisitOutcome } from '../facts/visits.ts'
import type { Programme, Question } from '../policy/programme.ts'
import type { IsolationRow, KnockRow } from '../register/rows.ts'
import type { PersonId } from '../shared/id.ts'
import { dutiesOf } from './duties.ts'
import { isOpen } from './duty.ts'
import type { HouseholdHistory } from './history.ts'
import { servedBy } from './served.ts'

const three = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text })
const spoke: VisitOutcome = { kind: 'spoke', met: [], othersMet: 1 }
const question = (name: string, of: Question['of'], required = true): Question => ({
  id: name,
  of,
  ask: three(name),
  answer: { kind: 'text' },
  required,
})
const [p1, p2] = [id<'person'>('p1'), id<'person'>('p2')]
const size = question('size', 'household')
const speaks = question('speaks', 'each-member')
const both = { members: [person(), person({ id: p2 })] }
const yes: AnswerValue = { kind: 'text', value: 'yes' }

const answer = (name: string, of: PersonId | null = null, value: AnswerValue = yes) => ({
  programme: id<'programme'>('first-contact'),
  question: name,
  person: of,
  value,
})
const talk = (day: number, answers: KnockRow['answers'] = [], changes: Partial<KnockRow> = {}) =>
  knock(day, spoke, { answers, ...changes })

const dutiesOn = (
  history: HouseholdHistory,
  programmes: readonly Programme[],
  day = today,
  minute = 600,
) => dutiesOf(history, programmes, { day, minute, planned: new Set() }, () => true)

/** The knock as it is written: with what it served by the rule. */
function written(history: HouseholdHistory, one: KnockRow, programmes: readonly Programme[]) {
  if (one.result.kind !== 'visit') return one
  const { outcome } = one.result
  const duties = dutiesOn(history, programmes, one.at.day, one.at.minute)
  const { at, answers } = one
  return {
    ...one,
    served: servedBy({
      history,
      duties,
      programmes,
      at,
      call: null,
      outcome,
      answers,
      claimed: [],
    }),
  }
}

function after(
  knocks: readonly KnockRow[],
  programmes: readonly Programme[],
  base: Partial<HouseholdHistory> = {},
): HouseholdHistory {
  const made: KnockRow[] = []
  for (const one of knocks)
    made.push(written(household({ ...base, knocks: [...made] }), one, programmes))
  return household({ ...base, knocks: made })
}

test('spoken with and not asked: begun, tried, again tomorrow, and nothing is done', () => {
  const asks = [programme({ questions: [size] })]
  const history = after([talk(today)], asks)
  const [duty] = dutiesOn(history, asks)
  expect(duty?.state).toMatchObject({ kind: 'tried', times: 0 })
  expect(duty?.begun).toEqual({
    at: { day: today, minute: 600 },
    left: [{ question: 'size', person: null }],
  })
  expect([duty && isOpen(duty), duty?.waitsUntil]).toEqual([false, today + 1])
  expect(history.knocks[0]?.served).toEqual([])
  expect(duty?.because).toEqual({ kind: 'begun-before', on: today, left: 1 })
})

test('answers of several conversations come together; who was not there is asked the next time', () => {
  const asks = [programme({ questions: [size, speaks, question('help', 'household', false)] })]
  const first = after([talk(today - 2, [answer('size'), answer('speaks', p1)])], asks, both)
  expect(dutiesOn(first, asks)[0]?.begun?.left).toEqual([{ question: 'speaks', person: p2 }])
  const second = after([...first.knocks, talk(today, [answer('speaks', p2)])], asks, both)
  expect(dutiesOn(second, asks)[0]).toMatchObject({ state: { kind: 'done' }, begun: null })
})

test('"does not wish to say" settles what is voluntary, and not what is required', () => {
  const notSaid = talk(today, [answer('size', null, { kind: 'not-said' })])
  const stateUnder = (voluntary: Programme['notice']['voluntary']) => {
    const asks = [programme({ questions: [size], notice: { ...programme().notice, voluntary } })]
    return dutiesOn(after([notSaid], asks), asks)[0]?.state.kind
  }
  expect([stateUnder('voluntary'), stateUnder('required')]).toEqual(['done', 'tried'])
})

test('what was done stays done when the programme asks more, and when its answers are erased', () => {
  const former = [programme({ questions: [size] })]
  const done = after([talk(today - 3, [answer('size')])], former)
  const now = [programme({ questions: [size, question('help', 'household')] })]
  expect(dutiesOn(done, now)[0]?.state.kind).toBe('done')
  const erased = { ...done, knocks: done.knocks.map((one) => ({ ...one, answers: [] })) }
  expect(dutiesOn(erased, former)[0]?.state.kind).toBe('done')
})

test('three conversations that leave something to ask: the lead decides', () => {
  const asks = [programme({ questions: [size] })]
  const history = after([talk(today - 4), talk(today - 2), talk(today)], asks)
  expect(dutiesOn(history, asks, today + 1)[0]?.state).toEqual({
    kind: 'excused',
    because: { kind: 'handed-to-lead' },
  })
})

test('what is repeated is due again from the conversation in which everything needed was asked', () => {
  const asks = [programme({ questions: [size], rhythm: { kind: 'every', days: 7 } })]
  const full = after([talk(today - 8, [answer('size')])], asks)
  expect(dutiesOn(full, asks)[0]?.state).toMatchObject({
    kind: 'overdue',
    since: today - 1,
    times: 0,
  })
  const half = after([...full.knocks, talk(today)], asks)
  expect(dutiesOn(half, asks)[0]).toMatchObject({
    occasion: `after-${today - 8}`,
    state: { kind: 'overdue' },
    begun: { left: [{ question: 'size' }] },
  })
})

const order: IsolationRow = {
  id: id('order'),
  person: p1,
  household: id('h1'),
  where: 'home',
  start: today - 1,
  end: today + 5,
  checks: [],
}
const checks = programme({
  purpose: 'isolation',
  questions: [question('temperature', 'each-concerned')],
  rhythm: {
    kind: 'daily',
    windows: [
      { from: 540, to: 720 },
      { from: 960, to: 1140 },
    ],
  },
})
const at = (minute: number) => ({ at: { day: today, minute } })

test('a check of the morning does not do for the evening, and one at the door early does', () => {
  const reading = [answer('temperature', p1)]
  const states = (knocks: readonly KnockRow[]) =>
    dutiesOn(after(knocks, [checks], { isolations: [order] }), [checks], today, 1150).map(
      ({ state }) => state.kind,
    )
  expect(states([talk(today, reading, at(600))])).toEqual(['done', 'overdue'])
  expect(states([talk(today, reading, at(600)), talk(today, [], at(970))])).toEqual([
    'done',
    'overdue',
  ])
  expect(states([talk(today, reading, at(600)), talk(today, reading, at(935))])).toEqual([
    'done',
    'done',
  ])
})

test('answers that stand apart count by which they were', () => {
  const { value: _, ...which } = answer('temperature', p1)
  const apart = talk(today, [], { answered: [which], ...at(600) })
  const [morning, evening] = dutiesOn(household({ isolations: [order], knocks: [apart] }), [checks])
  expect([morning?.state.kind, evening?.state.kind]).toEqual(['done', 'due'])
})

test('of two who arrived on one day only the one who was asked is done', () => {
  const asks = [
    programme({
      questions: [question('from', 'each-concerned')],
      rhythm: { kind: 'within', days: 1, of: 'arrival' },
    }),
  ]
  const arrived = (who: PersonId) => ({
    id: id<'fact'>(`arrival-${who}`),
    person: who,
    household: null,
    on: today,
    from: '',
  })
  const arrivals = [arrived(p1), arrived(p2)]
  const history = after([talk(today, [answer('from', p1)])], asks, { ...both, arrivals })
  expect(dutiesOn(history, asks).map(({ person: who, state }) => [who, state.kind])).toEqual([
    [p1, 'done'],
    [p2, 'tried'],
  ])
})

const askable = ['size', 'speaks-1', 'speaks-2'] as const
const answersFor = (names: readonly string[]) =>
  names.map((name) =>
    name === 'size' ? answer('size') : answer('speaks', name === 'speaks-1' ? p1 : p2),
  )

// Done when everything needed was asked, never before, and never open again.
test('a duty is done from the conversation on in which the last needed question was settled', () => {
  const asks = [programme({ questions: [size, speaks] })]
  const more = [programme({ questions: [size, speaks, question('later', 'each-member')] })]
  fc.assert(
    fc.property(fc.array(fc.subarray([...askable]), { maxLength: 5 }), (talks) => {
      const history = after(
        talks.map((names, i) => talk(today - 20 + i, answersFor(names))),
        asks,
        both,
      )
      const settled = new Set(talks.flat())
      const [duty] = dutiesOn(history, asks)
      expect(duty?.state.kind === 'done').toBe(settled.size === askable.length)
      const left = duty?.begun?.left.length ?? 0
      expect(left).toBe(
        talks.length === 0 ? 0 : askable.filter((name) => !settled.has(name)).length,
      )
      if (duty?.state.kind === 'done') expect(dutiesOn(history, more)[0]?.state.kind).toBe('done')
    }),
  )
})
