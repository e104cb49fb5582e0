import { createHash } from 'node:crypto'
import { viewTables } from '@doorstep/application/folds.ts'
import type { FactId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import { type Grams, refold } from './refold.ts'
import { chunks } from './rows.ts'
import type { Schema } from './schema.ts'
import { viewTableName } from './tables.ts'

/** Makes every view from nothing, with the folds that made it at first. Gives the number of keys folded. */
export async function rebuild(
  engine: Engine,
  jurisdiction: JurisdictionId,
  grams: Grams,
): Promise<number> {
  return engine.transaction(async (tx) => {
    for (const view of viewTables) {
      await tx
        .deleteFrom(viewTableName(view) as 'view')
        .where('jurisdiction_id', '=', jurisdiction)
        .execute()
    }
    await tx.deleteFrom('name_gram').where('jurisdiction_id', '=', jurisdiction).execute()
    const rows = await tx
      .selectFrom('fact_key')
      .select('fact_key')
      .distinct()
      .where('jurisdiction_id', '=', jurisdiction)
      .execute()
    const keys = new Set(rows.map((row) => row.fact_key))
    await refold(tx, jurisdiction, keys, grams)
    return keys.size
  })
}

/** SHA-256 of every view's rows in order of id, hex: equal when the tables are. */
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
    const lines = rows
      .map((row) => [row.id, row.fold_key, row.household_id, row.day, row.body].join('\t'))
      .sort()
    hashes[view] = createHash('sha256').update(lines.join('\n')).digest('hex')
  }
  const grams = await engine.reading
    .selectFrom('name_gram')
    .select(['gram', 'person_id'])
    .where('jurisdiction_id', '=', jurisdiction)
    .execute()
  hashes['name_gram'] = createHash('sha256')
    .update(
      grams
        .map((g) => `${g.gram}\t${g.person_id}`)
        .sort()
        .join('\n'),
    )
    .digest('hex')
  return hashes
}

/** Takes payload and nonce away and folds again what they showed; the chain holds over the digests. */
export async function erase(
  engine: Engine,
  jurisdiction: JurisdictionId,
  facts: readonly FactId[],
  grams: Grams,
): Promise<void> {
  await engine.transaction(async (tx) => {
    for (const some of chunks(facts)) await eraseSome(tx, jurisdiction, some, grams)
  })
}

async function eraseSome(
  tx: Transaction<Schema>,
  jurisdiction: JurisdictionId,
  facts: readonly FactId[],
  grams: Grams,
): Promise<void> {
  const found = await tx
    .selectFrom('fact')
    .select('seq')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', 'in', facts as readonly string[])
    .execute()
  const seqs = found.map((row) => row.seq)
  if (seqs.length === 0) return
  await tx
    .deleteFrom('fact_payload')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('seq', 'in', seqs)
    .execute()
  const keys = await tx
    .selectFrom('fact_key')
    .select('fact_key')
    .distinct()
    .where('jurisdiction_id', '=', jurisdiction)
    .where('seq', 'in', seqs)
    .execute()
  await refold(tx, jurisdiction, new Set(keys.map((row) => row.fact_key)), grams)
}
