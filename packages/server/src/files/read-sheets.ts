import type { Cell, Sheet, SheetRow } from '@doorstep/domain/intake/table.ts'
import { findCivilDay, isoDay } from '@doorstep/domain/shared/time.ts'
import * as XLSX from '@e965/xlsx'
import { caps } from './caps.ts'

/** The sheets of a workbook, or why there are none. */
export type SheetsAnswer =
  | { readonly sheets: readonly Sheet[] }
  | { readonly failed: string }
  | { readonly tooLarge: 'rows' | 'columns'; readonly sheet: string }

/** Reads a workbook's cells. Slow, and greedy with what is made to hurt: call it in a thread. */
export function readSheets(bytes: Uint8Array): SheetsAnswer {
  try {
    const book = XLSX.read(bytes, {
      type: 'array',
      cellFormula: true,
      cellNF: true,
      cellText: true,
      cellHTML: false,
      sheetRows: caps.rows + 1,
    })
    const sheets: Sheet[] = []
    for (const name of book.SheetNames) {
      const sheet = book.Sheets[name]
      if (!sheet?.['!ref']) continue
      const found = used(sheet)
      if (found.last.r >= caps.rows) return { tooLarge: 'rows', sheet: name }
      if (found.last.c >= caps.columns) return { tooLarge: 'columns', sheet: name }
      sheets.push(sheetOf(name, sheet, found))
    }
    return { sheets }
  } catch (problem) {
    return { failed: problem instanceof Error ? problem.message : String(problem) }
  }
}

interface Used {
  readonly last: XLSX.CellAddress
  /** Rows with something in them, or within a merged range. */
  readonly rows: ReadonlySet<number>
}

/**
 * Colours may reach to the last column, and one cell may stand far below the rest: what counts is where
 * something is written, and a row without anything costs nothing.
 */
function used(sheet: XLSX.WorkSheet): Used {
  const last = { r: -1, c: -1 }
  const rows = new Set<number>()
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith('!') || saysNothing(cell as XLSX.CellObject)) continue
    const { r, c } = XLSX.utils.decode_cell(address)
    last.r = Math.max(last.r, r)
    last.c = Math.max(last.c, c)
    rows.add(r)
  }
  for (const { s, e } of sheet['!merges'] ?? []) {
    for (let r = s.r; r <= Math.min(e.r, last.r); r += 1) rows.add(r)
  }
  return { last, rows }
}

const saysNothing = (cell: XLSX.CellObject) => textOf(cell).trim() === '' && cell.f === undefined

function sheetOf(name: string, sheet: XLSX.WorkSheet, { last, rows: some }: Used): Sheet {
  const at = (r: number, c: number) =>
    sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject | undefined
  const rows = Array.from({ length: last.r + 1 }, (_, r) => ({
    number: r + 1,
    cells: Array.from({ length: some.has(r) ? last.c + 1 : 0 }, (__, c) => cellOf(at(r, c))),
  }))
  for (const merge of sheet['!merges'] ?? []) fillMerge(rows, merge)
  return { sheet: name, rows }
}

const emptyCell: Cell = { text: '', isFormula: false, isMerged: false }

function cellOf(cell: XLSX.CellObject | undefined): Cell {
  if (!cell) return emptyCell
  return { text: textOf(cell), isFormula: cell.f !== undefined, isMerged: false }
}

/** As shown, but dates in one form, and whole numbers whole: a long number is an ID, never 1.2E+17. */
function textOf({ t, v, w, z }: XLSX.CellObject): string {
  if (v === undefined || v === null || t === 'z') return ''
  if (t === 'e') return `#${w ?? ''}`.replace('##', '#')
  if (typeof v !== 'number') return String(v)
  if (typeof z === 'string' && XLSX.SSF.is_date(z)) return dateText(v) ?? w ?? String(v)
  return Number.isInteger(v) ? BigInt(v).toString() : (w ?? String(v))
}

function dateText(serial: number): string | undefined {
  const { y, m, d } = XLSX.SSF.parse_date_code(serial) ?? { y: 0, m: 0, d: 0 }
  const day = findCivilDay(y, m, d)
  return day === undefined ? undefined : isoDay(day)
}

/** Every cell that a merged range covers shows its value. */
function fillMerge(rows: SheetRow[], { s, e }: XLSX.Range): void {
  const from = rows[s.r]?.cells[s.c]
  if (!from || from.text === '') return
  for (const row of rows.slice(s.r, e.r + 1)) {
    const cells = row.cells as Cell[]
    for (let c = s.c; c <= Math.min(e.c, cells.length - 1); c += 1) {
      if (row.number !== s.r + 1 || c !== s.c) cells[c] = { ...from, isMerged: true }
    }
  }
}
