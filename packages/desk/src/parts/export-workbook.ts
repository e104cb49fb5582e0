import { type CellObject, utils, write } from '@e965/xlsx'
import type { ExportCell, ExportRows } from './export-rows.ts'

/** Days from the day zero of a spreadsheet (30 December 1899, ECMA-376 part 1, 18.17.4.1) to 1 January 1970. */
const spreadsheetDayOfEpoch = 25_569
const minutesOfDay = 1_440

/** Words stay words whatever they begin with: a cell of type `s` is never read as a formula. */
function cellOf(cell: ExportCell): CellObject {
  if (typeof cell === 'string') return { t: 's', v: cell }
  if (typeof cell === 'number') return { t: 'n', v: cell }
  const day = cell.day + spreadsheetDayOfEpoch
  return 'minute' in cell
    ? { t: 'n', v: day + cell.minute / minutesOfDay, z: 'yyyy-mm-dd hh:mm' }
    : { t: 'n', v: day, z: 'yyyy-mm-dd' }
}

/** A sheet's name holds at most 31 characters, and none of these. */
const sheetName = (name: string) =>
  name
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .trim()
    .replaceAll(/^'+|'+$/g, '')
    .slice(0, 31) || '1'

/** An XLSX file of one sheet, every column as wide as its longest words need. */
export function workbookOf(name: string, rows: ExportRows): Uint8Array<ArrayBuffer> {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(cellOf)))
  sheet['!cols'] = (rows[0] ?? []).map((_, column) => ({ wch: widthOf(rows, column) }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, sheetName(name))
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }))
}

const narrowest = 8
const widest = 60
/** What `2026-03-09 08:30` needs. */
const widthOfTime = 17

/** In characters of the sheet's font; a Chinese one takes two. */
function widthOf(rows: ExportRows, column: number): number {
  const widths = rows.map((row) => {
    const cell = row[column] ?? ''
    return typeof cell === 'object' ? widthOfTime : `${cell}`.replaceAll(/[⺀-￿]/g, '  ').length
  })
  return widths.reduce((most, width) => Math.min(widest, Math.max(most, width)), narrowest)
}
