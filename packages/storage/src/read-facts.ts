import type { Fact } from '@doorstep/domain/facts/fact.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Kysely } from 'kysely'
import { chunks, factColumns, factOf } from './rows.ts'
import type { Schema } from './schema.ts'

/** Facts with their payloads; what was erased has none and is left out. */
export const factsWithPayload = (db: Kysely<Schema>, jurisdiction: JurisdictionId) =>
  db
    .selectFrom('fact')
    .innerJoin('fact_payload', (join) =>
      join
        .onRef('fact_payload.jurisdiction_id', '=', 'fact.jurisdiction_id')
        .onRef('fact_payload.seq', '=', 'fact.seq'),
    )
    .select(factColumns)
    .where('fact.jurisdiction_id', '=', jurisdiction)
    .where('fact_payload.jurisdiction_id', '=', jurisdiction)

/** Which facts touch each of these keys, standing or not. */
export async function seqsOfKeys(
  db: Kysely<Schema>,
  jurisdiction: JurisdictionId,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, number[]>(keys.map((key) => [key, []]))
  for (const some of chunks(keys)) {
    const rows = await db
      .selectFrom('fact_key')
      .select(['fact_key', 'seq'])
      .where('jurisdiction_id', '=', jurisdiction)
      .where('fact_key', 'in', some)
      .execute()
    for (const row of rows) found.get(row.fact_key)?.push(row.seq)
  }
  // Ordered here: asked to order by place, SQLite reads every key of the jurisdiction instead of these.
  for (const seqs of found.values()) seqs.sort((x, y) => x - y)
  return found
}

/** The standing facts at these places of the log. */
export async function standingFacts(
  db: Kysely<Schema>,
  jurisdiction: JurisdictionId,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, Fact>> {
  const found = new Map<number, Fact>()
  for (const some of chunks(seqs)) {
    const rows = await factsWithPayload(db, jurisdiction)
      .where('fact.seq', 'in', some)
      .where('fact.withdrawn_by', 'is', null)
      .execute()
    for (const row of rows) found.set(row.seq, factOf(row))
  }
  return found
}
