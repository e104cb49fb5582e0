import { type Entry, type KeptApart, lineOf } from '@doorstep/domain/intake/entry.ts'
import { comparable } from '@doorstep/domain/intake/evidence.ts'
import { type Linked, linkEntries } from '@doorstep/domain/intake/link.ts'
import { nameKey, type Script } from '@doorstep/domain/intake/names.ts'
import { type RowProblem, readRow, tableContext } from '@doorstep/domain/intake/read-row.ts'
import type { PersonReading, Place } from '@doorstep/domain/intake/reading.ts'
import {
  type DwellingTree,
  dwellingPath,
  namesDoor,
  resolvePlace,
  treeOf,
} from '@doorstep/domain/intake/resolve-places.ts'
import type { ListTable, ListTableRow } from '@doorstep/domain/intake/table.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'

/** A list whose sheets are understood. */
export interface UnderstoodList {
  readonly file: string
  readonly source: string
  /** Names this version of the list. */
  readonly list: string
  readonly tables: readonly ListTable[]
}

export interface ReconcileTools {
  readonly script: Script
  readonly phones: (text: string) => readonly string[]
  /** The day on which ages are counted. */
  readonly on: EpochDay
  /** Told how many rows are read. */
  readonly progress?: (rows: number) => void
}

/** One row on its way: what it says, and the door it resolves to ('' when it names none). */
export interface ReadListRow {
  readonly file: string
  readonly source: string
  readonly list: string
  readonly sheet: string
  readonly row: ListTableRow
  readonly place: Place | null
  readonly dwelling: string
  readonly readings: readonly PersonReading[]
  readonly isVacant: boolean
  readonly problems: readonly RowProblem[]
  readonly isRegister: boolean
}

/** Reads every row and brings its door to the register's own spelling. */
function readRows(
  lists: readonly UnderstoodList[],
  known: readonly ReadListRow[],
  tools: ReconcileTools,
): readonly ReadListRow[] {
  const read = lists.flatMap((list) => list.tables.flatMap((table) => rowsOf(list, table, tools)))
  const registered = [...known, ...read].filter((row) => row.isRegister)
  const named = registered.flatMap((row) => (row.place && namesDoor(row.place) ? [row.place] : []))
  const tree = treeOf(named, tools.script)
  const estates = estateOfFiles(read, registered, tree, tools.script)
  return read.map((row) =>
    located(row, tree, estates.get(`${row.file}/${row.sheet}`) ?? '', tools.script),
  )
}

function rowsOf(
  list: UnderstoodList,
  table: ListTable,
  tools: ReconcileTools,
): readonly ReadListRow[] {
  const context = tableContext(table, tools.on, tools.phones)
  tools.progress?.(table.rows.length)
  return table.rows.map((row) => {
    const said = row.kind === 'body' ? readRow(table, row, context) : nothing
    return {
      file: list.file,
      source: list.source,
      list: list.list,
      sheet: table.sheet,
      row,
      dwelling: '',
      isRegister: context.isRegister,
      ...said,
    }
  })
}

const nothing = { place: null, readings: [], isVacant: false, problems: [] } as const

function located(
  row: ReadListRow,
  tree: DwellingTree,
  estate: string,
  script: Script,
): ReadListRow {
  if (!row.place) return row
  const place = resolvePlace(
    row.place.estate === '' ? { ...row.place, estate } : row.place,
    tree,
    script,
  )
  return { ...row, place, dwelling: namesDoor(place) ? dwellingPath(place) : '' }
}

/**
 * A property list often does not say which estate it is of. It is the one at whose doors the same
 * names live: found when one estate explains clearly more rows than any other.
 */
function estateOfFiles(
  rows: readonly ReadListRow[],
  registered: readonly ReadListRow[],
  tree: DwellingTree,
  script: Script,
): ReadonlyMap<string, string> {
  const homes = new Set<string>()
  for (const row of registered) {
    if (!row.place) continue
    for (const { name } of row.readings)
      homes.add(`${dwellingPath(resolvePlace(row.place, tree, script))} ${nameKey(name, script)}`)
  }
  const nameless = rows.filter(
    (row) => row.place && row.place.estate === '' && row.place.building !== '' && !row.isRegister,
  )
  const byTable = Map.groupBy(nameless, (row) => `${row.file}/${row.sheet}`)
  return new Map(
    [...byTable].flatMap(([table, some]) => {
      const estate = bestEstate(some, tree, homes, script)
      return estate === undefined ? [] : [[table, estate] as const]
    }),
  )
}

function bestEstate(
  rows: readonly ReadListRow[],
  tree: DwellingTree,
  homes: ReadonlySet<string>,
  script: Script,
): string | undefined {
  const isAtHome = (row: ReadListRow, estate: string) => {
    if (!row.place) return false
    const path = dwellingPath(resolvePlace({ ...row.place, estate }, tree, script))
    return row.readings.some(({ name }) => homes.has(`${path} ${nameKey(name, script)}`))
  }
  const found = [...tree.estates.values()]
    .map((estate) => ({ estate, hits: rows.filter((row) => isAtHome(row, estate)).length }))
    .sort((a, b) => b.hits - a.hits)
  const [first, second] = found
  return first && first.hits >= 3 && first.hits >= 3 * (second?.hits ?? 0)
    ? first.estate
    : undefined
}

/** A person's row: the reading of one name in one row. */
export interface PersonRowEntry extends Entry {
  readonly from: ReadListRow
}

function entriesOf(rows: readonly ReadListRow[], script: Script): readonly PersonRowEntry[] {
  return rows.flatMap((from) =>
    from.readings.map((reading) => entryOf(from, reading, null, script)),
  )
}

export function entryOf(
  from: ReadListRow,
  reading: PersonReading,
  fixed: string | null,
  script: Script,
): PersonRowEntry {
  const { dwelling, place, source, list } = from
  const compared = comparable(reading, dwelling, place?.estate ?? '', script)
  return { ...compared, index: 0, repeat: 0, source, list, fixed, from }
}

/** Gives each entry its place, and counts lines that say the very same within one version of a list. */
function inPlace(entries: readonly PersonRowEntry[]): readonly PersonRowEntry[] {
  const said = new Map<string, number>()
  return entries.map((entry, index) => {
    const line = `${entry.list} ${lineOf(entry)}`
    const repeat = said.get(line) ?? 0
    said.set(line, repeat + 1)
    return { ...entry, index, repeat }
  })
}

export interface Reconciled {
  readonly rows: readonly ReadListRow[]
  readonly entries: readonly PersonRowEntry[]
  readonly linked: Linked
  /** Entry → household; '' when the row does not say where the person lives. */
  readonly households: readonly string[]
}

/** Lists that describe who lives where come first: the others are linked to them. */
const inOrder = (lists: readonly UnderstoodList[]): readonly UnderstoodList[] =>
  [...lists].sort(
    (a, b) => Number(hasRelations(b)) - Number(hasRelations(a)) || (a.file < b.file ? -1 : 1),
  )

const hasRelations = (list: UnderstoodList) =>
  list.tables.some((table) => table.columns.some((column) => column.role === 'relation'))

/** Links the rows of lists into people, households and doors. The order in which lists are given does not matter. */
export function reconcile(
  lists: readonly UnderstoodList[],
  before: Before,
  tools: ReconcileTools,
): Reconciled {
  const rows = readRows(inOrder(lists), before.rows, tools)
  const entries = inPlace([...before.entries, ...entriesOf(rows, tools.script)])
  const linked = linkEntries(entries, before.apart)
  return { rows, entries, linked, households: groupHouseholds(entries, linked.person) }
}

/** What earlier lists and the team said: new rows are linked to it. */
export interface Before {
  readonly rows: readonly ReadListRow[]
  readonly entries: readonly PersonRowEntry[]
  readonly apart: readonly KeptApart[]
}

export const nothingBefore: Before = { rows: [], entries: [], apart: [] }

/**
 * A household is a door and, where the register divides it, the head named for each part. Someone known
 * only from another list joins the household of that door; an owner who does not live there joins none.
 */
function groupHouseholds(
  entries: readonly PersonRowEntry[],
  person: readonly number[],
): readonly string[] {
  const who = (entry: PersonRowEntry) => person[entry.index] ?? entry.index
  const registered = entries.filter((entry) => entry.from.isRegister && entry.dwelling !== '')
  const atDoor = Map.groupBy(registered, (entry) => entry.dwelling)
  const homes = registered.filter((entry) => entry.reading.livesHere.kind !== 'lives-elsewhere')
  const settled = new Map<number, PersonRowEntry>()
  for (const entry of homes) {
    // The first line counts, but for a newer version of the list it stands in: people move.
    const before = settled.get(who(entry))
    if (!before || (before.source === entry.source && before.list !== entry.list))
      settled.set(who(entry), entry)
  }
  const own = new Map([...settled].map(([one, entry]) => [one, registeredHousehold(entry)]))
  for (const entry of entries) {
    if (own.has(who(entry))) continue
    const household = householdAt(entry, atDoor.get(entry.dwelling)?.[0])
    if (household !== undefined) own.set(who(entry), household)
  }
  return entries.map((entry) => own.get(who(entry)) ?? '')
}

const registeredHousehold = (entry: PersonRowEntry) =>
  `${entry.dwelling}|${entry.reading.householdMark ?? ''}`

function householdAt(entry: PersonRowEntry, there: PersonRowEntry | undefined): string | undefined {
  const { livesHere, role } = entry.reading
  if (entry.dwelling === '' || livesHere.kind === 'lives-elsewhere') return undefined
  const isOnlyContact = role !== 'resident' && role !== 'staff' && livesHere.kind === 'not-said'
  if (isOnlyContact && (there || role !== 'owner')) return undefined
  return there ? registeredHousehold(there) : `${entry.dwelling}|`
}
