import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import type { Schema } from './schema.ts'

type Bindable = null | number | bigint | string | Uint8Array

/** So many statements stay prepared on a connection; the oldest give way. */
const statementsKept = 200

/** What Kysely's dialect asks of a driver, over Node's own SQLite. */
class Connection {
  readonly database: DatabaseSync
  readonly kept = new Map<string, { readonly statement: StatementSync; readonly reader: boolean }>()
  constructor(database: DatabaseSync) {
    this.database = database
  }
  close(): void {
    this.kept.clear()
    this.database.close()
  }
  prepare(sql: string) {
    const { statement, reader } = this.known(sql)
    return {
      reader,
      all: (parameters: readonly unknown[]) => statement.all(...(parameters as Bindable[])),
      run: (parameters: readonly unknown[]) => statement.run(...(parameters as Bindable[])),
      // One that is read row by row stays open meanwhile: it is not shared.
      iterate: (parameters: readonly unknown[]) =>
        this.database.prepare(sql).iterate(...(parameters as Bindable[])),
    }
  }
  known(sql: string) {
    const before = this.kept.get(sql)
    if (before) return before
    const statement = this.database.prepare(sql)
    const made = { statement, reader: statement.columns().length > 0 }
    this.kept.set(sql, made)
    const [oldest] = this.kept.keys()
    if (this.kept.size > statementsKept && oldest !== undefined) this.kept.delete(oldest)
    return made
  }
}

const kyselyOn = (database: DatabaseSync) =>
  new Kysely<Schema>({ dialect: new SqliteDialect({ database: new Connection(database) }) })

export interface SqliteConnections {
  readonly writing: Kysely<Schema>
  /** A second connection: on the writing one every query waits while a transaction is open. */
  readonly reading: Kysely<Schema>
  readonly database: DatabaseSync
}

/** Opens the file for this process. WAL with FULL: what was committed survives a power cut. */
export function openSqlite(file: string): SqliteConnections {
  const database = new DatabaseSync(file)
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'secure_delete = ON',
    'busy_timeout = 5000',
    // 64 MB, so that an import's indexes are not read and spilled again and again.
    'cache_size = -65536',
  ]) {
    database.exec(`pragma ${pragma}`)
  }
  return { writing: kyselyOn(database), reading: openReadOnly(file), database }
}

/** A connection that sees what is committed, beside whoever writes. */
export const openReadOnly = (file: string): Kysely<Schema> =>
  kyselyOn(new DatabaseSync(file, { readOnly: true }))
