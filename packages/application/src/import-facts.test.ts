import { comparable } from '@doorstep/domain/intake/evidence.ts'
import { id, place, reading } from '@doorstep/testing/builders/facts.ts'
import { expect, test } from 'vitest'
import { factsOf } from './import-facts.ts'
import type { ReadListRow } from './reconcile.ts'

const script = { simplify: (text: string) => text, pinyin: (name: string) => [...name] }

const said = reading({ arrived: 20_500, origin: '海州', healthNote: '咳嗽' })

const row: ReadListRow = {
  file: 'returnees.csv',
  source: 'returnees',
  list: 'returnees',
  sheet: '',
  row: { number: 2, kind: 'body', cells: [], filled: [], carried: [], formulas: [] },
  place: place(),
  dwelling: '青石里/7/2/501',
  readings: [said],
  isVacant: false,
  problems: [],
  isRegister: false,
}

test('journeys and words of health are held for their own purposes only: the register has neither', () => {
  const list = {
    import: id<'import'>('i1'),
    beat: id<'beat'>('north'),
    source: 'returnees',
    title: '',
    file: 'returnees.csv',
    fileDigest: '',
  }
  let count = 0
  const names = {
    person: () => 'p1',
    household: () => 'h1',
    dwelling: () => 'd1',
    building: () => 'b1',
    isNew: () => false,
    candidates: () => [],
  }
  const ids = {
    next: () => {
      count += 1
      return `f${count}`
    },
  }
  const decided = {
    from: row,
    decision: 'new',
    reason: '',
    entries: [
      {
        ...comparable(said, row.dwelling, '青石里', script),
        index: 0,
        file: '',
        fixed: null,
        source: '',
        list: '',
        repeat: 0,
        from: row,
      },
    ],
  } as const
  const counts = { linked: 0, new: 1, review: 0, rejected: 0 }
  const facts = factsOf(list, [decided], counts, { by: 'lead', at: 0, names, ids })
  const held = (purpose: string) =>
    JSON.stringify(facts.filter((fact) => fact.purpose === purpose).map(({ payload }) => payload))
  expect(held('register')).not.toMatch(/海州|咳嗽|20500/)
  expect(held('movement')).toMatch(/海州/)
  expect(held('health')).toMatch(/咳嗽/)
})
