import { takingBack } from '@doorstep/domain/facts/touches.ts'
import type { FactId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Instant } from '@doorstep/domain/shared/time.ts'
import type { Transaction } from 'kysely'
import type { Spellings } from './grams.ts'
import { factsWithPayload } from './read-facts.ts'
import { refold } from './refold.ts'
import { chunks, factOf } from './rows.ts'
import type { Schema } from './schema.ts'
import { blankOutcomes } from './staged-outcomes.ts'
import { blankRows, placeName } from './staged-rows.ts'
import { forgetNamed } from './staging.ts'

/**
 * Takes payload, nonce, keys and the staged row as received away, and folds again what they showed; the
 * chain holds over the digests. What takes others back stays: it holds no personal text, and without it
 * an undone import would stand again. Each erasure is noted, so that an older backup can be erased again.
 */
export async function eraseIn(
  tx: Transaction<Schema>,
  jurisdiction: JurisdictionId,
  facts: readonly FactId[],
  spellings: Spellings,
  at: Instant,
): Promise<void> {
  const touched = new Set<string>()
  for (const some of chunks(facts)) {
    const keys = await eraseSome(tx, jurisdiction, some, at)
    for (const key of keys) touched.add(key)
  }
  await refold(tx, jurisdiction, touched, spellings)
}

async function eraseSome(
  tx: Transaction<Schema>,
  jurisdiction: JurisdictionId,
  ids: readonly FactId[],
  at: Instant,
): Promise<readonly string[]> {
  const rows = await factsWithPayload(tx, jurisdiction)
    .where('fact.id', 'in', ids as readonly string[])
    .where('fact.kind', 'not in', takingBack)
    .execute()
  if (rows.length === 0) return []
  const seqs = rows.map((row) => row.seq)
  await blankStaged(tx, jurisdiction, rows)
  await tx
    .deleteFrom('fact_payload')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('seq', 'in', seqs)
    .execute()
  const keys = await tx
    .deleteFrom('fact_key')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('seq', 'in', seqs)
    .returning('fact_key')
    .execute()
  await tx
    .insertInto('erasure')
    .values(rows.map(({ id }) => ({ jurisdiction_id: jurisdiction, fact_id: id, at })))
    .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'fact_id']).doNothing())
    .execute()
  return keys.map((row) => row.fact_key)
}

/** The rows as received that these facts were read from keep their place and decision, nothing else. */
async function blankStaged(
  tx: Transaction<Schema>,
  jurisdiction: JurisdictionId,
  rows: readonly Parameters<typeof factOf>[0][],
): Promise<void> {
  const erased = new Map<string, Set<string>>()
  for (const { payload } of rows.map(factOf)) {
    if (payload.kind !== 'row-taken') continue
    const places = erased.get(payload.import) ?? new Set()
    erased.set(payload.import, places.add(placeName(payload)))
  }
  for (const [importId, places] of erased) {
    await blankRows(tx, jurisdiction, importId, places)
    await blankOutcomes(tx, jurisdiction, importId, places)
  }
  if (erased.size > 0) await forgetNamed(tx, jurisdiction)
}
