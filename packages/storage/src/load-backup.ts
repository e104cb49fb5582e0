import type { FactId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Instant } from '@doorstep/domain/shared/time.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import {
  type AccountRows,
  type AccountsDatabase,
  clearAccounts,
  writeAccounts,
} from './account-rows.ts'
import { keptTables } from './backup.ts'
import { Intake } from './backup-intake.ts'
import type { Engine } from './engine.ts'
import { eraseIn } from './erase.ts'
import type { Spellings } from './grams.ts'
import type { KeptHead } from './kept-head.ts'
import type { OpenBackup } from './read-backup.ts'
import { rebuildIn } from './rebuild.ts'
import { chunks } from './rows.ts'
import type { Schema } from './schema.ts'
import { tables } from './tables.ts'
import { type Finding, verifyIn } from './verify.ts'

export interface Loaded {
  readonly madeAt: Instant
  readonly rows: number
  readonly heads: readonly KeptHead[]
  /** Facts that the file still had, and that were erased again. */
  readonly erasedAgain: number
}

/** A fact that must not come back. */
export interface Erased {
  readonly jurisdiction: JurisdictionId
  readonly fact: FactId
}

/** The loaded facts are not the history that the header names. */
export class LoadedWrong extends Error {
  readonly findings: readonly Finding[]
  constructor(findings: readonly Finding[]) {
    super(findings.map(({ kind, seq }) => `${kind} ${seq}`).join(', '))
    this.findings = findings
  }
}

export async function erasuresOf(db: Kysely<Schema>): Promise<readonly Erased[]> {
  const rows = await db.selectFrom('erasure').select(['jurisdiction_id', 'fact_id']).execute()
  return rows.map((row) => ({
    jurisdiction: row.jurisdiction_id as JurisdictionId,
    fact: row.fact_id as FactId,
  }))
}

export async function isEmpty(db: Kysely<Schema>): Promise<boolean> {
  for (const { name } of keptTables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db)
    if (rows.length > 0) return false
  }
  return true
}

/** Fills a store with what the file holds and derives the rest: all of it in one transaction. */
export const load = (
  engine: Engine,
  backup: OpenBackup,
  erased: readonly Erased[],
  accountsIn: AccountsDatabase | null,
  spellings: Spellings,
  at: Instant,
): Promise<Loaded> =>
  engine.transaction(async (tx) => {
    const { rows, accounts } = await takeAll(tx, backup)
    const toErase = await withPayload(tx, erased)
    for (const [jurisdiction, some] of Map.groupBy(toErase, (one) => one.jurisdiction)) {
      const facts = some.map(({ fact }) => fact)
      await eraseIn(tx, jurisdiction, facts, spellings, at)
    }
    const { madeAt, heads } = backup.header
    for (const head of heads) await derive(tx, head, spellings)
    await replaceAccounts(accountsIn ?? { kind: engine.kind, db: tx }, accounts)
    return { madeAt, rows, heads, erasedAgain: toErase.length }
  })

async function takeAll(
  tx: Transaction<Schema>,
  { lines, headerDigest }: OpenBackup,
): ReturnType<Intake['end']> {
  for (const { name, isReference } of tables) {
    if (!isReference) await sql`delete from ${sql.table(name)}`.execute(tx)
  }
  const intake = new Intake(tx)
  for await (const line of lines) await intake.take(line)
  return intake.end(headerDigest)
}

async function derive(tx: Transaction<Schema>, head: KeptHead, spellings: Spellings) {
  await rebuildIn(tx, head.jurisdiction, spellings)
  const { findings } = await verifyIn(tx, head.jurisdiction, head)
  if (findings.length > 0) throw new LoadedWrong(findings)
}

/** Those whose payload the file brought back. */
async function withPayload(
  tx: Transaction<Schema>,
  erased: readonly Erased[],
): Promise<readonly Erased[]> {
  const found: Erased[] = []
  for (const [jurisdiction, some] of Map.groupBy(erased, (one) => one.jurisdiction)) {
    for (const part of chunks(some)) {
      const rows = await tx
        .selectFrom('fact')
        .innerJoin('fact_payload', (join) =>
          join
            .onRef('fact_payload.jurisdiction_id', '=', 'fact.jurisdiction_id')
            .onRef('fact_payload.seq', '=', 'fact.seq'),
        )
        .select('fact.id')
        .where('fact.jurisdiction_id', '=', jurisdiction)
        .where('fact_payload.jurisdiction_id', '=', jurisdiction)
        .where(
          'fact.id',
          'in',
          part.map(({ fact }) => fact as string),
        )
        .execute()
      found.push(...rows.map(({ id }) => ({ jurisdiction, fact: id as FactId })))
    }
  }
  return found
}

async function replaceAccounts(into: AccountsDatabase, accounts: readonly AccountRows[]) {
  await clearAccounts(into)
  for (const table of accounts) await writeAccounts(into, table)
}
