import { csv, workbook } from '@doorstep/testing/builders/files.ts'
import { type LeadAtDesk, leadAtDesk } from '@doorstep/testing/lead-at-desk.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'

let desk: LeadAtDesk
beforeEach(async () => {
  desk = await leadAtDesk()
})
afterEach(() => desk.leave())

const register = workbook([
  {
    name: '青石里7栋',
    rows: [
      ['青石里7栋人口台账', null, null, null, null, null, null],
      ['房号', '姓名', '与户主关系', '出生日期', '联系电话', '民族', '备注'],
      ['501', '周敏', '户主', '1980-02-03', '13800000001', '某族', ''],
      ['', '周小禾', '女儿', '2010-05-06', '', '某族', '怕狗'],
      ['502', '何远', '户主', '1975-31-02', '13800000002', '某族', ''],
      ['合计：2户3人', null, null, null, null, null, null],
    ],
    merges: ['A1:G1'],
  },
])
const health = (phone: string) =>
  csv([
    ['居民姓名', '出生日期', '联系电话', '家庭住址', '病情摘要'],
    ['周敏', '1980-02-03', phone, '青石里7栋501', '高血压'],
    ['高明', '1950-01-01', '13800000009', '青石里7栋503', ''],
  ])

const upload = (file: string, bytes: Buffer) => desk.ask('listUpload', { file }, bytes)
const accept = async (file: string, bytes: Buffer) => {
  const { list } = await upload(file, bytes)
  return desk.ask('listAccept', { import: list.import })
}
const hashes = async () => {
  const { import: _, ...tables } = await desk.parts.storage.tableHashes(
    desk.parts.place.jurisdiction,
  )
  return tables
}
const people = async () =>
  (await desk.parts.views.all(desk.parts.place.jurisdiction, 'person')).map(({ name }) => name)

test('a list says what was found in it before anything is taken', async () => {
  const answer = await upload('register.xlsx', register)
  expect(answer).toMatchObject({
    list: { state: 'staged', rows: 6, counts: { linked: 0, new: 3, review: 0, rejected: 3 } },
    forbidden: ['民族'],
    tables: [{ sheet: '青石里7栋', headingRows: [2], rows: 3 }],
    problems: [{ sheet: '青石里7栋', row: 5, column: '出生日期' }],
    wasRemembered: false,
    again: null,
  })
  expect(answer.tables[0]?.columns.map(({ role }) => role)).toEqual([
    'room',
    'name',
    'relation',
    'birth',
    'phone',
    'forbidden',
    'note',
  ])
  expect(answer.tables[0]?.columns[1]?.sample).toEqual(['周敏', '周小禾', '何远'])
  expect(await people()).toEqual([])
})

test('what may not be taken is not even kept as received', async () => {
  const { list } = await upload('register.xlsx', register)
  await desk.ask('listAccept', { import: list.import })
  const { rows } = await desk.ask('listRows', { import: list.import })
  expect(JSON.stringify(rows)).not.toContain('某族')
  expect(JSON.stringify(rows)).toContain('民族')
})

test('accepted, every row ends one way and the four numbers are all rows', async () => {
  const summary = await accept('register.xlsx', register)
  expect(summary).toMatchObject({ state: 'accepted', canUndo: true, rows: 6 })
  expect(await people()).toEqual(expect.arrayContaining(['周敏', '周小禾', '何远']))
  const second = await accept('health.csv', health('13800000001'))
  expect(second.counts).toEqual({ linked: 1, new: 1, review: 0, rejected: 1 })
  const linked = await desk.ask('listRows', { import: second.import, decision: 'linked' })
  expect(linked).toMatchObject({
    total: 1,
    rows: [{ row: 2, name: '周敏', door: '青石里 7-501', decision: 'linked' }],
  })
  expect(linked.rows[0]?.person).toBeTruthy()
})

test('the very same bytes again are said to be so, and change nothing', async () => {
  await accept('register.xlsx', register)
  const before = await hashes()
  const again = await upload('register (1).xlsx', register)
  expect(again.again).toMatchObject({ isSameFile: true, unchanged: 3, added: 0, gone: 0 })
  const refused = await desk.ask('listAccept', { import: again.list.import })
  expect(refused.problem).toBe('list-in-register')
  expect(await hashes()).toEqual(before)
})

test('a list that came before the register is loaded again, and its doors are found', async () => {
  const owners = csv([
    ['房号', '业主', '联系电话', '自住/出租'],
    ['7-1-501', '周敏', '13800000001', '自住'],
    ['7-1-502', '何远', '13800000002', '自住'],
    ['7-1-503', '高明', '', '自住'],
    ['7-1-504', '许静', '', '出租'],
    ['青石里9栋2单元301', '方洁', '', '自住'],
  ])
  const first = await accept('owners.csv', owners)
  expect(first.counts).toMatchObject({ new: 5 })
  const known = async () =>
    (await desk.parts.views.all(desk.parts.place.jurisdiction, 'person')).map(
      ({ id, name, household, dwelling }) => ({ id, name, household, dwelling }),
    )
  const before = await known()
  const isPlaced = ({ dwelling }: { readonly dwelling: unknown }) => dwelling !== null
  expect(before.filter(isPlaced).map(({ name }) => name)).toEqual(['方洁'])
  const early = await upload('owners (1).csv', owners)
  expect((await desk.ask('listAccept', { import: early.list.import })).problem).toBe(
    'list-in-register',
  )

  await accept(
    'register.csv',
    csv([
      ['姓名', '住址', '与户主关系', '联系电话'],
      ['周敏', '青石里7栋1单元501', '户主', '13800000001'],
      ['何远', '青石里7栋1单元502', '户主', ''],
      ['高明', '青石里7栋1单元503', '户主', ''],
      ['丁一', '青石里7栋1单元504', '户主', ''],
    ]),
  )
  const again = await upload('owners (2).csv', owners)
  expect(again.again?.isSameFile).toBe(false)
  const accepted = await desk.ask('listAccept', { import: again.list.import })
  expect(accepted.counts).toMatchObject({ linked: 4, new: 1, review: 0 })
  const after = await known()
  expect(after.map(({ name }) => name).sort()).toEqual(
    ['丁一', '何远', '周敏', '方洁', '许静', '高明'].sort(),
  )
  expect(after.every(isPlaced)).toBe(true)
  const settled = before.find(isPlaced)
  expect(after.find(({ name }) => name === settled?.name)).toEqual(settled)
  const lists = (await desk.ask('lists')).lists.filter(({ file }) => file.startsWith('owners'))
  expect(lists.filter(({ state }) => state === 'accepted')).toHaveLength(1)

  const third = await upload('owners (3).csv', owners)
  const refused = await desk.ask('listAccept', { import: third.list.import })
  expect(refused.problem).toBe('list-in-register')
})

test('a list sent again updates and doubles nobody', async () => {
  await accept('register.xlsx', register)
  await accept('health-v1.csv', health('13800000001'))
  const before = await people()
  const second = await upload('health-v2.csv', health('13800000007'))
  expect(second.again).toMatchObject({
    file: 'health-v1.csv',
    isSameFile: false,
    unchanged: 1,
    changed: 1,
    added: 0,
    gone: 0,
    named: [{ change: 'changed', name: '周敏', door: '青石里 7-501' }],
  })
  await desk.ask('listAccept', { import: second.list.import })
  expect((await people()).sort()).toEqual([...before].sort())
})

test('whoever is shown a comparison has read something of everyone whom it names', async () => {
  await accept('register.xlsx', register)
  await accept('health-v1.csv', health('13800000001'))
  const { jurisdiction } = desk.parts.place
  const idOf = async (name: string) =>
    (await desk.parts.views.all(jurisdiction, 'person')).find((one) => one.name === name)?.id
  const newest = async () => (await desk.parts.audit.readings(jurisdiction, { limit: 1 }))[0]
  const second = await upload(
    'health-v2.csv',
    csv([
      ['居民姓名', '出生日期', '联系电话', '家庭住址', '病情摘要'],
      ['周敏', '1980-02-03', '13800000007', '青石里7栋501', '高血压'],
      ['欧阳新', '1966-06-06', '13800000066', '青石里7栋504', ''],
    ]),
  )
  const named = second.again?.named.map(({ change, name }) => `${change} ${name}`)
  expect(named).toEqual(['changed 周敏', 'added 欧阳新', 'gone 高明'])
  // The new one is nobody of the register yet.
  const known = [await idOf('周敏'), await idOf('高明')]
  expect(await newest()).toMatchObject({ route: 'listUpload', people: known })
  await desk.ask('listAccept', { import: second.list.import })
  await desk.ask('list', { import: second.list.import })
  const all = [...known, await idOf('欧阳新')]
  expect((await newest())?.people).toEqual(expect.arrayContaining(all))
})

test('undone, the register is what it was, and the list can be accepted again', async () => {
  await accept('register.xlsx', register)
  const before = await hashes()
  const { import: id } = await accept('health.csv', health('13800000001'))
  const after = await people()
  expect(await desk.ask('listUndo', { import: id })).toMatchObject({
    state: 'undone',
    canUndo: false,
  })
  expect(await hashes()).toEqual(before)
  expect(await desk.ask('listAccept', { import: id })).toMatchObject({ state: 'accepted' })
  expect(await people()).toHaveLength(after.length)
})

test('confirmed columns are recalled for the next list of that kind', async () => {
  const list = (name: string) =>
    csv([
      ['Onoma', 'Tilefono'],
      [name, '13800000001'],
    ])
  const first = await upload('a.csv', list('Maria Papa'))
  expect(first.list.counts.new).toBe(0)
  const columns = { source: 'school', sheets: [{ sheet: '', columns: { 0: 'name', 1: 'phone' } }] }
  const said = await desk.ask('listColumns', { import: first.list.import }, columns)
  expect(said).toMatchObject({ list: { source: 'school', counts: { new: 1, rejected: 1 } } })
  const next = await upload('b.csv', list('Eleni Papa'))
  expect(next.wasRemembered).toBe(true)
  expect(next.tables[0]?.columns.map(({ role }) => role)).toEqual(['name', 'phone'])
  expect(next.list.counts.new).toBe(1)
})

test('a column that somebody calls forbidden is blanked where it was staged', async () => {
  const { list } = await upload(
    'a.csv',
    csv([
      ['姓名', '其他情况说明', '电话'],
      ['周敏', '信佛', '13800000001'],
    ]),
  )
  const columns = { 0: 'name', 1: 'forbidden', 2: 'phone' }
  const body = { source: 'a', sheets: [{ sheet: '', columns }] }
  const said = await desk.ask('listColumns', { import: list.import }, body)
  expect(said.forbidden).toEqual(['其他情况说明'])
  const { rows } = await desk.ask('listRows', { import: list.import })
  expect(JSON.stringify(rows)).not.toContain('信佛')
})

test('a list without a single person is not accepted, and says why', async () => {
  const { list } = await upload(
    'clinics.csv',
    csv([
      ['reference', 'name'],
      ['c1', 'North 1'],
    ]),
  )
  expect(list.counts).toEqual({ linked: 0, new: 0, review: 0, rejected: 2 })
  expect((await desk.ask('listAccept', { import: list.import })).problem).toBe('list-about-nobody')
})

test('left, its rows are gone', async () => {
  const { list } = await upload('register.xlsx', register)
  expect(await desk.ask('listAbandon', { import: list.import })).toEqual({ done: true })
  expect((await desk.ask('listRows', { import: list.import })).total).toBe(0)
  expect((await desk.ask('lists')).lists).toMatchObject([{ state: 'abandoned' }])
})

test('work that was told to stop has changed nothing', async () => {
  const { list } = await upload('register.xlsx', register)
  const job = 'a-job-to-be-stopped'
  const accepting = desk.ask('listAccept', { import: list.import, job })
  while ((await desk.ask('job', { job })).state !== 'running') await Promise.resolve()
  await desk.ask('jobStop', { job })
  expect((await accepting).problem).toBe('stopped')
  expect(await people()).toEqual([])
  expect((await desk.ask('job', { job })).state).toBe('stopped')
})

test('another beat’s list is not there for a lead', async () => {
  const { list } = await upload('register.xlsx', register)
  const other = 'beat-2' as typeof desk.parts.place.beat
  for (const name of ['list', 'listRows', 'listAccept', 'listUndo', 'listAbandon'] as const)
    expect((await desk.ask(name, { import: list.import }, undefined, other)).problem).toBe(
      'not-found',
    )
  expect((await desk.ask('lists', {}, undefined, other)).lists).toEqual([])
})

test('accepted twice at once, a list is in the register once', async () => {
  const { list } = await upload('register.xlsx', register)
  const both = await Promise.all([
    desk.ask('listAccept', { import: list.import }),
    desk.ask('listAccept', { import: list.import }),
  ])
  expect(both.map(({ state }) => state)).toEqual(['accepted', 'accepted'])
  expect(await people()).toHaveLength(3)
})
