import { expect, test } from 'vitest'
import { checkCondition } from './conditions.ts'

test('what stands in the list may be asked, and the answer must be yes or no', () => {
  for (const when of [
    'household.livesAlone && household.oldest >= 65',
    "household.occupations.exists(o, o.contains('夜班'))",
    'person.arrivedDaysAgo <= 1',
  ])
    expect([when, checkCondition(when).ok]).toEqual([when, true])
  expect(checkCondition('household.size').ok).toBe(false)
})

test('what is not in it cannot be asked: no religion, no score, no name', () => {
  for (const when of [
    "household.religion == ''",
    'person.score > 1',
    "person.ethnicity == 'x'",
    "person.occupation.matches('a+')",
  ])
    expect([when, checkCondition(when).ok]).toEqual([when, false])
})
