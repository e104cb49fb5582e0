import type { Payload } from '@doorstep/domain/facts/payload.ts'
import { touches } from '@doorstep/domain/facts/touches.ts'
import type { Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import { writeMany } from './write-many.ts'

type KeyRow = Schema['fact_key']

/** The rows by which a fact is found from what it touches, each key once. */
export const keysOf = (jurisdiction: string, seq: number, payload: Payload): readonly KeyRow[] =>
  [...new Set<string>(touches(payload))].map((key) => ({
    jurisdiction_id: jurisdiction,
    fact_key: key,
    seq,
  }))

export const writeKeys = (tx: Transaction<Schema>, keys: readonly KeyRow[]): Promise<void> =>
  writeMany(tx, 'fact_key', keys)
