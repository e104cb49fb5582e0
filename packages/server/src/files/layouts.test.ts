import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { understandSheet } from '@doorstep/domain/intake/understand-sheet.ts'
import { describe, expect, test } from 'vitest'
import { readListBytes } from './read-list-file.ts'

/** Public lists to read, beside the checkout; without them there is nothing to try. */
const folder = fileURLToPath(new URL('../../../../../shared/data/lists/layouts', import.meta.url))

interface Expected {
  readonly file: string
  readonly bytes?: number
  readonly encoding?: string
  readonly delimiter?: string
  readonly headingRows?: number
  readonly dataRows?: number
  readonly sheets?: readonly { readonly name: string; readonly rowsWithData: number }[]
}
const expected = existsSync(folder)
  ? (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as readonly Expected[])
  : []

async function tablesOf(file: string) {
  const read = await readListBytes(readFileSync(join(folder, file)), file)
  if (!read.ok) return { problem: read.error[0]?.problem, tables: [] }
  const { encoding, delimiter, sheets } = read.value
  const tables = sheets.map((sheet) => {
    const rows = understandSheet(sheet).rows.filter(({ kind }) => kind !== 'blank')
    const body = rows.filter(({ kind }) => kind === 'body').length
    return { name: sheet.sheet, rows: rows.length, body }
  })
  return { encoding, delimiter, tables: tables.filter(({ rows }) => rows > 0) }
}

describe.skipIf(expected.length === 0)('lists of other offices', () => {
  test.each(expected.filter(({ bytes }) => bytes === 0).map(({ file }) => file))(
    '%s is empty',
    async (file) => expect((await tablesOf(file)).problem).toBe('the file is empty'),
  )

  test.each(expected.flatMap(({ file, sheets }) => (sheets ? [[file, sheets] as const] : [])))(
    '%s has its sheets and rows',
    async (file, sheets) => {
      const { tables } = await tablesOf(file)
      expect(tables.map(({ name, rows }) => [name, rows])).toEqual(
        sheets.flatMap(({ name, rowsWithData: n }) => (n > 0 ? [[name, n]] : [])),
      )
    },
  )

  test.each(expected.filter((one) => one.encoding).map((one) => [one.file, one] as const))(
    '%s is read as it was written',
    async (file, { encoding, delimiter, headingRows = 0, dataRows }) => {
      const read = await tablesOf(file)
      const [table] = read.tables
      expect([read.encoding, read.delimiter, table?.body, table?.rows]).toEqual([
        encoding,
        delimiter,
        dataRows,
        headingRows + (dataRows ?? 0),
      ])
    },
  )
})
