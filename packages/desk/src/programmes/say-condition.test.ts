import { expect, test } from 'vitest'
import { sayCondition } from './say-condition.ts'

test('a list of requirements is said in words', () => {
  const condition = 'household.livesAlone && household.oldest >= 70'
  expect(sayCondition(condition, 'household', 'en')).toBe(
    'Every household: living alone; age of the oldest at least 70',
  )
  expect(sayCondition(condition, 'household', 'zh-Hans')).toBe(
    '每一户：独居，且最年长者年龄 不少于 70',
  )
})

test('a household with someone in it is every household', () => {
  expect(sayCondition('household.size > 0', 'household', 'en')).toBe('Every household')
})

test('a text is compared without its quotes, and a claim may be denied', () => {
  expect(sayCondition('household.dwellingKind == "dormitory"', 'household', 'en')).toBe(
    'Every household: kind of dwelling is dormitory',
  )
  expect(sayCondition('!person.isolating', 'person', 'en')).toBe(
    'Every person: not isolating at home',
  )
})

test.each([
  'household.livesAlone || household.oldest >= 70',
  '!(household.livesAlone && household.oldest >= 70)',
  'household.constructor == 1',
])('never half said: %s', (condition) => {
  expect(sayCondition(condition, 'household', 'en')).toBe(
    'Every household for whom the condition below holds',
  )
})
