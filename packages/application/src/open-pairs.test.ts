import type { ListLine } from '@doorstep/domain/register/rows.ts'
import type { BeatId } from '@doorstep/domain/shared/id.ts'
import { id } from '@doorstep/testing/builders/facts.ts'
import { person } from '@doorstep/testing/builders/households.ts'
import { expect, test } from 'vitest'
import { openPairs } from './open-pairs.ts'
import type { Ports } from './ports/ports.ts'

const line = (list: string): ListLine => ({
  row: id(`${list}/1`),
  import: id(list),
  source: list,
  file: `${list}.xlsx`,
  sheet: '',
  number: 1,
  decision: 'review',
})
const here = person({ id: id('here'), lines: [line('list-1')] })
const there = person({ id: id('there'), lines: [line('list-2')], candidates: [id('here')] })

const views = {
  all: async (_: string, table: string) =>
    table === 'person'
      ? [here, there]
      : [
          { import: 'list-1', beat: 'beat-1' },
          { import: 'list-2', beat: 'beat-2' },
        ],
} as unknown as Ports['views']

const pairsFor = async (...beats: readonly string[]) =>
  (await openPairs(id('j'), beats as readonly BeatId[], { views })).length

test('a pair over two beats is shown to who works in both, and to nobody of one', async () => {
  expect(await pairsFor('beat-1')).toBe(0)
  expect(await pairsFor('beat-2')).toBe(0)
  expect(await pairsFor('beat-1', 'beat-2')).toBe(1)
})
