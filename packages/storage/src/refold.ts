import { viewFolds, viewTables } from '@doorstep/application/folds.ts'
import type { ViewTable } from '@doorstep/application/ports/views.ts'
import type { Fact } from '@doorstep/domain/facts/fact.ts'
import { type KeyKind, key } from '@doorstep/domain/facts/key.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Kysely } from 'kysely'
import { breathe } from './breathe.ts'
import type { Spellings } from './grams.ts'
import { replaceGrams } from './people-found.ts'
import { factsWithPayload, seqsOfKeys, standingFacts } from './read-facts.ts'
import { chunks, factOf } from './rows.ts'
import type { Schema, ViewTableColumns } from './schema.ts'
import { viewTableName } from './tables.ts'
import { writeMany } from './write-many.ts'

/** Most components folded at once: bounds memory, not the answer. */
const componentsAtOnce = 100

/**
 * Folds the rows of these keys again, from the facts that stand. The one way in which views change.
 * `inHand`: facts that stand and need not be read again; an import's are needed once for each view.
 */
export async function refold(
  db: Kysely<Schema>,
  jurisdiction: JurisdictionId,
  keys: ReadonlySet<string>,
  spellings: Spellings,
  inHand: ReadonlyMap<number, Fact> = new Map(),
): Promise<void> {
  const byKind = Map.groupBy(keys, (k) => k.slice(0, k.indexOf(':')))
  for (const [kind, some] of byKind) {
    if (!viewTables.some((view) => viewFolds[view].about === kind)) continue
    const ids = some.map((k) => k.slice(kind.length + 1)).sort()
    const components =
      kind === 'person' ? await joined(db, jurisdiction, ids) : ids.map((id) => [id])
    for (let at = 0; at < components.length; at += componentsAtOnce) {
      if (at > 0) await breathe()
      const part = components.slice(at, at + componentsAtOnce)
      await foldComponents(db, jurisdiction, kind as KeyKind, part, spellings, inHand)
    }
  }
}

/** The entries that standing matches join with any of these; each of the rest is alone. */
async function joined(
  db: Kysely<Schema>,
  jurisdiction: JurisdictionId,
  ids: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const rows = await factsWithPayload(db, jurisdiction)
    .where('fact.kind', '=', 'people-matched')
    .where('fact.withdrawn_by', 'is', null)
    .execute()
  const neighbours = new Map<string, Set<string>>()
  for (const { payload } of rows.map(factOf)) {
    if (payload.kind !== 'people-matched') continue
    linkTo(neighbours, payload.keep, payload.other)
    linkTo(neighbours, payload.other, payload.keep)
  }
  const seen = new Set<string>()
  return ids.flatMap((id) => (seen.has(id) ? [] : [reach(id, neighbours, seen)]))
}

function linkTo(neighbours: Map<string, Set<string>>, from: string, to: string): void {
  neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to))
}

function reach(
  start: string,
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  seen: Set<string>,
): readonly string[] {
  const component: string[] = []
  const next = [start]
  seen.add(start)
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    component.push(id)
    for (const other of neighbours.get(id) ?? []) {
      if (seen.has(other)) continue
      seen.add(other)
      next.push(other)
    }
  }
  return component.sort()
}

async function foldComponents(
  db: Kysely<Schema>,
  jurisdiction: JurisdictionId,
  kind: KeyKind,
  components: readonly (readonly string[])[],
  spellings: Spellings,
  inHand: ReadonlyMap<number, Fact>,
): Promise<void> {
  const keys = components.flat().map((id) => key(kind, id))
  const seqs = await seqsOfKeys(db, jurisdiction, keys)
  const other = [...new Set([...seqs.values()].flat())].filter((seq) => !inHand.has(seq))
  const read = await standingFacts(db, jurisdiction, other)
  const facts = { get: (seq: number) => inHand.get(seq) ?? read.get(seq) }
  const about = components.map((ids) => ({ ids, facts: factsAbout(kind, ids, seqs, facts) }))
  for (const view of viewTables.filter((name) => viewFolds[name].about === kind)) {
    await replaceRows(db, jurisdiction, view, keys, about)
  }
  if (kind !== 'person') return
  const people = about.flatMap(({ ids, facts: some }) => viewFolds.person.fold(ids, some))
  await replaceGrams(db, jurisdiction, components.flat(), people, spellings)
}

interface About {
  readonly ids: readonly string[]
  readonly facts: readonly Fact[]
}

function factsAbout(
  kind: KeyKind,
  ids: readonly string[],
  seqs: ReadonlyMap<string, readonly number[]>,
  facts: Pick<ReadonlyMap<number, Fact>, 'get'>,
): readonly Fact[] {
  const all = new Set(ids.flatMap((id) => seqs.get(key(kind, id)) ?? []))
  return [...all].sort((a, b) => a - b).flatMap((seq) => facts.get(seq) ?? [])
}

async function replaceRows<Table extends ViewTable>(
  db: Kysely<Schema>,
  jurisdiction: JurisdictionId,
  view: Table,
  keys: readonly string[],
  about: readonly About[],
): Promise<void> {
  const table = viewTableName(view) as 'view'
  for (const some of chunks(keys)) {
    await db
      .deleteFrom(table)
      .where('jurisdiction_id', '=', jurisdiction)
      .where('fold_key', 'in', some)
      .execute()
  }
  const rows = about.flatMap(({ ids, facts }) => rowsOf(jurisdiction, view, ids, facts))
  await writeMany(db, table, rows)
}

function rowsOf<Table extends ViewTable>(
  jurisdiction: JurisdictionId,
  view: Table,
  ids: readonly string[],
  facts: readonly Fact[],
): readonly ViewTableColumns[] {
  const fold = viewFolds[view]
  const foldKey = key(fold.about, ids[0] ?? '')
  return fold.fold(ids, facts).map((row) => ({
    jurisdiction_id: jurisdiction,
    id: fold.id(row),
    fold_key: foldKey,
    household_id: fold.household(row),
    day: fold.day(row),
    // The fold alone makes rows, so their names come in one order: a rebuild writes the same text.
    body: JSON.stringify(row),
  }))
}
