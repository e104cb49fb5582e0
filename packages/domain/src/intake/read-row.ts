import { civilDate, type EpochDay } from '../shared/time.ts'
import { type AddressParts, placeOf, readAddress, withCanonicalDoor } from './address.ts'
import { birthOf, type DateOrder, dayOf, orderOf, readDate } from './dates.ts'
import { isDoubtful, readIdNumber, saidByNumber } from './identity.ts'
import { splitNames, tidyName } from './names.ts'
import { bare, plain, saysNothing } from './plain.ts'
import type { Birth, PersonReading, Place, Sex } from './reading.ts'
import { standingOf } from './standing.ts'
import type { ColumnRole, ListTable, ListTableRow } from './table.ts'
import { isHead } from './understand-sheet.ts'

/** Something in a row that cannot be right, with what would be. */
export interface RowProblem {
  /** The heading; the letters of the column where it has none. */
  readonly column: string
  readonly problem:
    | 'impossible-date'
    | 'doubtful-id'
    | 'formula'
    | 'formula-without-result'
    | 'unreadable-characters'
}

/** What one row says: a door, and nobody, one person or several. */
export interface RowReading {
  readonly place: Place | null
  readonly readings: readonly PersonReading[]
  readonly isVacant: boolean
  readonly problems: readonly RowProblem[]
}

/** What holds for all rows of a table: where it is about, and how it writes dates. */
export interface TableContext {
  readonly estate: string
  readonly building: string
  readonly order: Readonly<Partial<Record<ColumnRole, DateOrder>>>
  readonly isOwnerList: boolean
  readonly isRegister: boolean
  /** The day on which ages are counted. */
  readonly on: EpochDay
  /** Phone numbers in one form; outside, because the rules of numbering plans are a library's. */
  readonly phones: (text: string) => readonly string[]
}

export function tableContext(
  table: ListTable,
  on: EpochDay,
  phones: TableContext['phones'],
): TableContext {
  const about = aboutOf(table)
  const roles = new Set(table.columns.map((column) => column.role))
  const dates = (role: ColumnRole) => orderOf(table.rows.map((row) => cellOf(table, row, role)))
  return {
    ...about,
    order: { birth: dates('birth'), arrived: dates('arrived') },
    isOwnerList:
      roles.has('residence') && roles.has('room') && !roles.has('relation') && !roles.has('id'),
    isRegister: roles.has('relation'),
    on,
    phones,
  }
}

/** The estate and building a sheet is about: by its name, or by what stands above the headings. */
function aboutOf(table: ListTable): { readonly estate: string; readonly building: string } {
  const named = readAddress(table.sheet)
  if (named.building !== '') return named
  const last = table.titles.flatMap((title) => plain(title).split(' ')).at(-1) ?? ''
  const hasEstateTitle = table.titles.length === 1 && !/[表册冊]|list|register|\d/i.test(last)
  if (!hasEstateTitle) return { estate: '', building: '' }
  const isHan = /\p{Script=Han}/u.test(last)
  return { estate: isHan ? last : plain(table.titles[0] ?? ''), building: '' }
}

function cellOf(table: ListTable, row: ListTableRow, role: ColumnRole): string {
  const column = table.columns.find((candidate) => candidate.role === role)
  const text = column ? (row.filled[column.index] ?? '') : ''
  return isFormulaText(text) ? '' : text
}

/** Reads a body row. What a cell does not say stays null; nothing is guessed from names. */
export function readRow(table: ListTable, row: ListTableRow, context: TableContext): RowReading {
  const cell = (role: ColumnRole) => cellOf(table, row, role)
  const all = (role: ColumnRole) =>
    table.columns
      .filter((column) => column.role === role)
      .map((column) => row.filled[column.index] ?? '')
      .filter((text) => text !== '')
  const place = readPlace(cell, context)
  const names = fullNames(cell)
  const id = readIdNumber(cell('id'))
  const born = readDate(cell('birth'), context.order.birth ?? 'day-first')
  const arrived = readDate(cell('arrived'), context.order.arrived ?? 'day-first')
  const told = saidByNumber(id)
  const note = all('note').join('；')
  const isVacant =
    names.length === 0 && /空置|无人|無人|空户|空戶|vacant|empty|nobody/i.test(row.filled.join(' '))
  const base: Omit<PersonReading, 'name'> = {
    sex: sexOf(cell('sex')) ?? told.sex,
    birth: birthOf(born) ?? birthFrom(told.birth, cell('age'), context.on),
    idNumber: id,
    phones: [...new Set(all('phone').flatMap(context.phones))],
    ...standingOf({ role: cell('role'), residence: cell('residence') }, context),
    relation: orNull(cell('relation')),
    isHead: isHead(cell('relation')),
    householdMark: orNull(tidyName(cell('household'))),
    occupation: orNull(cell('occupation')),
    employer: orNull(all('employer').join(' ')),
    origin: orNull(cell('origin')),
    arrived: dayOf(arrived),
    healthNote: orNull(all('health').join('；')),
    note: orNull(note),
  }
  const wrong = (role: ColumnRole, problem: RowProblem['problem'] | null): readonly RowProblem[] =>
    problem ? [{ column: columnName(table, role), problem }] : []
  const problems = [
    ...wrong('birth', born === 'impossible' ? 'impossible-date' : null),
    ...wrong('arrived', arrived === 'impossible' ? 'impossible-date' : null),
    ...wrong('id', id && isDoubtful(id) ? 'doubtful-id' : null),
    ...cellProblems(table, row),
  ]
  return { place, readings: names.map((name) => ({ ...base, name })), isVacant, problems }
}

function columnName(table: ListTable, role: ColumnRole): string {
  const column = table.columns.find((candidate) => candidate.role === role)
  return column?.heading || columnLetter(column?.index ?? 0)
}

/** 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter
}

/** A text that a spreadsheet would compute is nobody's name, door or number. */
const isFormulaText = (text: string) => /^[=@]|^[+-](?=[A-Za-z(])/.test(text)

function cellProblems(table: ListTable, row: ListTableRow): readonly RowProblem[] {
  const taken = table.columns.filter(({ role }) => role !== 'ignore' && role !== 'forbidden')
  return taken.flatMap(({ index, heading }) => {
    const text = row.filled[index] ?? ''
    const problem = problemOfCell(text, row.formulas.includes(index))
    return problem ? [{ column: heading || columnLetter(index), problem }] : []
  })
}

function problemOfCell(text: string, isFormula: boolean): RowProblem['problem'] | null {
  if (isFormulaText(text)) return 'formula-without-result'
  if (isFormula) return text === '' ? 'formula-without-result' : 'formula'
  // What a decoder writes where bytes make no character.
  return text.includes('\ufffd') ? 'unreadable-characters' : null
}

const orNull = (text: string): string | null => (saysNothing(text) ? null : text)

function fullNames(cell: (role: ColumnRole) => string): readonly string[] {
  const parts = [cell('name.given'), cell('name.family')].filter((part) => part !== '')
  const whole = cell('name') || parts.join(' ')
  return saysNothing(whole)
    ? []
    : splitNames(whole)
        .map(tidyName)
        .filter((name) => name !== '')
}

/** A door from its own columns, from an address, and from what the whole sheet is about. */
function readPlace(cell: (role: ColumnRole) => string, context: TableContext): Place | null {
  const written = cell('address') || joinedAddress(cell)
  const said = readAddress(written)
  const room = roomOf(cell('room'))
  const parts: AddressParts = withCanonicalDoor({
    ...said,
    estate: said.estate || room.estate || context.estate,
    building: letters(cell('building')) || said.building || room.building || context.building,
    unit: letters(cell('unit')) || said.unit || room.unit,
    floor: letters(cell('floor')) || said.floor || room.floor,
    room: said.room || room.room,
  })
  const isNowhere = parts.estate === '' && parts.building === '' && parts.room === ''
  return isNowhere ? null : placeOf(parts)
}

/** A room cell may hold a whole path: 3-2-501. */
function roomOf(text: string): AddressParts {
  const alone = readAddress(text)
  if (alone.building !== '' || alone.room !== '')
    return {
      ...alone,
      building: alone.isHouse ? '' : alone.building,
      room: alone.isHouse ? alone.building : alone.room,
    }
  return { ...alone, estate: '', room: letters(text) }
}

const letters = (text: string) =>
  bare(text)
    .toUpperCase()
    .replace(/(栋|棟|幢|号楼|號樓|单元|單元|层|層|楼|樓|室|号|號|房)$/, '')

const joinedAddress = (cell: (role: ColumnRole) => string) =>
  [
    cell('address.number'),
    cell('address.street'),
    cell('address.locality'),
    cell('address.region'),
    cell('address.postcode'),
  ]
    .filter((part) => part !== '')
    .join(' ')

function sexOf(text: string): Sex | null {
  const mark = bare(text).replace(/\./g, '')
  if (/^(男|男性|先生|m|male|mr|männlich|mann|homme|1)$/.test(mark)) return 'male'
  return /^(女|女性|女士|小姐|太太|f|female|ms|mrs|miss|weiblich|frau|femme|2)$/.test(mark)
    ? 'female'
    : null
}

/** The birth day an ID holds, else the year that an age gives. */
function birthFrom(byNumber: EpochDay | null, age: string, on: EpochDay): Birth | null {
  if (byNumber !== null) return { kind: 'day', day: byNumber }
  const years = /^(\d{1,3})(?:岁|歲)?$/.exec(bare(age))
  return years ? { kind: 'year', year: civilDate(on).year - Number(years[1]) } : null
}
