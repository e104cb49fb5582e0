import { createHash } from 'node:crypto'
import { viewTables } from '@doorstep/application/folds.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import { keysOf, writeKeys } from './fact-keys.ts'
import type { Spellings } from './grams.ts'
import { factsWithPayload } from './read-facts.ts'
import { refold } from './refold.ts'
import { chunks, factOf } from './rows.ts'
import type { Schema } from './schema.ts'
import { viewTableName } from './tables.ts'
import { Standing } from './take-back.ts'

const pageSize = 2000

/**
 * Makes all that is derived from nothing but envelopes and payloads: keys, which facts are taken back,
 * and every view, with the folds that made them at first. Gives the number of keys folded.
 */
export const rebuild = (
  engine: Engine,
  jurisdiction: JurisdictionId,
  spellings: Spellings,
): Promise<number> => engine.transaction((tx) => rebuildIn(tx, jurisdiction, spellings))

export async function rebuildIn(
  tx: Transaction<Schema>,
  jurisdiction: JurisdictionId,
  spellings: Spellings,
): Promise<number> {
  const derived = [...viewTables.map(viewTableName), 'name_gram', 'grams_of', 'fact_key']
  for (const table of derived) {
    await tx
      .deleteFrom(table as 'view')
      .where('jurisdiction_id', '=', jurisdiction)
      .execute()
  }
  await tx
    .updateTable('fact')
    .set({ withdrawn_by: null })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('withdrawn_by', 'is not', null)
    .execute()
  const { keys, standing } = await readAgain(tx, jurisdiction)
  await markWithdrawn(tx, jurisdiction, standing)
  await refold(tx, jurisdiction, keys, spellings)
  return keys.size
}

async function readAgain(tx: Transaction<Schema>, jurisdiction: JurisdictionId) {
  const keys = new Set<string>()
  const standing = new Standing()
  for (let after = 0; ; ) {
    const page = await factsWithPayload(tx, jurisdiction)
      .where('fact.seq', '>', after)
      .orderBy('fact.seq')
      .limit(pageSize)
      .execute()
    const facts = page.map(factOf)
    for (const { seq, id, payload } of facts) standing.see(seq, id, payload)
    const rows = facts.flatMap(({ seq, payload }) => keysOf(jurisdiction, seq, payload))
    await writeKeys(tx, rows)
    for (const row of rows) keys.add(row.fact_key)
    const last = facts.at(-1)
    if (!last) return { keys, standing }
    after = last.seq
  }
}

async function markWithdrawn(
  tx: Transaction<Schema>,
  jurisdiction: JurisdictionId,
  { withdrawnBy }: Standing,
): Promise<void> {
  for (const [by, pairs] of Map.groupBy(withdrawnBy, ([, by]) => by)) {
    for (const some of chunks(pairs.map(([seq]) => seq))) {
      await tx
        .updateTable('fact')
        .set({ withdrawn_by: by })
        .where('jurisdiction_id', '=', jurisdiction)
        .where('seq', 'in', some)
        .execute()
    }
  }
}

/** SHA-256 of every view's rows, hex, whatever their order: equal when the tables are. */
export async function tableHashes(
  engine: Engine,
  jurisdiction: JurisdictionId,
): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {}
  for (const view of viewTables) {
    const rows = await engine.reading
      .selectFrom(viewTableName(view) as 'view')
      .selectAll()
      .where('jurisdiction_id', '=', jurisdiction)
      .execute()
    hashes[view] = hashOf(
      rows.map((row) => [row.id, row.fold_key, row.household_id, row.day, row.body].join('\t')),
    )
  }
  const grams = await engine.reading
    .selectFrom('name_gram')
    .select(['gram', 'person_id'])
    .where('jurisdiction_id', '=', jurisdiction)
    .execute()
  const gramsOf = await engine.reading
    .selectFrom('grams_of')
    .select(['person_id', 'grams'])
    .where('jurisdiction_id', '=', jurisdiction)
    .execute()
  return {
    ...hashes,
    name_gram: hashOf(grams.map((row) => `${row.gram}\t${row.person_id}`)),
    grams_of: hashOf(gramsOf.map((row) => `${row.person_id}\t${row.grams}`)),
  }
}

const hashOf = (lines: readonly string[]) =>
  createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex')
