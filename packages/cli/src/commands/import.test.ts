import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '@doorstep/storage/open.ts'
import { csv, workbook } from '@doorstep/testing/builders/files.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { command } from './import.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-import-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command where nobody can be asked. */
async function importing(...args: readonly string[]) {
  const said = { out: [] as string[], err: [] as string[] }
  const code = await command.run([...args, '--data', join(folder, 'data')], {
    out: (line) => void said.out.push(line),
    err: (line) => void said.err.push(line),
    isTerminal: false,
  })
  return { code, out: said.out.join('\n'), err: said.err.join('\n') }
}

function file(name: string, bytes: Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const register = () =>
  file(
    'register.xlsx',
    workbook([
      {
        name: '青石里7栋',
        rows: [
          ['房号', '姓名', '与户主关系', '出生日期', '身份证号', '宗教'],
          ['501', '周敏', '户主', '31/02/1980', '110101198002030017', '某教'],
          ['502', { formula: 'A2' }, '户主', '1970-01-01', '', ''],
        ],
      },
    ]),
  )

test('each row ends one way, and what is wrong names file, sheet, row, column and remedy', async () => {
  const { code, out, err } = await importing(register())
  expect(code).toBe(0)
  expect(out).toBe('register.xlsx: 3 rows = 0 linked + 1 new + 0 in review + 2 rejected')
  const lines = err.split('\n')
  expect(lines[0]).toContain('宗教')
  expect(lines.slice(1).map((line) => line.split(':')[0])).toEqual([
    'register.xlsx, sheet 青石里7栋, row 2, column 出生日期',
    'register.xlsx, sheet 青石里7栋, row 2, column 身份证号',
    'register.xlsx, sheet 青石里7栋, row 3, column 姓名',
  ])
  for (const line of lines.slice(1)) expect(line).toMatch(/; .{10,}/)
})

test('the same bytes again change nothing, and say so', async () => {
  await importing(register())
  const again = await importing(register())
  expect([again.code, again.out]).toEqual([
    0,
    'register.xlsx: already in the register, nothing changed',
  ])
})

test('columns that are not understood are named, with what can be done about them', async () => {
  const list = file(
    'a.csv',
    csv([
      ['姓名', 'Tilefono', '住址'],
      ['周敏', '13800000001', '青石里7栋501'],
    ]),
  )
  const refused = await importing(list)
  expect([refused.code, refused.out]).toEqual([1, ''])
  expect(refused.err).toMatch(/a\.csv: not understood: “Tilefono”; .*--mapping.*--yes/)
  const mapping = file(
    'm.json',
    Buffer.from(
      JSON.stringify({ lists: [{ file: 'a.csv', columns: { 姓名: 'name', Tilefono: 'phone' } }] }),
    ),
  )
  const taken = await importing(list, '--mapping', mapping)
  expect([taken.code, taken.out]).toEqual([
    0,
    'a.csv: 2 rows = 0 linked + 1 new + 0 in review + 1 rejected',
  ])
})

test('a list without headings is mapped by the letters of its columns', async () => {
  const list = file(
    'b.csv',
    csv([
      ['周敏', '13800000001'],
      ['何远', '13800000002'],
    ]),
  )
  const mapping = file(
    'm.json',
    Buffer.from(JSON.stringify({ lists: [{ file: 'b.csv', columns: { A: 'name', B: 'phone' } }] })),
  )
  expect((await importing(list, '--mapping', mapping)).out).toBe(
    'b.csv: 2 rows = 0 linked + 2 new + 0 in review + 0 rejected',
  )
})

test('a list of no people says with its rows what was not taken', async () => {
  const { code, out } = await importing(
    file(
      'c.csv',
      csv([
        ['reference', 'name'],
        ['c1', 'North'],
      ]),
    ),
  )
  expect([code, out.split('\n')[0]]).toEqual([
    0,
    'c.csv: 1 rows (2 to 2), none about a person: nothing was taken',
  ])
})

test('one list that cannot be read stops all of them before anything is changed', async () => {
  const { code, out, err } = await importing(
    register(),
    file('d.xlsx', Buffer.from('PK\u0003\u0004')),
  )
  expect([code, out]).toEqual([1, ''])
  expect(err).toBe('d.xlsx: the workbook is cut off; it did not arrive whole: ask for it again')
})

test('wrong usage is answered with the right one', async () => {
  const { code, err } = await importing()
  expect(code).toBe(2)
  expect(err).toContain('doorstep import FILE')
})

test('where a new place is can be said once; another country or zone later is refused', async () => {
  const there = ['--country', 'hk', '--zone', 'Asia/Hong_Kong']
  expect((await importing(register(), ...there)).code).toBe(0)
  const store = await openStorage(
    { dataDir: join(folder, 'data') },
    { now: Date.now, spellings: () => [] },
  )
  expect(await store.findPlace()).toMatchObject({ country: 'HK', zone: 'Asia/Hong_Kong' })
  await store.close()
  expect((await importing(register(), ...there)).code).toBe(0)
  const elsewhere = await importing(register(), '--country', 'GB')
  expect([elsewhere.code, elsewhere.out]).toEqual([1, ''])
  expect(elsewhere.err).toContain('this place is in HK, not in GB')
  const otherZone = await importing(register(), '--zone', 'Europe/London')
  expect([otherZone.code, otherZone.err.includes('Asia/Hong_Kong')]).toEqual([1, true])
  const nowhere = await importing(register(), '--country', 'UK')
  expect([nowhere.code, nowhere.err.includes('GB is expected')]).toEqual([2, true])
})

test('a list that came before the register is taken once more after it, to find its doors', async () => {
  const owners = file(
    'owners.csv',
    csv([
      ['房号', '业主', '联系电话', '自住/出租'],
      ['7-1-501', '周敏', '', '自住'],
      ['7-1-502', '何远', '', '自住'],
      ['7-1-503', '高明', '', '自住'],
    ]),
  )
  const residents = file(
    'residents.csv',
    csv([
      ['姓名', '住址', '与户主关系'],
      ['周敏', '青石里7栋1单元501', '户主'],
      ['何远', '青石里7栋1单元502', '户主'],
      ['高明', '青石里7栋1单元503', '户主'],
    ]),
  )
  const first = await importing(owners)
  expect(first.err).toContain('this very list again')
  expect((await importing(owners)).out).toContain('already in the register')
  await importing(residents)
  expect((await importing(owners)).out).toContain('4 rows = 3 linked + 0 new')
  expect((await importing(owners)).out).toContain('already in the register')
})
