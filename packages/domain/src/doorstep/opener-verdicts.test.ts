import { expect, test } from 'vitest'
import type { KnockRow } from '../register/rows.ts'
import { openerVerdicts } from './opener-verdicts.ts'

const knock = (id: string | null, worked: boolean, outcome: 'spoke' | 'declined') =>
  ({
    opener: id === null ? null : { id, worked },
    result: {
      kind: 'visit',
      visit: 'v',
      outcome:
        outcome === 'spoke'
          ? { kind: 'spoke', met: [], othersMet: 1 }
          : { kind: 'declined', words: '' },
    },
  }) as unknown as Pick<KnockRow, 'opener' | 'result'>

test('what was said of an opener is counted with what came of it; knocks without one are not', () => {
  const verdicts = openerVerdicts([
    knock('a', true, 'spoke'),
    knock('a', true, 'declined'),
    knock('a', false, 'spoke'),
    knock('b', false, 'declined'),
    knock(null, true, 'spoke'),
  ])
  expect([...verdicts]).toEqual([
    ['a', { worked: 2, fellFlat: 1, opened: 2 }],
    ['b', { worked: 0, fellFlat: 1, opened: 0 }],
  ])
})
