import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { RowTaken } from '@doorstep/domain/facts/lists.ts'
import { linkEntries } from '@doorstep/domain/intake/link.ts'
import type { BeatId, Id, ImportId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { type Naming, naming } from './import-naming.ts'
import type { Ports } from './ports/ports.ts'
import type { StagedRow } from './ports/staging.ts'
import {
  entriesOf,
  groupHouseholds,
  type Reconciled,
  type ReconcileTools,
  readRows,
  type UnderstoodList,
} from './reconcile.ts'
import { type DecidedRow, decideRows } from './reconcile-report.ts'
import { type Before, registerBefore } from './register-before.ts'

/** A list on its way in: what it says, and the bytes it came as. */
export interface IncomingList extends UnderstoodList {
  /** SHA-256 of the bytes as received, hex. */
  readonly digest: string
}

export interface ImportedList {
  readonly import: ImportId
  readonly file: string
  readonly counts: { linked: number; new: number; review: number; rejected: number }
}

/** Rows are staged so many at a time: killed in between, what is there is known to be unfinished. */
const batchRows = 1000

type ImportPorts = Pick<Ports, 'facts' | 'staging' | 'ids' | 'clock'>

/**
 * Takes lists into the register: staged in batches as received, then accepted all in one transaction.
 * Killed before that, nothing has changed. A file that is in the register already is left out.
 */
export async function importLists(
  jurisdiction: JurisdictionId,
  beat: BeatId,
  by: string,
  lists: readonly IncomingList[],
  tools: ReconcileTools,
  ports: ImportPorts,
): Promise<readonly ImportedList[]> {
  const fresh = await notYetAccepted(jurisdiction, lists, ports)
  if (fresh.length === 0) return []
  const before = await registerBefore(jurisdiction, tools.script, ports.facts)
  const reconciled = reconcileWith(before, fresh, tools)
  const decided = Map.groupBy(
    decideRows(reconciled).filter(({ from }) => !before.rows.has(from)),
    ({ from }) => from.file,
  )
  const names = naming(reconciled, before, ports.ids)
  const imports = fresh.map((list) => ({
    list,
    id: ports.ids.next() as ImportId,
    rows: decided.get(list.file) ?? [],
  }))
  for (const { list, id, rows } of imports) await stage(jurisdiction, by, list, id, rows, ports)
  const drafts = imports.flatMap(({ list, id, rows }) =>
    factsOf(list, id, rows, { beat, by, names, ports }),
  )
  await ports.facts.append(jurisdiction, drafts, async (staging) => {
    for (const { id } of imports) await staging.markImport(id, 'accepted')
  })
  return imports.map(({ list, id, rows }) => ({
    import: id,
    file: list.file,
    counts: countsOf(rows),
  }))
}

/** The same bytes sent again change nothing, unless the earlier import was undone. */
async function notYetAccepted(
  jurisdiction: JurisdictionId,
  lists: readonly IncomingList[],
  { facts }: ImportPorts,
): Promise<readonly IncomingList[]> {
  const accepted = await facts.standing(jurisdiction, 'list-accepted')
  const undone = new Set(
    (await facts.standing(jurisdiction, 'import-undone')).flatMap(({ payload }) =>
      payload.kind === 'import-undone' ? [payload.import] : [],
    ),
  )
  const known = new Set(
    accepted.flatMap(({ payload }) =>
      payload.kind === 'list-accepted' && !undone.has(payload.import) ? [payload.fileDigest] : [],
    ),
  )
  return lists.filter((list) => !known.has(list.digest))
}

function reconcileWith(
  before: Before,
  lists: readonly UnderstoodList[],
  tools: ReconcileTools,
): Reconciled {
  const sorted = [...lists].sort(
    (a, b) => Number(isRegister(b)) - Number(isRegister(a)) || (a.file < b.file ? -1 : 1),
  )
  const rows = readRows(sorted, [...before.rows], tools)
  const fresh = entriesOf(rows, tools.script)
  const shifted = fresh.map((entry) => ({ ...entry, index: entry.index + before.entries.length }))
  const entries = [...before.entries, ...shifted]
  const linked = linkEntries(entries)
  return {
    rows: [...before.rows, ...rows],
    entries,
    linked,
    households: groupHouseholds(entries, linked.person),
  }
}

const isRegister = (list: UnderstoodList) =>
  list.tables.some((table) => table.columns.some((column) => column.role === 'relation'))

function countsOf(rows: readonly DecidedRow[]): ImportedList['counts'] {
  const counts = { linked: 0, new: 0, review: 0, rejected: 0 }
  for (const { decision } of rows) counts[decision] += 1
  return counts
}

async function stage(
  jurisdiction: JurisdictionId,
  by: string,
  list: IncomingList,
  id: ImportId,
  rows: readonly DecidedRow[],
  { staging, clock }: ImportPorts,
): Promise<void> {
  const begun = {
    import: id,
    file: list.file,
    fileDigest: list.digest,
    source: list.source,
    state: 'reading',
    rowsStaged: 0,
    startedAt: clock.now(),
    by,
  } as const
  await staging.begin(jurisdiction, begun)
  for (let at = 0; at < rows.length; at += batchRows) {
    await staging.addRows(
      jurisdiction,
      id,
      rows.slice(at, at + batchRows).map((row) => staged(id, row)),
    )
  }
  await staging.setState(jurisdiction, id, 'staged')
}

const rowName = (id: ImportId, { from }: DecidedRow) => `${id}/${from.sheet}/${from.row.number}`

const staged = (id: ImportId, row: DecidedRow): StagedRow => ({
  row: rowName(id, row),
  sheet: row.from.sheet,
  number: row.from.row.number,
  cells: row.from.row.cells,
  place: row.from.place,
  readings: row.from.readings,
  decision: row.decision,
  reason: row.reason,
})

interface Making {
  readonly beat: BeatId
  readonly by: string
  readonly names: Naming
  readonly ports: ImportPorts
}

function factsOf(
  list: IncomingList,
  id: ImportId,
  rows: readonly DecidedRow[],
  making: Making,
): readonly FactDraft[] {
  const { by, beat, ports } = making
  const at = ports.clock.now()
  const write = (
    payload: FactDraft['payload'],
    purpose: FactDraft['purpose'] = 'register',
  ): FactDraft => ({
    id: ports.ids.next() as FactDraft['id'],
    observedAt: at,
    by,
    source: { kind: 'list', import: id, list: list.source },
    purpose,
    payload,
  })
  const accepted = write({
    kind: 'list-accepted',
    import: id,
    beat,
    source: list.source,
    title: titleOf(list),
    file: list.file,
    fileDigest: list.digest,
    counts: countsOf(rows),
  })
  return [accepted, ...rows.flatMap((row) => rowFacts(list, id, row, making, write))]
}

const titleOf = (list: UnderstoodList) => list.tables[0]?.titles[0] ?? list.source

type Write = (payload: FactDraft['payload'], purpose?: FactDraft['purpose']) => FactDraft

function rowFacts(
  list: IncomingList,
  id: ImportId,
  row: DecidedRow,
  { beat, names }: Making,
  write: Write,
): readonly FactDraft[] {
  const { from, decision } = row
  const place = from.dwelling === '' ? null : from.place
  const base = {
    kind: 'row-taken',
    import: id,
    source: list.source,
    file: list.file,
    sheet: from.sheet,
    number: from.row.number,
    beat,
    place,
    building: place
      ? branded<'building'>(names.building(`${place.estate}/${place.building}`))
      : null,
    dwelling: place ? branded<'dwelling'>(names.dwelling(from.dwelling)) : null,
  } as const
  if (decision === 'rejected') {
    const empty: RowTaken = {
      ...base,
      row: branded(rowName(id, row)),
      decision: 'new',
      household: null,
      person: null,
      reading: null,
      candidates: [],
    }
    return from.isVacant && place ? [write(empty)] : []
  }
  return row.entries.flatMap((entry, i) => {
    const person = branded<'person'>(names.person(entry))
    const household = names.household(entry)
    const candidates = decision === 'review' ? names.candidates(entry) : []
    const taken: RowTaken = {
      ...base,
      row: branded(`${rowName(id, row)}/${i}`),
      decision,
      person,
      reading: entry.reading,
      household: household === null ? null : branded(household),
      candidates: candidates.map((other) => branded<'person'>(other)),
    }
    return [write(taken), ...extras(id, taken, write)]
  })
}

/** What a list says beyond the register goes to its own purpose, so that it can be erased without it. */
function extras(
  id: ImportId,
  { person, household, reading }: RowTaken,
  write: Write,
): readonly FactDraft[] {
  if (!person || !reading) return []
  const arrival =
    reading.arrived === null
      ? []
      : [
          write(
            {
              kind: 'arrival-reported',
              person,
              household,
              on: reading.arrived,
              from: reading.origin ?? '',
              import: id,
            },
            'movement',
          ),
        ]
  const health =
    reading.healthNote === null
      ? []
      : [write({ kind: 'health-noted', person, words: reading.healthNote, import: id }, 'health')]
  return [...arrival, ...health]
}

const branded = <Name extends string>(text: string) => text as Id<Name>
