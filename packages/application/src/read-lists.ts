import type { RowDecision } from '@doorstep/domain/facts/lists.ts'
import type { ListTable, ListTableRow } from '@doorstep/domain/intake/table.ts'
import type { BeatId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { ListDetailAnswer, ListRowsAnswer, ListSummary } from '@doorstep/protocol/lists.ts'
import { tablesOf } from './confirm-columns.ts'
import type { Ports } from './ports/ports.ts'
import type { SentAgain, StagedImport } from './ports/staging.ts'
import { cellsShown } from './received-rows.ts'
import { notFound, type Refused } from './refused.ts'

type Reading = Pick<Ports, 'staging' | 'views'>

/** Who an account is, as its colleagues know them. */
export type NameOf = (account: string) => string

/** All lists of these beats, newest first. */
export async function readLists(
  jurisdiction: JurisdictionId,
  beats: readonly BeatId[],
  ports: Reading,
  nameOf: NameOf,
): Promise<readonly ListSummary[]> {
  const acceptedAt = await timesOfAcceptance(jurisdiction, ports)
  return (await ports.staging.imports(jurisdiction))
    .filter(({ beat }) => beats.includes(beat))
    .map((staged) => summaryOf(staged, acceptedAt, nameOf))
}

export async function readListSummary(
  jurisdiction: JurisdictionId,
  staged: StagedImport,
  ports: Reading,
  nameOf: NameOf,
): Promise<ListSummary> {
  return summaryOf(staged, await timesOfAcceptance(jurisdiction, ports), nameOf)
}

/** A list, and whom it tells something about: by its samples nobody until it is accepted, and whom a comparison names. */
export interface ListRead {
  readonly answer: ListDetailAnswer
  readonly people: readonly string[]
}

/** One list: what was found in it, how its columns are understood, what is wrong with it. */
export async function readList(
  jurisdiction: JurisdictionId,
  importId: string,
  ports: Reading,
  nameOf: NameOf,
): Promise<Result<ListRead, Refused>> {
  const staged = await ports.staging.find(jurisdiction, importId)
  if (!staged) return notFound('list')
  const { about } = staged
  const tables = (await tablesOf(jurisdiction, staged, [], ports)).filter(
    ({ rows }) => rows.length > 0,
  )
  const answer = {
    list: await readListSummary(jurisdiction, staged, ports, nameOf),
    encoding: about.encoding,
    tables: tables.map(tableGuess),
    forbidden: [...about.forbidden],
    problems: about.problems.map(({ sheet, row, column, problem, remedy }) => ({
      sheet,
      row,
      column,
      problem,
      remedy,
    })),
    wasRemembered: about.wasRemembered,
    again: about.again && againOf(about.again),
  }
  const sampled = await peopleSampled(jurisdiction, importId, tables, ports)
  return ok({ answer, people: [...sampled, ...peopleNamed(staged)] })
}

/** Those whom the comparison with an earlier version names, as far as the register has them. */
const peopleNamed = ({ state, about }: StagedImport): readonly string[] =>
  (about.again?.named ?? [])
    .filter(({ isNew }) => !isNew || state === 'accepted')
    // One that an earlier Doorstep made names nobody by id.
    .flatMap(({ person }) => person ?? [])

/** Those whose rows a sample was taken from. */
async function peopleSampled(
  jurisdiction: JurisdictionId,
  importId: string,
  tables: readonly ListTable[],
  { staging }: Reading,
): Promise<readonly string[]> {
  const sampled = new Set(
    tables.flatMap((table) =>
      table.columns.flatMap(({ index }) =>
        sampleRows(table, index).map(({ number }) => `${table.sheet} ${number}`),
      ),
    ),
  )
  const all = { decision: undefined, from: 0, limit: 1_000_000 }
  const { rows } = await staging.outcomes(jurisdiction, importId, all)
  return rows
    .filter(({ sheet, number }) => sampled.has(`${sheet} ${number}`))
    .flatMap(({ person }) => person ?? [])
}

export interface RowsWanted {
  readonly decision: RowDecision | undefined
  readonly from: number
  readonly limit: number
}

/** Rows as received, what came of each, and why. */
export async function readListRows(
  jurisdiction: JurisdictionId,
  importId: string,
  wanted: RowsWanted,
  { staging }: Pick<Ports, 'staging'>,
): Promise<ListRowsAnswer> {
  const { total, rows } = await staging.outcomes(jurisdiction, importId, wanted)
  return {
    total,
    rows: rows.map((row) => ({
      sheet: row.sheet,
      row: row.number,
      decision: row.decision,
      reason: row.reason,
      cells: cellsShown(row),
      name: row.name,
      door: row.door,
      person: row.person,
    })),
  }
}

async function timesOfAcceptance(jurisdiction: JurisdictionId, { views }: Reading) {
  const accepted = await views.all(jurisdiction, 'import')
  return new Map<string, number>(accepted.map((one) => [one.import, one.acceptedAt]))
}

function summaryOf(
  staged: StagedImport,
  acceptedAt: ReadonlyMap<string, number>,
  nameOf: NameOf,
): ListSummary {
  const { import: id, file, source, state, startedAt, by, about } = staged
  const { linked, new: fresh, review, rejected } = about.counts
  const decided = linked + fresh + review + rejected
  return {
    import: id,
    file,
    source,
    title: about.title,
    state,
    rows: decided > 0 ? decided : about.rowsInFile,
    counts: { linked, new: fresh, review, rejected },
    at: acceptedAt.get(id) ?? startedAt,
    by: nameOf(by),
    canUndo: state === 'accepted',
  }
}

/** So many different values show what a column holds. */
const samples = 4

/** The first rows with different values in this column. */
function sampleRows({ rows }: ListTable, column: number): readonly ListTableRow[] {
  const seen = new Map<string, ListTableRow>()
  for (const row of rows) {
    const text = row.cells[column] ?? ''
    if (row.kind === 'body' && text !== '' && !seen.has(text)) seen.set(text, row)
    if (seen.size === samples) break
  }
  return [...seen.values()]
}

function tableGuess(table: ListTable) {
  const { sheet, headingRows, columns, rows } = table
  return {
    sheet,
    headingRows: [...headingRows],
    rows: rows.filter(({ kind }) => kind === 'body').length,
    columns: columns.map(({ index, heading, role }) => ({
      index,
      heading,
      role,
      sample: sampleRows(table, index).map(({ cells }) => cells[index] ?? ''),
    })),
  }
}

const againOf = ({ file, at, isSameFile, unchanged, changed, added, gone, named }: SentAgain) => ({
  file,
  at,
  isSameFile,
  unchanged,
  changed,
  added,
  gone,
  named: named.map(({ change, name, door }) => ({ change, name, door })),
})
