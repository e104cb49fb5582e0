import { parentPort, workerData } from 'node:worker_threads'
import type { Cell, Sheet, SheetRow } from '@doorstep/domain/intake/table.ts'
import { findCivilDay, isoDay } from '@doorstep/domain/shared/time.ts'
import * as XLSX from '@e965/xlsx'
import { caps } from './caps.ts'

/** What this thread answers: the sheets, or the words of the failure. */
export type WorkbookAnswer = { readonly sheets: readonly Sheet[] } | { readonly failed: string }

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

function sheetOf(name: string, sheet: XLSX.WorkSheet): Sheet {
  const range = XLSX.utils.decode_range(sheet['!ref'] ?? 'A1')
  const lastRow = Math.min(range.e.r, caps.rows - 1)
  const lastColumn = Math.min(range.e.c, caps.columns - 1)
  const at = (r: number, c: number) =>
    sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject | undefined
  const rows = Array.from({ length: lastRow + 1 }, (_, r) => ({
    number: r + 1,
    cells: Array.from({ length: lastColumn + 1 }, (__, c) => cellOf(at(r, c))),
  }))
  for (const merge of sheet['!merges'] ?? []) fillMerge(rows, merge)
  return { sheet: name, rows }
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

function read(bytes: Uint8Array): WorkbookAnswer {
  try {
    const book = XLSX.read(bytes, {
      type: 'array',
      cellFormula: true,
      cellNF: true,
      cellText: true,
      cellHTML: false,
      sheetRows: caps.rows,
    })
    const sheets = book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name]
      return sheet?.['!ref'] ? [sheetOf(name, sheet)] : []
    })
    return { sheets }
  } catch (problem) {
    return { failed: problem instanceof Error ? problem.message : String(problem) }
  }
}

parentPort?.postMessage(read(workerData as Uint8Array))
