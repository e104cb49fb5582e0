import type { ExportCell } from './export-rows.ts'

/** One column of a table: what is read in it, by what it is sorted, and what is exported. */
export interface Column<Row> {
  readonly key: string
  readonly title: string
  /** Plain text or number of the cell: exported, sorted by, and shown where there is no `cell`. */
  readonly text: (row: Row) => string | number
  /** What an export has instead of the text: a day as a day, and not as its words. */
  readonly exported?: (row: Row) => ExportCell
  /** By what it is sorted where that is not its text: a day and not its words. */
  readonly order?: (row: Row) => number
  readonly isNumber?: boolean
  readonly isSortable?: boolean
}

export interface Sorting {
  readonly key: string
  readonly isDown: boolean
}

/** Rows in the order of one column; equal rows stay as they were. Numbers inside texts count as numbers. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const column = columns.find(({ key }) => key === sorting?.key)
  if (!column || !sorting) return rows
  const collator = new Intl.Collator(undefined, { numeric: true })
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(`${a}`, `${b}`)
  const way = sorting.isDown ? -1 : 1
  const placeOf = column.order ?? column.text
  return [...rows].sort((a, b) => way * compare(placeOf(a), placeOf(b)))
}

/** Once up, once down, then as it was. */
export function nextSorting(sorting: Sorting | null, key: string): Sorting | null {
  if (sorting?.key !== key) return { key, isDown: false }
  return sorting.isDown ? null : { key, isDown: true }
}
