import { expect, test } from 'vitest'
import { purposes } from '../facts/fact.ts'
import { isForEveryEye } from './every-eye.ts'

test('only what is asked of every household is named where anyone may read it', () => {
  expect(purposes.filter((purpose) => isForEveryEye({ purpose }))).toEqual(['register', 'visits'])
})
