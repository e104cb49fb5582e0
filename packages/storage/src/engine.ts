import type { Kysely, Transaction } from 'kysely'
import { openPostgresql } from './postgresql.ts'
import type { Schema } from './schema.ts'
import { openSqlite } from './sqlite.ts'

/** What the rest of storage needs of a database; both engines look the same from here. */
export interface Engine {
  readonly kind: 'sqlite' | 'postgresql'
  readonly reading: Kysely<Schema>
  readonly writing: Kysely<Schema>
  /** Only queries may be awaited inside: on SQLite a transaction holds the one writing connection. */
  transaction<Value>(run: (tx: Transaction<Schema>) => Promise<Value>): Promise<Value>
  close(): Promise<void>
}

export function sqliteEngine(file: string): Engine {
  const { writing, reading } = openSqlite(file)
  return {
    kind: 'sqlite',
    reading,
    writing,
    transaction: (run) => writing.transaction().execute(run),
    async close() {
      await reading.destroy()
      await writing.destroy()
    },
  }
}

export function postgresqlEngine(url: string): Engine {
  const db = openPostgresql(url)
  return {
    kind: 'postgresql',
    reading: db,
    writing: db,
    transaction: (run) => db.transaction().execute(run),
    close: () => db.destroy(),
  }
}
