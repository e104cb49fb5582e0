/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** A cell as the mapping names it: `Sheet1!B4`, both counted from 0. */
export const cellName = (sheet: string, row: number, column: number): string =>
  `${sheet}!${columnName(column)}${row + 1}`

/** The part of a cell's name that people say: B4. */
export const shortCell = (cell: string): string => cell.slice(cell.lastIndexOf('!') + 1)

/** What the form itself says in a cell; '' where it says nothing. */
export function textAt(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[],
  cell: string,
): string {
  for (const { name, rows } of sheets)
    for (const [row, cells] of rows.entries())
      for (const [column, text] of cells.entries())
        if (cellName(name, row, column) === cell) return text
  return ''
}
