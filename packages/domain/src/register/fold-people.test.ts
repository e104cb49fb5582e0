import { draft, id, reading, rowTaken } from '@doorstep/testing/builders/facts.ts'
import { expect, test } from 'vitest'
import type { Fact } from '../facts/fact.ts'
import type { RowTaken } from '../facts/lists.ts'
import { foldPeople } from './fold-people.ts'
import { foldDwelling } from './fold-places.ts'

const facts = (...rows: readonly Partial<RowTaken>[]): readonly Fact[] =>
  rows.map((row, i) => ({
    ...draft(`f${i}`, rowTaken(`r${i}`, row)),
    jurisdiction: id('here'),
    seq: i + 1,
    recordedAt: 0,
    digest: '',
    link: '',
  }))
const elsewhere = { kind: 'lives-elsewhere', because: 'works-away' } as const

test('registered here and living elsewhere is a state with its reason, at the door but of no household', () => {
  const [person] = foldPeople(
    ['p1'],
    facts({ household: null, reading: reading({ livesHere: elsewhere }) }),
  )
  expect(person).toMatchObject({ household: null, dwelling: 'd1', residence: elsewhere })
})

test('a list that says somebody lives here counts more than one that only registers them', () => {
  const [person] = foldPeople(
    ['p1'],
    facts(
      { household: null, reading: reading({ livesHere: elsewhere }) },
      { source: 'health', reading: reading({ livesHere: { kind: 'lives-here' } }) },
    ),
  )
  expect(person).toMatchObject({ household: 'h1', residence: { kind: 'lives-here' } })
})

test.each(['owner', 'tenant', 'sub-landlord', 'keyholder', 'caretaker'] as const)(
  'a %s of a list is somebody to ask about the door',
  (role) => {
    const [door] = foldDwelling(
      id('d1'),
      facts({ household: null, reading: reading({ role, phones: ['+8613800000001'] }) }),
    )
    expect(door?.contacts).toEqual([{ role, name: '周敏', phone: '+8613800000001', person: 'p1' }])
  },
)
