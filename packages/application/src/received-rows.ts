import type { Sheet, SheetRow } from '@doorstep/domain/intake/table.ts'
import type { ReceivedRow } from './ports/staging.ts'

/** A row as it is kept: without the columns that may not be. */
export function receivedRow(
  sheet: string,
  { number, cells }: SheetRow,
  forbidden: ReadonlySet<number>,
): ReceivedRow {
  const where = (is: 'isFormula' | 'isMerged') => cells.flatMap((cell, i) => (cell[is] ? [i] : []))
  return {
    sheet,
    number,
    cells: cells.map((cell, i) => (forbidden.has(i) ? '' : cell.text)),
    formulas: where('isFormula'),
    merged: where('isMerged'),
  }
}

/** The sheets that these rows came from, in order, as a reader of the file gave them. */
export function sheetsOf(rows: readonly ReceivedRow[]): readonly Sheet[] {
  const bySheet = Map.groupBy(rows, (row) => row.sheet)
  return [...bySheet].map(([sheet, some]) => ({ sheet, rows: some.map(sheetRow) }))
}

function sheetRow({ number, cells, formulas, merged }: ReceivedRow): SheetRow {
  const [isFormula, isMerged] = [new Set(formulas), new Set(merged)]
  return {
    number,
    cells: cells.map((text, i) => ({
      text,
      isFormula: isFormula.has(i),
      isMerged: isMerged.has(i),
    })),
  }
}

/** The cells as they stood in the file: a merged range shows its value once. */
export const cellsShown = ({ cells, merged }: ReceivedRow): string[] => {
  const covered = new Set(merged)
  return cells.map((cell, i) => (covered.has(i) ? '' : cell))
}
