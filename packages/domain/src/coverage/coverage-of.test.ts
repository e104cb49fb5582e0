import { id } from '@doorstep/testing/builders/facts.ts'
import { household, knock, programme, today } from '@doorstep/testing/builders/households.ts'
import { expect, test } from 'vitest'
import { dutiesOf } from '../due/duties.ts'
import type { KnockRow } from '../register/rows.ts'
import { coverageOf } from './coverage-of.ts'

const dutiesAfter = (knocks: readonly KnockRow[]) =>
  dutiesOf(
    household({ knocks }),
    [programme({ rhythm: { kind: 'every', days: 7 } })],
    { day: today, minute: 600, planned: new Set() },
    () => true,
  )

test('what is overdue and was tried stays overdue, says how often, and is counted once', () => {
  const talk = knock(today - 10, { kind: 'spoke', met: [id('p1')], othersMet: 0 })
  const knocks = [
    talk,
    knock(today - 1, { kind: 'no-answer' }),
    knock(today, { kind: 'no-answer' }),
  ]
  expect(dutiesAfter(knocks)[0]?.state).toMatchObject({ kind: 'overdue', times: 2 })
  expect(dutiesAfter([talk])[0]?.state).toMatchObject({ times: 0 })
  const history = household({ knocks })
  const duties = dutiesAfter(knocks)
  const { dwelling, building } = history
  const counted = coverageOf(
    [{ history, duties }],
    building ? [building] : [],
    dwelling ? [dwelling] : [],
    [],
    null,
  )
  expect(counted.households).toMatchObject({ overdue: 1, tried: 0 })
  expect(counted.matrices[0]?.cells[0]).toMatchObject({
    state: 'overdue',
    tries: { times: 2, by: ['door'] },
  })
})
