import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { Script } from '@doorstep/domain/intake/names.ts'
import type { ListProblem, SheetColumns } from '@doorstep/domain/intake/table.ts'
import { understandSheet } from '@doorstep/domain/intake/understand-sheet.ts'
import { doorOf } from '@doorstep/domain/register/door.ts'
import type { PersonId } from '@doorstep/domain/shared/id.ts'
import type { EpochDay, Instant } from '@doorstep/domain/shared/time.ts'
import { factsOf, type ListOfFacts } from './import-facts.ts'
import { naming } from './import-naming.ts'
import { isDoorUnknown, problemsOfRows } from './list-problems.ts'
import type { Ids } from './ports/ports.ts'
import type { ReceivedRow, RowCounts, RowOutcome, SentAgain } from './ports/staging.ts'
import { sheetsOf } from './received-rows.ts'
import { type ReconcileTools, reconcile } from './reconcile.ts'
import { type DecidedRow, decideRows } from './reconcile-report.ts'
import { knownFrom, type RegisterFacts } from './register-before.ts'
import { type EarlierVersion, sentAgain } from './sent-again.ts'

/** A list whose rows are staged and whose columns are confirmed. */
export interface ConfirmedList extends ListOfFacts {
  readonly rows: readonly ReceivedRow[]
  readonly columns: readonly SheetColumns[]
  /** The last accepted list of the same source; null for the first. */
  readonly earlier: EarlierVersion | null
}

/** Plain, so that it can be given to a thread. */
export interface LinkTask {
  readonly lists: readonly ConfirmedList[]
  readonly register: RegisterFacts
  /** The day on which ages are counted. */
  readonly on: EpochDay
  readonly at: Instant
  readonly by: string
}

export interface LinkedList {
  readonly import: ListOfFacts['import']
  readonly counts: RowCounts
  readonly outcomes: readonly RowOutcome[]
  readonly problems: readonly ListProblem[]
  readonly again: SentAgain | null
  /** It says who lives where: by it the doors of other lists are found. */
  readonly isRegister: boolean
  readonly hasUnknownDoors: boolean
  /** What accepting it appends. */
  readonly drafts: readonly FactDraft[]
}

export interface LinkTools {
  readonly script: Script
  readonly phones: (text: string) => readonly string[]
  readonly ids: Ids
  readonly progress?: (rows: number) => void
}

/** Links the rows of lists to each other and to what is known; decides, names, and makes the facts. */
export function linkLists(
  { lists, register, on, at, by }: LinkTask,
  { script, phones, ids, progress }: LinkTools,
): readonly LinkedList[] {
  const known = knownFrom(register, script)
  const understood = lists.map(understand)
  const tools: ReconcileTools = { script, phones, on, ...(progress && { progress }) }
  const reconciled = reconcile(understood, known, tools)
  const decided = Map.groupBy(decideRows(reconciled), ({ from }) => from.list)
  const names = naming(reconciled, known, ids)
  return lists.map((list) => {
    const rows = decided.get(list.import) ?? []
    const counts = countsOf(rows)
    const { import: id, beat, source, title, file, fileDigest } = list
    const named = { import: id, beat, source, title, file, fileDigest }
    return {
      import: id,
      counts,
      outcomes: outcomesOf(list, rows, names.person),
      problems: problemsOfRows(file, rows),
      isRegister: rows.some(({ from }) => from.isRegister),
      hasUnknownDoors: rows.some(isDoorUnknown),
      again: list.earlier && sentAgain(list.earlier, list.import, reconciled, names),
      drafts: factsOf(named, rows, counts, { by, at, names, ids }),
    }
  })
}

const understand = ({ file, source, import: list, rows, columns }: ConfirmedList) => ({
  file,
  source,
  list,
  tables: sheetsOf(rows).map((sheet) =>
    understandSheet(sheet, columns.find((said) => said.sheet === sheet.sheet)?.columns),
  ),
})

export function countsOf(rows: readonly Pick<DecidedRow, 'decision'>[]): RowCounts {
  const counts = { linked: 0, new: 0, review: 0, rejected: 0 }
  for (const { decision } of rows) counts[decision] += 1
  return counts
}

function outcomesOf(
  { rows }: ConfirmedList,
  decided: readonly DecidedRow[],
  person: (entry: DecidedRow['entries'][number]) => string,
): readonly RowOutcome[] {
  const ordinals = new Map(rows.map(({ sheet, number }, i) => [`${number} ${sheet}`, i]))
  return decided.map(({ from, entries, decision, reason }) => {
    const first = entries[0]
    return {
      ordinal: ordinals.get(`${from.row.number} ${from.sheet}`) ?? 0,
      decision,
      reason,
      name: entries.map(({ reading }) => reading.name).join(' / '),
      door: from.place ? doorOf(undefined, { place: from.place }) : '',
      person: first ? (person(first) as PersonId) : null,
    }
  })
}
