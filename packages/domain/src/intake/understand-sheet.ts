import { doorsByValues } from './doors-by-values.ts'
import { findHeadings } from './headings.ts'
import { bare, plain, saysNothing } from './plain.ts'
import type {
  Cell,
  Column,
  ColumnRole,
  ListTable,
  ListTableRow,
  RowKind,
  Sheet,
  SheetColumns,
  SheetRow,
} from './table.ts'

/**
 * Finds out what a sheet says: headings, columns, which rows are about somebody. `confirmed` is column
 * index → role, as a person said it; what may not be taken stays so whatever they say.
 */
export function understandSheet(
  { sheet, rows }: Sheet,
  confirmed?: SheetColumns['columns'],
): ListTable {
  const found = findHeadings(rows)
  const guessed =
    found.rows.length > 0
      ? ofPeople(doorsByValues(found.columns, rows.slice(Math.max(...found.rows) + 1)))
      : columnsWithoutHeadings(rows)
  const columns = guessed.map((column) => ({
    ...column,
    role: column.role === 'forbidden' ? column.role : (confirmed?.[column.index] ?? column.role),
  }))
  const headingIndexes = new Set(found.rows)
  const first = Math.max(-1, ...found.rows) + 1
  const above = rows.slice(0, found.rows[0] ?? 0)
  const fill = filler(columns)
  const headings = headingsAt(columns)
  return {
    sheet,
    titles: [...new Set(above.flatMap((row) => row.cells.map((cell) => plain(cell.text))))].filter(
      (text) => text !== '',
    ),
    headingRows: found.rows.flatMap((index) => rows[index]?.number ?? []),
    columns,
    rows: rows.map((row, index) => {
      const kind = headingIndexes.has(index)
        ? 'heading'
        : index < first
          ? kindAbove(row)
          : kindBelow(row, columns, headings)
      const formulas = row.cells.flatMap((cell, i) => (cell.isFormula ? [i] : []))
      return {
        number: row.number,
        kind,
        cells: received(row, columns),
        formulas,
        ...fill(row, kind),
      }
    }),
  }
}

/** What is said of people and not of things; a door will do: whoever has one lives there. */
const personal: readonly ColumnRole[] = [
  'name.given',
  'name.family',
  'sex',
  'birth',
  'age',
  'phone',
  'id',
  'relation',
  'household',
  'occupation',
  'arrived',
  'address',
  'room',
]

/** A bare `name` may be that of a clinic or a team: it is a person's only beside what people have. */
function ofPeople(columns: readonly Column[]): readonly Column[] {
  // A bare ID numbers anything.
  const isOfPeople = columns.some(
    ({ role, heading }) => personal.includes(role) && bare(heading) !== 'id',
  )
  if (isOfPeople) return columns
  return columns.map((column) => (column.role === 'name' ? { ...column, role: 'ignore' } : column))
}

/** Does some column say who a row is about? */
export const saysWho = ({ columns }: Pick<ListTable, 'columns'>): boolean =>
  columns.some(({ role }) => role === 'name' || role === 'name.given' || role === 'name.family')

/** Without headings nothing is guessed: somebody must say what each column holds. */
function columnsWithoutHeadings(rows: readonly SheetRow[]): readonly Column[] {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  return Array.from({ length: width }, (_, index) => ({ index, heading: '', role: 'ignore' }))
}

/** As received, but for what may not be kept. */
const received = (row: SheetRow, columns: readonly Column[]) =>
  row.cells.map((cell, i) =>
    columns[i]?.role === 'forbidden' ? '' : cell.isMerged ? '' : cell.text,
  )

const isBlank = (row: SheetRow) => row.cells.every((cell) => plain(cell.text) === '')

const kindAbove = (row: SheetRow): RowKind => (isBlank(row) ? 'blank' : 'title')

const totalWords =
  /^(小计|小計|合计|合計|总计|總計|共计|共計|累计|累計|subtotal|total|sum|grandtotal)/
const countWords = /(共|计|計)\d+(户|戶|人|套|名)|^\d+(households|persons|people|flats)$/
const remarkWords = /^(注|备注|備註|说明|說明|填表说明|note|notes|nb|remark)[:：.．1]/

/** What a row below the headings is. */
function kindBelow(row: SheetRow, columns: readonly Column[], headings: HeadingsAt): RowKind {
  if (isBlank(row)) return 'blank'
  if (repeatsHeadings(row, headings)) return 'heading'
  const texts = [...new Set(row.cells.map((cell) => cell.text.trim()))].filter(
    (text) => text !== '',
  )
  if (texts.length <= 4 && texts.map(bare).some(saysTotal)) return 'total'
  if (texts.some((text) => /[#＃]/.test(text)) && explainsColumns(texts.map(bare))) return 'remark'
  if (texts.some((text) => remarkWords.test(text.toLowerCase()))) return 'remark'
  return isBareNote(row, columns) ? 'remark' : 'body'
}

const saysTotal = (mark: string) => totalWords.test(mark) || countWords.test(mark)

/** `##…`, or tags like `#adm1+name` and nothing else. */
const explainsColumns = (marks: readonly string[]) =>
  marks.some((mark) => mark.startsWith('##')) || marks.every((mark) => /^#[a-z]/.test(mark))

/** Index of a column that has a heading → the words of that heading, one a heading row. */
type HeadingsAt = ReadonlyMap<number, readonly string[]>

const headingsAt = (columns: readonly Column[]): HeadingsAt =>
  new Map(
    columns
      .filter((column) => column.heading !== '')
      .map((column) => [column.index, column.heading.split(' / ')]),
  )

function repeatsHeadings(row: SheetRow, headings: HeadingsAt): boolean {
  let same = 0
  for (const [index, words] of headings) {
    const text = row.cells[index]?.text ?? ''
    if (text !== '' && words.includes(plain(text))) same += 1
  }
  if (same < 2) return false
  const filled = row.cells.filter((cell) => plain(cell.text) !== '').length
  return same >= Math.min(headings.size, filled) * 0.6
}

const identifying: readonly ColumnRole[] = [
  'id',
  'phone',
  'address',
  'room',
  'birth',
  'unit',
  'building',
  'name.given',
  'name.family',
]

/** Someone's words in the table: no name, no door, no number, only a sentence. */
function isBareNote(row: SheetRow, columns: readonly Column[]): boolean {
  const textOf = (column: Column | undefined) => plain(row.cells[column?.index ?? -1]?.text ?? '')
  const filled = columns.filter(
    (column) => textOf(column) !== '' && !row.cells[column.index]?.isMerged,
  )
  // Where no column says who or where, only a lone sentence is nobody's row.
  if (!saysWho({ columns }) && !columns.some(({ role }) => identifying.includes(role)))
    return filled.length === 1 && isSentence(textOf(filled[0]))
  const told = filled.filter((column) => !/^\d+$/.test(textOf(column)))
  if (told.length === 0) return filled.length === 1
  const text = textOf(told[0])
  if (told.length > 1 || isVacancy(text)) return false
  if (filled.length === 1 && /^[※*●★▲]|^[^\d]*$/.test(text)) return !isNameAlone(told[0], text)
  const numbers = filled.filter((column) => identifying.includes(column.role))
  return (
    numbers.every((column) => isSentence(textOf(column))) &&
    (told[0]?.role !== 'name' || isSentence(text))
  )
}

const isVacancy = (text: string) => /空置|无人|無人|空户|空戶|vacant|empty|nobody/i.test(text)

const isNameAlone = (column: Column | undefined, text: string) =>
  column?.role === 'address' ||
  (column?.role === 'name' && !isSentence(text) && /^[\p{Lu}\p{Lo}]/u.test(text))

/** Longer than a name, or with the punctuation of a sentence. */
const isSentence = (text: string) =>
  /[，。；：,;:?？!！]/.test(text) ||
  /^\p{Script=Han}{5,}$/u.test(text) ||
  text.split(' ').length > 4

const dittoMarks = new Set([
  '同上',
  '〃',
  '″',
  '"',
  '""',
  "''",
  '”',
  '“',
  'ditto',
  'do.',
  'do',
  '-"-',
  '〞',
  '同左',
  '々',
  'asabove',
  'same',
])
const carriedRoles: readonly ColumnRole[] = [
  'building',
  'unit',
  'floor',
  'room',
  'household',
  'address',
]

type Fill = (row: SheetRow, kind: RowKind) => Pick<ListTableRow, 'filled' | 'carried'>

/**
 * Fills in what the row above stands for: ditto marks in any column; where a household's later rows
 * leave door and head blank, those too. A name, a number or a birth date is never carried by a blank.
 */
function filler(columns: readonly Column[]): Fill {
  let above: readonly string[] = []
  const relation = columns.find((column) => column.role === 'relation')?.index
  const groupsHouseholds = columns.some(
    (column) => column.role === 'relation' || column.role === 'household',
  )
  return (row, kind) => {
    if (kind === 'heading') above = []
    if (kind !== 'body') return { filled: row.cells.map((cell) => plain(cell.text)), carried: [] }
    const startsHousehold = relation !== undefined && isHead(plain(row.cells[relation]?.text ?? ''))
    const values = row.cells.map((cell, i) => {
      const role = columns[i]?.role ?? 'ignore'
      return shownIn(cell, role, above[i] ?? '', groupsHouseholds && !startsHousehold)
    })
    above = values.map((value) => value.text)
    return { filled: above, carried: values.flatMap((value, i) => (value.isCarried ? [i] : [])) }
  }
}

interface Value {
  readonly text: string
  readonly isCarried: boolean
}

/** What a cell of a body row stands for, given the value above it. */
function shownIn(cell: Cell, role: ColumnRole, above: string, continuesHousehold: boolean): Value {
  const ofDoor = carriedRoles.includes(role)
  const text = role === 'forbidden' || (cell.isMerged && !ofDoor) ? '' : plain(cell.text)
  const isLeftBlank = text === '' && continuesHousehold && ofDoor
  if (dittoMarks.has(bare(text)) || isLeftBlank) return { text: above, isCarried: above !== '' }
  return { text: saysNothing(text) ? '' : text, isCarried: cell.isMerged }
}

export const isHead = (relation: string): boolean =>
  /^(户主|戶主|本人|head|self|householder|head of household)$/i.test(relation)

/** The names of columns that may not be taken, as their list heads them. */
export const forbiddenColumns = (table: ListTable): readonly string[] =>
  table.columns.filter((column) => column.role === 'forbidden').map((column) => column.heading)
