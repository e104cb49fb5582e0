/** A cell of a form, rows and columns from 0. */
export interface CellAt {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** `Sheet!B4`, as a mapping names it; undefined when it names no cell. */
export function findCell(name: string): CellAt | undefined {
  const match = /^(.*)!([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name)
  if (!match) return undefined
  const [, sheet = '', letters = '', digits = ''] = match
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { sheet, row: Number(digits) - 1, column }
}

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

export const cellName = ({ sheet, row, column }: CellAt): string =>
  `${sheet}!${columnName(column)}${row + 1}`
