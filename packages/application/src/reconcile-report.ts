import type { RowDecision } from '@doorstep/domain/facts/lists.ts'
import { type Evidence, probabilityOf } from '@doorstep/domain/intake/evidence.ts'
import type { Pair } from '@doorstep/domain/intake/link.ts'
import type { ListTableRow } from '@doorstep/domain/intake/table.ts'
import type { PersonRowEntry, ReadListRow, Reconciled } from './reconcile.ts'

/** What became of one row, and why. */
export interface DecidedRow {
  readonly from: ReadListRow
  readonly entries: readonly PersonRowEntry[]
  readonly decision: RowDecision
  readonly reason: string
}

/** Every row that is not blank ends linked, new, in review or rejected with a reason. */
export function decideRows({ rows, entries, linked }: Reconciled): readonly DecidedRow[] {
  const ofRow = Map.groupBy(entries, (entry) => entry.from)
  const doubtful = new Set(
    linked.pairs
      .filter((pair) => pair.verdict === 'review' && isApart(linked.person, pair))
      .flatMap((pair) => later(linked.person, pair)),
  )
  return rows
    .filter((from) => from.row.kind !== 'blank')
    .map((from) => {
      const own = ofRow.get(from) ?? []
      return { from, entries: own, ...decide(from, own, linked.person, doubtful) }
    })
}

const isApart = (person: readonly number[], { a, b }: Pair) => person[a] !== person[b]

/** The entry of the pair that came later and stands alone is the one in doubt. */
const later = (person: readonly number[], { a, b }: Pair): readonly number[] =>
  person[b] === b ? [b] : person[a] === a ? [a] : []

function decide(
  from: ReadListRow,
  own: readonly PersonRowEntry[],
  person: readonly number[],
  doubtful: ReadonlySet<number>,
): { decision: RowDecision; reason: string } {
  if (own.length === 0) return { decision: 'rejected', reason: whyNobody(from.row, from) }
  if (own.some((entry) => doubtful.has(entry.index)))
    return { decision: 'review', reason: 'may be someone already known' }
  const isNew = own.some((entry) => person[entry.index] === entry.index)
  return isNew
    ? { decision: 'new', reason: 'nobody known fits' }
    : { decision: 'linked', reason: 'agrees with someone known' }
}

function whyNobody(row: ListTableRow, from: ReadListRow): string {
  if (row.kind !== 'body') return row.kind
  return from.isVacant ? 'vacant' : 'no name'
}

export function summaryOf(reconciled: Reconciled) {
  const decided = decideRows(reconciled)
  const count = (decision: RowDecision) => decided.filter((row) => row.decision === decision).length
  return {
    rows: decided.length,
    linked: count('linked'),
    new: count('new'),
    review: count('review'),
    rejected: count('rejected'),
    persons: new Set(reconciled.linked.person).size,
    households: new Set(reconciled.households.filter((household) => household !== '')).size,
    dwellings: new Set(decided.flatMap(({ from }) => (from.dwelling === '' ? [] : [from.dwelling])))
      .size,
    pairsScored: reconciled.linked.pairs.length,
  }
}

const quoted = (value: string | number) => {
  const text = String(value)
  // A cell that begins like a formula is written so that no spreadsheet runs it.
  const safe = /^[=+@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvOf = (lines: readonly (readonly (string | number)[])[]): string =>
  `${lines.map((line) => line.map(quoted).join(',')).join('\n')}\n`

export function rowsCsv(reconciled: Reconciled): string {
  const bestWeight = weightsByEntry(reconciled)
  const lines = decideRows(reconciled).map(({ from, entries, decision, reason }) => {
    const first = entries[0]
    const who = first ? reconciled.linked.person[first.index] : undefined
    const weight = first ? bestWeight.get(first.index) : undefined
    return [
      from.file,
      from.sheet,
      from.row.number,
      decision,
      who === undefined ? '' : `P${who}`,
      first ? (reconciled.households[first.index] ?? '') : '',
      from.dwelling,
      weight?.toFixed(2) ?? '',
      reason,
    ]
  })
  return csvOf([
    ['file', 'sheet', 'row', 'decision', 'person', 'household', 'dwelling', 'weight', 'reason'],
    ...lines,
  ])
}

function weightsByEntry({ linked }: Reconciled): ReadonlyMap<number, number> {
  const best = new Map<number, number>()
  for (const { a, b, weight } of linked.pairs) {
    for (const index of [a, b])
      best.set(index, Math.max(best.get(index) ?? Number.NEGATIVE_INFINITY, weight))
  }
  return best
}

export function pairsCsv({ entries, linked }: Reconciled): string {
  const lines = linked.pairs.flatMap((pair) => {
    const [a, b] = [entries[pair.a]?.from, entries[pair.b]?.from]
    const probability = probabilityOf(pair.weight)
    if (!a || !b || probability < 0.01) return []
    return [
      [
        a.file,
        a.sheet,
        a.row.number,
        b.file,
        b.sheet,
        b.row.number,
        probability.toFixed(6),
        pair.weight.toFixed(2),
        pair.verdict,
        explain(pair.evidence),
      ],
    ]
  })
  return csvOf([
    [
      'fileA',
      'sheetA',
      'rowA',
      'fileB',
      'sheetB',
      'rowB',
      'probability',
      'weight',
      'decision',
      'explanation',
    ],
    ...lines,
  ])
}

/** The evidence in words: "name same; birth different". */
export const explain = (evidence: Evidence): string =>
  Object.entries(evidence)
    .filter(([, agreement]) => agreement !== 'unknown')
    .map(([field, agreement]) => `${field} ${agreement}`)
    .join('; ')
