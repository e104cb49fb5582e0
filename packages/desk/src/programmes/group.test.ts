import { expect, test } from 'vitest'
import { groupOf } from './group.ts'

const today = 20_500
const programme = { start: today - 10, isRunning: false, isPublished: true }

test('a text that came with the product and was never started is not an ended programme', () => {
  expect(groupOf({ ...programme, start: today, isPublished: false }, today)).toBe('given')
})

test('what was published is running, still to come, or over', () => {
  expect(groupOf({ ...programme, isRunning: true }, today)).toBe('running')
  expect(groupOf({ ...programme, start: today + 1 }, today)).toBe('coming')
  expect(groupOf(programme, today)).toBe('ended')
})
