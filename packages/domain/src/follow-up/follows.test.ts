import { id } from '@doorstep/testing/builders/facts.ts'
import { household, knock, programme, today } from '@doorstep/testing/builders/households.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dutiesOf } from '../due/duties.ts'
import { isOwed } from '../due/duty.ts'
import type { HouseholdHistory } from '../due/history.ts'
import type { VisitOutcome } from '../facts/visits.ts'
import type { Programme } from '../policy/programme.ts'
import { followsOf } from './follows.ts'

const title = { 'zh-Hans': 't', 'zh-Hant': 't', en: 't' }
const contact = programme()
const elders = programme({ key: id('elders'), rhythm: { kind: 'every', days: 7 } })

const dutiesAfter = (history: HouseholdHistory, programmes: readonly Programme[]) =>
  dutiesOf(history, programmes, { day: today, minute: 600, planned: new Set() }, () => true)

function after(
  outcome: VisitOutcome,
  earlier: readonly VisitOutcome[] = [],
  programmes: readonly Programme[] = [contact],
) {
  const before = household({ knocks: earlier.map((one, i) => knock(today - 9 + i, one)) })
  const history = { ...before, knocks: [...before.knocks, knock(today, outcome)] }
  return followsOf({
    before: dutiesAfter(before, programmes),
    after: dutiesAfter(history, programmes),
    history,
    day: today,
    wasNoAnswer: outcome.kind === 'no-answer',
    titleOf: () => title,
  })
}

const spoke: VisitOutcome = { kind: 'spoke', met: [], othersMet: 1 }
const noAnswer: VisitOutcome = { kind: 'no-answer' }

test('spoken with: closed, also where the next occasion begins at once', () => {
  expect(after(spoke)).toEqual([{ kind: 'closed', title }])
  expect(after(spoke, [], [contact, elders])).toEqual([
    { kind: 'closed', title },
    { kind: 'closed', title },
  ])
})

test('no answer: again tomorrow at another time of day; the third time the lead is told', () => {
  expect(after(noAnswer)).toEqual([
    { kind: 'try-again', title, notBefore: today + 1, otherPartOfDay: true, questionsLeft: 0 },
  ])
  expect(after(noAnswer, [noAnswer, noAnswer])).toEqual([{ kind: 'lead-told', title }])
})

test('something needed was not asked: it is said how much, and when next', () => {
  const question = { id: 'size', of: 'household', ask: title, required: true } as const
  const asks = programme({ questions: [{ ...question, answer: { kind: 'text' } }] })
  expect(after(spoke, [], [asks])).toEqual([
    { kind: 'try-again', title, notBefore: today + 1, otherPartOfDay: false, questionsLeft: 1 },
  ])
})

test('come back at: not before that day', () => {
  expect(after({ kind: 'come-back', at: { day: today + 4, minute: 1140 } })).toEqual([
    { kind: 'try-again', title, notBefore: today + 4, otherPartOfDay: false, questionsLeft: 0 },
  ])
})

const outcomes = fc.constantFrom<VisitOutcome>(
  spoke,
  noAnswer,
  { kind: 'declined', words: '' },
  { kind: 'another-team', agency: 'health' },
  { kind: 'come-back', at: { day: today + 1, minute: 600 } },
  { kind: 'vacant-or-moved', because: 'moved' },
  { kind: 'not-reached', because: 'lift-out' },
  { kind: 'unsafe', words: '' },
)

// Whoever knocked is told of everything that is still owed: nothing stays open in silence.
test('every duty that is owed after a knock is among what follows', () => {
  fc.assert(
    fc.property(outcomes, fc.array(outcomes, { maxLength: 4 }), (outcome, earlier) => {
      const follows = after(outcome, earlier, [contact, elders])
      const history = household({
        knocks: [...earlier, outcome].map((one, i) =>
          knock(i === earlier.length ? today : today - 9 + i, one),
        ),
      })
      const owed = dutiesAfter(history, [contact, elders]).filter(isOwed)
      expect(follows.filter((one) => one.kind === 'try-again')).toHaveLength(owed.length)
    }),
  )
})
