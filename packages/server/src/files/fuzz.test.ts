import process from 'node:process'
import { linkLists } from '@doorstep/application/link-lists.ts'
import { receivedRow } from '@doorstep/application/received-rows.ts'
import type { ReadFile } from '@doorstep/domain/intake/table.ts'
import { id } from '@doorstep/testing/builders/facts.ts'
import { csv, workbook } from '@doorstep/testing/builders/files.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { script } from '../script/script.ts'
import { readSheets } from './read-sheets.ts'
import { readText } from './read-text.ts'

/** P11. `npm run fuzz` asks for many more. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 150)

const rows = [
  ['青石里7栋人口台账', '', '', '', ''],
  ['房号', '姓名', '与户主关系', '出生日期', '身份证号'],
  ['501', '周敏', '户主', '1980-02-03', 'A12345678'],
  ['〃', '周小禾', '女儿', '2010/5/6', ''],
  ['502', 'Robert Johnson & Anna Williams', 'head', '31/02/1975', '***1234'],
  ['合计：2户4人', '', '', '', ''],
]
const sheets = [{ name: '7栋', rows, merges: ['A1:E1', 'A3:A4'] }]
const bases = {
  xlsx: workbook(sheets),
  xls: workbook(sheets, 'biff8'),
  csv: csv(rows),
  utf16: Buffer.from(`\ufeff${csv(rows, '\t').toString()}`, 'utf16le'),
}

type Harm = (bytes: Buffer) => Buffer
const place = fc.nat({ max: 2 ** 20 })
const harms: fc.Arbitrary<Harm> = fc.oneof(
  fc.tuple(place, fc.nat({ max: 255 })).map(
    ([at, value]): Harm =>
      (bytes) => {
        bytes[at % bytes.length] = value
        return bytes
      },
  ),
  place.map(
    (at): Harm =>
      (bytes) =>
        bytes.subarray(0, 1 + (at % bytes.length)),
  ),
  fc.tuple(place, fc.uint8Array({ maxLength: 40 })).map(
    ([at, more]): Harm =>
      (bytes) => {
        const cut = at % bytes.length
        return Buffer.concat([bytes.subarray(0, cut), more, bytes.subarray(cut)])
      },
  ),
  fc.tuple(place, place, fc.nat({ max: 200 })).map(
    ([from, to, size]): Harm =>
      (bytes) => {
        bytes.copy(bytes, to % bytes.length, from % bytes.length, (from % bytes.length) + size)
        return bytes
      },
  ),
)

function sheetsOf(bytes: Buffer, kind: keyof typeof bases): ReadFile['sheets'] {
  if (kind === 'xlsx' || kind === 'xls') {
    const answer = readSheets(bytes)
    return 'sheets' in answer ? answer.sheets : []
  }
  const answer = readText(bytes)
  return 'rows' in answer ? [{ sheet: '', rows: answer.rows }] : []
}

test('no file, however broken, does harm: each row read ends one way', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('xlsx', 'xls', 'csv', 'utf16' as const),
      fc.array(harms, { minLength: 1, maxLength: 6 }),
      (kind, broken) => {
        const bytes = broken.reduce<Buffer>((b, harm) => harm(b), Buffer.from(bases[kind]))
        const read = sheetsOf(bytes, kind)
        const received = read.flatMap(({ sheet, rows: some }) =>
          some.map((row) => receivedRow(sheet, row, new Set())),
        )
        const list = {
          import: id<'import'>('i'),
          beat: id<'beat'>('b'),
          source: 's',
          title: '',
          file: kind,
          fileDigest: '',
          rows: received,
          columns: [],
          earlier: null,
        }
        const register = { taken: [], matched: [], apart: [], entered: [], described: [] }
        const task = { lists: [list], register, on: 20_000, at: 0, by: 'a' }
        const ids = { next: () => 'x' }
        const [linked] = linkLists(task, { script, phones: () => [], ids })
        const blank = received.filter(({ cells }) => cells.every((cell) => cell.trim() === ''))
        expect(linked?.outcomes).toHaveLength(received.length - blank.length)
      },
    ),
    { numRuns: runs },
  )
})
