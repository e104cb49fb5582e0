import { type Kysely, sql, type Transaction } from 'kysely'
import { openPostgresql } from './postgresql.ts'
import type { Schema } from './schema.ts'
import { openReadOnly, openSqlite } from './sqlite.ts'
import { tables } from './tables.ts'

/** What the rest of storage needs of a database; both engines look the same from here. */
export interface Engine {
  readonly kind: 'sqlite' | 'postgresql'
  readonly reading: Kysely<Schema>
  readonly writing: Kysely<Schema>
  /** Only queries may be awaited inside: on SQLite a transaction holds the one writing connection. */
  transaction<Value>(run: (tx: Transaction<Schema>) => Promise<Value>): Promise<Value>
  /** Reads as of one moment, for as long as it takes, while others go on writing. */
  snapshot<Value>(run: (tx: Transaction<Schema>) => Promise<Value>): Promise<Value>
  /** After an erasure: what was deleted is no longer in the log of writes or in dead rows. */
  scrub(): Promise<void>
  close(): Promise<void>
}

export function sqliteEngine(file: string): Engine {
  const { writing, reading, database } = openSqlite(file)
  return {
    kind: 'sqlite',
    reading,
    writing,
    transaction: (run) => writing.transaction().execute(run),
    snapshot: (run) => snapshotOf(file, run),
    async scrub() {
      // A backup under way holds the log of writes; waiting for it here would block this thread. Then the
      // next erasure or the closing truncates.
      database.exec('pragma busy_timeout = 0')
      database.exec('pragma wal_checkpoint(truncate)')
      database.exec('pragma busy_timeout = 5000')
    },
    async close() {
      await reading.destroy()
      await writing.destroy()
    },
  }
}

/** Only reads as of one moment; beside a server that has the folder open. */
export function sqliteReader(file: string): Pick<Engine, 'kind' | 'snapshot' | 'close'> {
  return {
    kind: 'sqlite',
    snapshot: (run) => snapshotOf(file, run),
    close: async () => undefined,
  }
}

async function snapshotOf<Value>(
  file: string,
  run: (tx: Transaction<Schema>) => Promise<Value>,
): Promise<Value> {
  const alone = openReadOnly(file)
  try {
    return await alone.transaction().execute(run)
  } finally {
    await alone.destroy()
  }
}

export function postgresqlEngine(url: string): Engine {
  const db = openPostgresql(url)
  return {
    kind: 'postgresql',
    reading: db,
    writing: db,
    transaction: (run) => db.transaction().execute(run),
    snapshot: (run) =>
      db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(run),
    async scrub() {
      for (const { name } of tables) await sql`vacuum ${sql.table(name)}`.execute(db)
    },
    close: () => db.destroy(),
  }
}
