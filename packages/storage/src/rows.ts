import type { Fact, FactSource, Purpose } from '@doorstep/domain/facts/fact.ts'
import type { Payload } from '@doorstep/domain/facts/payload.ts'
import type { FactId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { FactTable } from './schema.ts'

/** Most values bound in one statement: SQLite takes 32,766, PostgreSQL 65,535. */
const mostValues = 20_000

/** Splits so that a statement with `columns` values a row stays under both engines' limits. */
export function chunks<Item>(items: readonly Item[], columns = 1): readonly (readonly Item[])[] {
  const size = Math.max(1, Math.min(2000, Math.floor(mostValues / columns)))
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}

/** A fact from its two rows. What was written here is believed when read. */
export function factOf(
  row: Omit<FactTable, 'withdrawn_by' | 'kind'> & { readonly payload: string },
): Fact {
  return {
    jurisdiction: row.jurisdiction_id as JurisdictionId,
    seq: row.seq,
    id: row.id as FactId,
    observedAt: row.observed_at,
    recordedAt: row.recorded_at,
    by: row.by_account,
    source: JSON.parse(row.source) as FactSource,
    purpose: row.purpose as Purpose,
    payload: JSON.parse(row.payload) as Payload,
    digest: row.digest,
    link: row.link,
  }
}

export const factColumns = [
  'fact.jurisdiction_id',
  'fact.seq',
  'fact.id',
  'fact.observed_at',
  'fact.recorded_at',
  'fact.by_account',
  'fact.source',
  'fact.purpose',
  'fact.digest',
  'fact.link',
  'fact_payload.payload',
] as const
