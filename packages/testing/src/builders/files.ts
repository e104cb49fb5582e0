import { deflateRawSync } from 'node:zlib'
import * as XLSX from '@e965/xlsx'

type CellValue = string | number | null | { readonly formula: string; readonly value?: string }

/** A sheet as rows of cells; `merges` in the spreadsheet's own words: `A1:C1`. */
export interface SheetMade {
  readonly name: string
  readonly rows: readonly (readonly CellValue[])[]
  readonly merges?: readonly string[]
}

/** The bytes of a workbook. */
export function workbook(
  sheets: readonly SheetMade[],
  bookType: 'xlsx' | 'biff8' = 'xlsx',
): Buffer {
  const book = XLSX.utils.book_new()
  for (const made of sheets) XLSX.utils.book_append_sheet(book, sheetOf(made), made.name)
  return Buffer.from(XLSX.write(book, { type: 'buffer', bookType }) as Uint8Array)
}

function sheetOf({ rows, merges = [] }: SheetMade): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.map(plainOf)))
  const formulas = rows.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      cell !== null && typeof cell === 'object' ? [[{ r, c }, formulaCell(cell)] as const] : [],
    ),
  )
  for (const [at, cell] of formulas) sheet[XLSX.utils.encode_cell(at)] = cell
  sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range))
  return sheet
}

const plainOf = (cell: CellValue) => (typeof cell === 'object' ? null : cell)

/** Without a value: as a program writes it that never computed it. */
const formulaCell = ({ formula, value }: { formula: string; value?: string }): XLSX.CellObject =>
  value === undefined ? { t: 'n', f: formula } : { t: 's', f: formula, v: value }

/** The bytes of a CSV file in UTF-8. */
export const csv = (rows: readonly (readonly string[])[], delimiter = ','): Buffer =>
  Buffer.from(
    rows
      .map((row) =>
        row
          .map((cell) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
          .join(delimiter),
      )
      .join('\n'),
  )

/** A zip archive of one member: so many zeros. Layout: PKWARE APPNOTE 4.3. */
export function zipOf(name: string, zeros: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(zeros), { level: 9 })
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(zeros, 8)
  const lengths = Buffer.from([name.length, 0, 0, 0])
  const local = Buffer.concat([
    Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
    sizes,
    lengths,
    Buffer.from(name),
    packed,
  ])
  const entry = Buffer.concat([
    Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
    sizes,
    lengths,
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(22)
  Buffer.from([0x50, 0x4b, 5, 6]).copy(end)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, end])
}
