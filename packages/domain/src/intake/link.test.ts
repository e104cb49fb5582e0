import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from './entry.ts'
import { comparable, compare, conflicts } from './evidence.ts'
import { linkEntries } from './link.ts'
import type { Script } from './names.ts'
import type { PersonReading } from './reading.ts'

const script: Script = { simplify: (text) => text.replace('陳', '陈'), pinyin: (name) => [...name] }

const unsaid: PersonReading = {
  name: '',
  sex: null,
  birth: null,
  idNumber: null,
  phones: [],
  role: 'resident',
  relation: null,
  isHead: false,
  householdMark: null,
  occupation: null,
  employer: null,
  origin: null,
  arrived: null,
  livesHere: { kind: 'lives-here' },
  healthNote: null,
  note: null,
}

const entry = (
  index: number,
  file: string,
  dwelling: string,
  reading: Partial<PersonReading>,
): Entry => ({
  ...comparable({ ...unsaid, ...reading }, dwelling, dwelling.split('/')[0] ?? '', script),
  index,
  source: file,
  list: file,
  repeat: 0,
  fixed: null,
})
const groups = (...entries: readonly Entry[]) => linkEntries(entries).person

const born = (day: number) => ({ kind: 'day', day }) as const
const full = (number: string) => ({ kind: 'full', number }) as const

test('the same whole ID is the same person, also in the other script and elsewhere', () => {
  const id = { idNumber: full('A12345678') }
  expect(
    groups(
      entry(0, 'a', 'x/1//101', { name: '陳远', ...id }),
      entry(1, 'b', 'y/2//202', { name: '陈远', ...id }),
    ),
  ).toEqual([0, 0])
})

test('the same name at the same door is the same person, unless birth, ID or sex conflict', () => {
  const at = (index: number, more: Partial<PersonReading>) =>
    entry(index, String(index), 'x/1//101', { name: '周敏', ...more })
  expect(groups(at(0, {}), at(1, {}))).toEqual([0, 0])
  expect(groups(at(0, { birth: born(1000) }), at(1, { birth: born(9000) }))).toEqual([0, 1])
  expect(
    groups(at(0, { idNumber: full('A12345678') }), at(1, { idNumber: full('B12345678') })),
  ).toEqual([0, 1])
  expect(groups(at(0, { sex: 'male' }), at(1, { sex: 'female' }))).toEqual([0, 1])
})

test('relatives who share surname, door and phone stay apart', () => {
  const at = (index: number, name: string) =>
    entry(index, String(index), 'x/1//101', { name, phones: ['1380'] })
  expect(groups(at(0, '周敏'), at(1, '周禾'))).toEqual([0, 1])
})

test('what is likely but unproved goes to a person', () => {
  const { pairs, person } = linkEntries([
    entry(0, 'a', 'x/1//101', { name: '周敏', birth: born(1000) }),
    entry(1, 'b', 'y/1//101', { name: '周敏', birth: born(1000) }),
  ])
  expect([pairs[0]?.verdict, person]).toEqual(['review', [0, 1]])
})

test('a person known before keeps their place, and two known people are never joined', () => {
  const known = (index: number, fixed: string) => ({
    ...entry(index, String(index), 'x/1//101', { name: '周敏' }),
    fixed,
  })
  expect(
    groups(known(0, 'p1'), known(1, 'p2'), entry(2, 'c', 'x/1//101', { name: '周敏' }))[1],
  ).toBe(1)
})

const readings = fc.record({
  name: fc.constantFrom('周敏', '周禾', '何远', '陈远'),
  birth: fc.option(fc.constantFrom(born(1000), born(1001), born(9000)), { nil: null }),
  idNumber: fc.option(
    fc.constantFrom(full('A12345678'), full('B12345678'), {
      kind: 'masked',
      number: 'A12****78',
    } as const),
    { nil: null },
  ),
  sex: fc.option(fc.constantFrom('male' as const, 'female' as const), { nil: null }),
  phones: fc.constantFrom([], ['1380'], ['1381']),
})
const lists = fc.array(
  fc.record({
    reading: readings,
    file: fc.constantFrom('a', 'b', 'c'),
    door: fc.constantFrom('x/1//101', 'x/1//102', ''),
  }),
  { maxLength: 12 },
)

test('no group ever holds two rows that conflict', () => {
  fc.assert(
    fc.property(lists, (rows) => {
      const entries = rows.map(({ reading, file, door }, index) =>
        entry(index, file, door, reading),
      )
      const { person } = linkEntries(entries)
      for (const a of entries) {
        for (const b of entries) {
          if (person[a.index] === person[b.index]) expect(conflicts(compare(a, b))).toBe(false)
        }
      }
    }),
  )
})
