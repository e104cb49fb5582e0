/** What a column of a list holds. The names are those of the mapping file. */
export const columnRoles = [
  'name',
  'name.given',
  'name.family',
  'sex',
  'birth',
  'age',
  'phone',
  'id',
  'address',
  'address.number',
  'address.street',
  'address.locality',
  'address.postcode',
  'address.region',
  'building',
  'unit',
  'floor',
  'room',
  'relation',
  'household',
  'occupation',
  'employer',
  'origin',
  'arrived',
  'residence',
  'role',
  'health',
  'note',
  'ignore',
  'forbidden',
] as const
export type ColumnRole = (typeof columnRoles)[number]

/** A cell as the reader of the file hands it on. */
export interface Cell {
  /** As shown in the spreadsheet; dates as YYYY-MM-DD where the file says that it is one. */
  readonly text: string
  /** It was a formula: its shown value is taken, and the row says so. */
  readonly isFormula: boolean
  /** Filled from the merged range that begins in an earlier row or column. */
  readonly isMerged: boolean
}

export interface SheetRow {
  /** From 1, as the spreadsheet shows it. */
  readonly number: number
  readonly cells: readonly Cell[]
}

/** One sheet of a workbook, or a whole CSV file (`sheet` ''). */
export interface Sheet {
  readonly sheet: string
  readonly rows: readonly SheetRow[]
}

/** A file read into cells; nothing is understood yet. */
export interface ReadFile {
  readonly file: string
  readonly encoding: string
  readonly delimiter: string | null
  readonly sheets: readonly Sheet[]
}

export interface Column {
  readonly index: number
  readonly heading: string
  readonly role: ColumnRole
}

/** Column index → role, as a person confirmed it for one sheet. */
export interface SheetColumns {
  readonly sheet: string
  readonly columns: Readonly<Record<string, ColumnRole>>
}

export type RowKind = 'title' | 'heading' | 'blank' | 'total' | 'remark' | 'body'

/** A sheet whose headings were found and whose columns have roles. Ditto and merged cells are filled in. */
export interface ListTable {
  readonly sheet: string
  /** What stands above the headings: often the building or estate that the sheet is about. */
  readonly titles: readonly string[]
  readonly headingRows: readonly number[]
  readonly columns: readonly Column[]
  readonly rows: readonly ListTableRow[]
}

export interface ListTableRow {
  readonly number: number
  readonly kind: RowKind
  /** As received, for the record. */
  readonly cells: readonly string[]
  /** With ditto marks and merged cells filled in; by column index. */
  readonly filled: readonly string[]
  /** Columns whose value was filled from above. */
  readonly carried: readonly number[]
  /** Columns that held a formula: the value it showed is taken. */
  readonly formulas: readonly number[]
}

/** Something wrong in a file, with the place and what would be right. */
export interface ListProblem {
  readonly file: string
  readonly sheet: string
  /** 0: the sheet or the file as a whole. */
  readonly row: number
  readonly column: string
  readonly problem: string
  readonly remedy: string
}

/**
 * By what a sheet's confirmed columns are remembered: its headings, whatever the file is called; without
 * headings the name of its source.
 */
export function columnSignature(source: string, { columns, headingRows }: ListTable): string {
  const headings = columns.map((column) => column.heading).join('|')
  return headingRows.length > 0 ? headings : `${source}|${columns.length}`
}
