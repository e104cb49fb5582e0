/** Cells that a spreadsheet would take for a formula begin with one of these. */
const formulaStart = /^[=+\-@\t\r]/

function quoted(cell: string): string {
  const harmless = formulaStart.test(cell) && !isNumber(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const isNumber = (cell: string) => /^-?\d+(\.\d+)?$/.test(cell)

/** Comma-separated text as RFC 4180 has it; no cell is run as a formula when it is opened. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`

/** Gives the browser a file to save, with the mark by which spreadsheets know UTF-8. */
export function saveCsv(name: string, rows: readonly (readonly string[])[]): void {
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
