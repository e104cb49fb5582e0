import type { Proposal } from '@doorstep/domain/doorstep/lore/proposal.ts'
import { proposalsOf } from '@doorstep/domain/doorstep/lore/proposals-of.ts'
import type { FactId, LoreId, ThreadId } from '@doorstep/domain/shared/id.ts'
import { epochDay } from '@doorstep/domain/shared/time.ts'
import { expect, test } from 'vitest'
import { acceptedActs } from './accept.ts'

const day = epochDay(2026, 3, 9)
const accepting = {
  remark: 'r1' as FactId,
  day,
  ask: '回来了没有？',
  loreId: () => 'l1' as LoreId,
  threadId: () => 't1' as ThreadId,
}
const first = (words: string): Proposal => {
  const [proposal] = proposalsOf({ words, day })
  if (!proposal) throw new Error(`nothing is read from ${words}`)
  return proposal
}

test('what the household said is known, with its remark, and asked when its day has come', () => {
  const acts = acceptedActs(first('儿子21号回来'), accepting)
  expect(acts).toMatchObject([
    {
      kind: 'note',
      note: { topic: 'away', on: epochDay(2026, 3, 21), how: 'own-words', remark: 'r1' },
    },
    { kind: 'ask-next', from: epochDay(2026, 3, 21), lore: 'l1', how: 'own-words' },
  ])
})

test('a neighbour’s word is only a question, for a week', () => {
  const acts = acceptedActs(first('邻居说他儿子21号回来'), accepting)
  expect(acts).toMatchObject([
    { kind: 'ask-next', how: 'neighbour', from: day, until: day + 7, lore: null },
  ])
})
