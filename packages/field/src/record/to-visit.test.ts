import type { VisitOutcomeKind } from '@doorstep/domain/facts/visits.ts'
import type { PersonId } from '@doorstep/domain/shared/id.ts'
import { VisitMessage } from '@doorstep/protocol/round.ts'
import {
  brief,
  briefOfBoth,
  briefOfCall,
  child,
  mother,
} from '@doorstep/testing/builders/briefs.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Draft, emptyDraft, type Given } from './draft.ts'
import { questionsAt } from './questions.ts'
import { type AtTheDoor, closedBy, toVisit } from './to-visit.ts'

const door: AtTheDoor = {
  brief,
  at: { day: 20_515, minute: 600 },
  observedAt: 1,
  visit: 'v' as AtTheDoor['visit'],
  appointment: 'a' as AtTheDoor['appointment'],
}
const visitOf = (draft: Partial<Draft>) => toVisit({ ...emptyDraft, ...draft }, door)
const missingOf = (draft: Partial<Draft>) => {
  const visit = visitOf(draft)
  return visit.ok ? null : [visit.error.field, visit.error.why.kind]
}
const spoke = { outcome: 'spoke', met: [mother] } as const

const stranger = { person: 'new' as PersonId, name: ' 甲 ', sex: null, birthYear: '', phone: '' }

test('someone whom no list has is met and entered by name alone; a blank one is nobody', () => {
  const visit = visitOf({ outcome: 'spoke', entered: [stranger, { ...stranger, name: ' ' }] })
  expect(visit).toMatchObject({
    ok: true,
    value: {
      outcome: { kind: 'spoke', met: ['new'] },
      entered: [{ person: 'new', name: '甲', sex: null, birthYear: null, phone: '' }],
    },
  })
  const nameless = { ...stranger, name: '', phone: '1' }
  expect(visitOf({ outcome: 'spoke', entered: [nameless] })).toMatchObject({
    error: { field: 'name-new', why: { kind: 'name' } },
  })
  expect(visitOf({ outcome: 'spoke', entered: [{ ...stranger, birthYear: '85' }] })).toMatchObject({
    error: { field: 'year-new' },
  })
  expect(visitOf({ outcome: 'no-answer', entered: [stranger] })).not.toHaveProperty('value.entered')
})

test('a language is sent only where somebody said it', () => {
  expect(visitOf({ outcome: 'spoke', othersMet: 1 })).not.toHaveProperty('value.speaks')
  const spoke = visitOf({ outcome: 'spoke', othersMet: 1, speaks: 'en' })
  expect(spoke).toMatchObject({ value: { speaks: 'en' } })
})

test('a time is agreed with somebody who spoke, not at a door where nobody did', () => {
  const appointment = { day: 20_516, window: { from: 600, to: 720 }, way: 'phone' } as const
  expect(visitOf({ outcome: 'declined', appointment })).toMatchObject({
    value: { appointment: { day: 20_516, way: 'phone' } },
  })
  for (const outcome of ['no-answer', 'another-team', 'unsafe'] as const)
    expect(visitOf({ outcome, appointment })).toMatchObject({ value: { appointment: null } })
})

test('no answer takes one tap', () => {
  expect(visitOf({ outcome: 'no-answer' })).toMatchObject({
    ok: true,
    value: { outcome: { kind: 'no-answer' }, answers: [], served: [], left: [], remark: '' },
  })
})

test('what is missing is named by its field', () => {
  expect(missingOf({})).toEqual(['outcome', 'outcome'])
  expect(missingOf({ outcome: 'spoke' })).toEqual(['met', 'met'])
  expect(missingOf({ outcome: 'vacant-or-moved' })).toEqual(['vacancy', 'which'])
  expect(missingOf({ outcome: 'not-reached' })).toEqual(['obstacle', 'which'])
  expect(missingOf({ outcome: 'come-back', comeBack: { day: 20_515, minute: 600 } })).toEqual([
    'come-back-day',
    'when',
  ])
  const appointment = { day: 20_516, window: { from: 600, to: 720 }, way: null }
  expect(missingOf({ outcome: 'declined', appointment })).toEqual(['appointment-way', 'which'])
  expect(missingOf({ outcome: 'no-answer', quiet: { from: 60, to: null, because: '' } })).toEqual([
    'quiet-from',
    'window',
  ])
})

test('a duty is closed when its needed questions were answered, and stays open otherwise', () => {
  const served = (answers: Record<string, Given>) => {
    const visit = visitOf({ ...spoke, answers })
    return visit.ok ? visit.value.served.map(({ programme }) => programme) : []
  }
  expect(served({})).toEqual(['first'])
  expect(served({ 'check/temperature/mother': { kind: 'number', text: '36,6' } })).toEqual([
    'check',
    'first',
  ])
  expect(served({ 'check/temperature/mother': { kind: 'number', text: ' ' } })).toEqual(['first'])
})

test('only what is left is asked; not wishing to say settles what is voluntary alone', () => {
  const [check, first] = brief.duties
  if (!check || !first) throw new Error('no duties')
  const asked = 'check/temperature/mother'
  const speaks = first.questions.map((one) => ({ ...one, required: one.id === 'speaks' }))
  const left = [{ question: 'speaks', person: child }]
  const begun = { at: { day: brief.day, minute: 540 }, left }
  const again = { ...brief, duties: [check, { ...first, questions: speaks, begun }] }
  expect(questionsAt(again).map(({ key }) => key)).toEqual([
    'first/help/',
    asked,
    'first/speaks/child',
  ])
  const answers = {
    [asked]: { kind: 'not-said' },
    'first/speaks/child': { kind: 'not-said' },
  } as const
  const closedUnder = (voluntary: 'required' | 'voluntary') => {
    const duties = again.duties.map((one) => ({ ...one, notice: { ...one.notice, voluntary } }))
    const draft = { ...emptyDraft, ...spoke, answers }
    return closedBy(draft, { ...again, duties }, { day: brief.day, minute: 600 }).length
  }
  expect([closedUnder('voluntary'), closedUnder('required')]).toEqual([2, 0])
})

test('a reading outside what can be is asked for again, never sent', () => {
  const reading = (text: string) =>
    missingOf({ ...spoke, answers: { 'check/temperature/mother': { kind: 'number', text } } })
  expect(reading('55')).toEqual(['check/temperature/mother', 'outside'])
  expect(reading('warm')).toEqual(['check/temperature/mother', 'unread'])
  expect(reading('３６．６')).toBeNull()
})

test('a question of two duties is asked once; the household comes before its members', () => {
  const twice = { ...brief, duties: [...brief.duties, ...brief.duties] }
  expect(questionsAt(twice).map(({ key }) => key)).toEqual([
    'first/help/',
    'check/temperature/mother',
    'first/speaks/mother',
    'first/speaks/child',
  ])
})

test('quiet hours over midnight are two windows of a day', () => {
  const visit = visitOf({
    outcome: 'no-answer',
    quiet: { from: 1320, to: 420, because: ' shift ' },
  })
  expect(visit).toMatchObject({
    value: {
      quiet: {
        windows: [
          { from: 1320, to: 1440 },
          { from: 0, to: 420 },
        ],
        because: 'shift',
      },
    },
  })
})

const givens: fc.Arbitrary<Given> = fc.oneof(
  fc.record({ kind: fc.constantFrom('number' as const, 'text' as const), text: fc.string() }),
  fc.record({ kind: fc.constant('yes-no' as const), value: fc.boolean() }),
)
const drafts: fc.Arbitrary<Draft> = fc.record({
  reached: fc.option(fc.constantFrom('door' as const, 'phone' as const)),
  outcome: fc.constantFrom<VisitOutcomeKind | null>(
    null,
    'spoke',
    'no-answer',
    'declined',
    'another-team',
    'come-back',
    'vacant-or-moved',
    'not-reached',
    'unsafe',
  ),
  met: fc.subarray([mother, child]),
  othersMet: fc.integer({ min: 0, max: 50 }),
  entered: fc.array(
    fc.record({
      person: fc.uuid().map((one) => one as PersonId),
      name: fc.string({ maxLength: 20 }),
      sex: fc.constantFrom('female' as const, 'male' as const, null),
      birthYear: fc.oneof(fc.constantFrom('', '1985'), fc.string({ maxLength: 4 })),
      phone: fc.string({ maxLength: 12 }),
    }),
    { maxLength: 3 },
  ),
  speaks: fc.constantFrom('en' as const, 'zh-Hans' as const, null),
  words: fc.string({ maxLength: 50 }),
  agency: fc.string({ maxLength: 50 }),
  comeBack: fc.record({
    day: fc.option(fc.integer({ min: 20_510, max: 20_520 })),
    minute: fc.option(fc.integer({ min: 0, max: 1439 })),
  }),
  vacancy: fc.option(fc.constantFrom('vacant' as const, 'moved' as const)),
  obstacle: fc.option(fc.constantFrom('gate-locked' as const, 'other' as const)),
  answers: fc.dictionary(
    fc.constantFrom('first/help/', 'check/temperature/mother', 'first/speaks/child', 'gone/x/'),
    givens,
  ),
  left: fc.subarray(['leaflet' as const, 'notice' as const]),
  remark: fc.string({ maxLength: 50 }),
  appointment: fc.record({
    day: fc.option(fc.integer({ min: 20_510, max: 20_520 })),
    window: fc.option(fc.constant({ from: 600, to: 720 })),
    way: fc.option(fc.constantFrom('door' as const, 'phone' as const)),
  }),
  quiet: fc.record({
    from: fc.option(fc.integer({ min: 0, max: 1439 })),
    to: fc.option(fc.integer({ min: 0, max: 1439 })),
    because: fc.string({ maxLength: 20 }),
  }),
  opener: fc.constant(null),
})

test('never is a value sent that nobody entered, and whatever is sent the server can read', () => {
  fc.assert(
    fc.property(drafts, fc.constantFrom(brief, briefOfCall, briefOfBoth), (draft, owed) => {
      const visit = toVisit(draft, { ...door, brief: owed })
      if (!visit.ok) return
      const { call, left, outcome } = visit.value
      if (call) {
        expect(left).toEqual([])
        expect(['spoke', 'no-answer', 'declined', 'come-back']).toContain(outcome.kind)
      }
      expect(VisitMessage.safeParse(visit.value).success).toBe(true)
      for (const { programme, question, person } of visit.value.answers)
        expect(Object.keys(draft.answers)).toContain(`${programme}/${question}/${person ?? ''}`)
      if (draft.outcome !== 'spoke') expect(visit.value.answers).toEqual([])
    }),
  )
})
