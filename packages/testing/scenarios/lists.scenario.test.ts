import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, type House, monday, openHouse, refusal, total } from './house.ts'
import {
  registeredHouseholds,
  registeredPeople,
  registerList,
  returneesAgain,
  returneesList,
} from './lists.ts'
import { confirmColumns, loadList } from './steps.ts'

let house: House
let lead: Ask
beforeAll(async () => {
  house = await openHouse()
  lead = await house.as({ role: 'lead' })
})
afterAll(() => house.close())

const tables = () => house.parts.storage.tableHashes('j1' as never)

test('before any list, today says so', async () => {
  const today = await lead('today')
  expect(today.householdTotal).toBe(0)
  expect(today.alarms.map(({ kind }) => kind)).toContain('no-lists')
})

test('the register is read, its columns are understood, and every row is accounted for', async () => {
  const read = await lead('listUpload', { query: { file: 'register.csv' }, body: registerList() })
  const roles = read.tables.flatMap(({ columns }) => columns.map(({ role }) => role))
  expect(roles).toEqual(
    expect.arrayContaining(['building', 'room', 'household', 'name', 'birth', 'relation', 'phone']),
  )
  await confirmColumns(lead, read)
  const accepted = await lead('listAccept', { query: { import: read.list.import } })
  expect(accepted.state).toBe('accepted')
  expect(total(accepted.counts)).toBe(accepted.rows)
  expect(accepted.counts.new).toBe(registeredPeople)
  const { total: households } = await lead('households')
  expect(households).toBe(registeredHouseholds)
})

test('a second list links whom it can, asks about whom it cannot, and says why a row was left', async () => {
  const accepted = await loadList(lead, 'returnees.csv', returneesList())
  expect(accepted.counts).toMatchObject({ linked: 1, new: 1, review: 1 })
  expect(total(accepted.counts)).toBe(accepted.rows)
  const rejected = await lead('listRows', {
    query: { import: accepted.import, decision: 'rejected' },
  })
  expect(rejected.total).toBe(accepted.counts.rejected)
  for (const row of rejected.rows) expect(row.reason).not.toBe('')
})

test('whoever is on one list and missing from the other is named', async () => {
  const { sources } = await lead('coverage')
  const names = sources.map(({ source }) => source)
  const [register = '', returnees = ''] = ['register', 'returnees'].map((name) =>
    names.find((source) => source.startsWith(name)),
  )
  const gap = await lead('gap', { query: { on: returnees, missingFrom: register } })
  expect(gap.people.map(({ name }) => name)).toContain('花无缺')
})

test('a doubtful match is settled, and taken back by one', async () => {
  const before = await lead('review')
  const [pair] = before.pairs
  if (!pair) throw new Error('nothing is in review')
  expect([pair.left.name, pair.right.name]).toEqual(['屈晚晴', '屈晚晴'])
  const untouched = await tables()
  const { fact } = await lead('reviewVerdict', {
    body: { left: pair.left.person, right: pair.right.person, verdict: 'same' },
  })
  expect((await lead('review')).waiting).toBe(before.waiting - 1)
  await lead('withdrawFact', { query: { fact } })
  expect((await lead('review')).waiting).toBe(before.waiting)
  expect(await tables()).toEqual(untouched)
  await lead('reviewVerdict', {
    body: { left: pair.left.person, right: pair.right.person, verdict: 'same' },
  })
})

test('the same list sent again doubles nobody, and an undo restores the register exactly', async () => {
  const households = (await lead('households')).total
  const before = await tables()
  const read = await lead('listUpload', {
    query: { file: 'returnees-v2.csv' },
    body: returneesAgain(),
  })
  const { again: compared } = await confirmColumns(lead, read)
  expect(compared).toMatchObject({ isSameFile: false, unchanged: 1, changed: 1, added: 1, gone: 1 })
  const gone = compared?.named.filter(({ change }) => change === 'gone').map(({ name }) => name)
  expect(gone).toEqual(['花无缺'])
  const again = await lead('listAccept', { query: { import: read.list.import } })
  expect((await lead('households')).total).toBe(households)
  const people = await lead('coverage')
  expect(total(people.people)).toBe(people.peopleTotal)
  await lead('listUndo', { query: { import: again.import } })
  expect(without(await tables(), 'import')).toEqual(without(before, 'import'))
})

test('undoing the first list leaves nothing behind but the record that it was there', async () => {
  const { lists } = await lead('lists')
  for (const one of lists.filter(({ state }) => state === 'accepted'))
    await lead('listUndo', { query: { import: one.import } })
  expect((await lead('households')).total).toBe(0)
  const states = (await lead('lists')).lists.map(({ state }) => state)
  expect(states.every((state) => state === 'undone')).toBe(true)
})

test('a lead of another beat neither sees the lists nor takes them back', async () => {
  const accepted = await loadList(lead, 'register.csv', registerList())
  const other = await house.as({ role: 'lead', beat: 'beat-2' })
  expect((await other('lists')).lists).toEqual([])
  expect(await refusal(other('list', { query: { import: accepted.import } }))).toBe('not-found')
  expect(await refusal(other('listUndo', { query: { import: accepted.import } }))).toBe('not-found')
  expect((await other('households')).total).toBe(0)
})

test('the log verifies, and a rebuild gives the same tables', async () => {
  house.at(monday, 9)
  const before = await tables()
  expect((await house.parts.storage.verify('j1' as never)).findings).toEqual([])
  await house.parts.storage.rebuild('j1' as never)
  expect(await tables()).toEqual(before)
})

/** Hashes by table, without the one that remembers which imports were undone. */
const without = <Value>(hashes: Readonly<Record<string, Value>>, name: string) =>
  Object.fromEntries(Object.entries(hashes).filter(([table]) => !table.endsWith(name)))
