import type { EpochDay, LocalTime } from '@doorstep/domain/shared/time.ts'
import { clockTime, isoDay } from '@doorstep/domain/shared/time.ts'

/** What stands in one cell of an export: words, a number, a day, or a day with its time. */
export type ExportCell = string | number | { readonly day: EpochDay } | LocalTime

/** Headings first, in the language of whoever exports. */
export type ExportRows = readonly (readonly ExportCell[])[]

/** Cells that a spreadsheet would take for a formula begin with one of these. */
const formulaStart = /^[=+\-@\t\r]/

/** A day is written `2026-03-09`, a time `2026-03-09 08:30`. */
function inText(cell: ExportCell): string {
  if (typeof cell !== 'object') return `${cell}`
  return 'minute' in cell ? `${isoDay(cell.day)} ${clockTime(cell.minute)}` : isoDay(cell.day)
}

function quoted(cell: ExportCell): string {
  const text = inText(cell)
  const harmless = formulaStart.test(text) && !isNumber(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const isNumber = (cell: string) => /^-?\d+(\.\d+)?$/.test(cell)

/** Comma-separated text as RFC 4180 has it; no cell is run as a formula when it is opened. */
export const csvOf = (rows: ExportRows): string =>
  `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`

/** Gives the browser a file to save, with the mark by which spreadsheets know UTF-8. */
export function saveCsv(name: string, rows: ExportRows): void {
  saveFile(`${name}.csv`, new Blob(['\uFEFF', csvOf(rows)], { type: 'text/csv;charset=utf-8' }))
}

export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Firefox reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
