import { DatabaseSync } from 'node:sqlite'
import { Kysely, PostgresDialect, type SqliteDatabase, SqliteDialect, sql } from 'kysely'
import pg from 'pg'

/** Our own tables beside those of better-auth. Yes and no are 1 and 0 on both engines. */
export interface AccountsSchema {
  doorstep_account: {
    account: string
    user_name: string
    name: string
    jurisdiction_id: string
    role: string
    /** JSON list of beats. */
    beats: string
    agency: string
    worker: string | null
    is_disabled: number
    is_demo: number
    must_change_password: number
  }
  sign_in_attempt: { id: string; user_name: string; address: string; at: number }
  doorstep_setting: { name: string; value: string }
}

export interface AccountsDatabase {
  readonly kind: 'sqlite' | 'postgres'
  readonly db: Kysely<AccountsSchema>
}

/** Where accounts are: a file of their own, or a schema of their own in the PostgreSQL database. */
export type AccountsAt = { readonly file: string } | { readonly databaseUrl: string }

const schemaName = 'doorstep_accounts'

/** A connection of its own: sign-in fails on one where a transaction of ours is open. */
export async function openAccountsDatabase(at: AccountsAt): Promise<AccountsDatabase> {
  const opened: AccountsDatabase =
    'file' in at
      ? { kind: 'sqlite', db: sqliteAccounts(at.file) }
      : { kind: 'postgres', db: await postgresAccounts(at.databaseUrl) }
  for (const statement of statements) await sql.raw(statement).execute(opened.db)
  return opened
}

const statements = [
  `create table if not exists doorstep_account (account varchar(64) primary key,
    user_name varchar(80) not null unique, name varchar(200) not null, jurisdiction_id varchar(64) not null,
    role varchar(20) not null, beats text not null, agency varchar(200) not null, worker varchar(64),
    is_disabled integer not null, is_demo integer not null, must_change_password integer not null)`,
  `create table if not exists sign_in_attempt (id varchar(64) primary key, user_name varchar(80) not null,
    address varchar(64) not null, at bigint not null)`,
  'create index if not exists sign_in_attempt_at on sign_in_attempt (at)',
  'create table if not exists doorstep_setting (name varchar(40) primary key, value text not null)',
]

type Bindable = null | number | bigint | string | Uint8Array

function sqliteAccounts(file: string): Kysely<AccountsSchema> {
  const database = new DatabaseSync(file)
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'secure_delete = ON',
    'foreign_keys = ON',
    'busy_timeout = 5000',
  ]) {
    database.exec(`pragma ${pragma}`)
  }
  const connection: SqliteDatabase = {
    close: () => database.close(),
    prepare(text) {
      const statement = database.prepare(text)
      const bound = (values: readonly unknown[]) => values as readonly Bindable[]
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...bound(values)),
        run: (values) => statement.run(...bound(values)),
        iterate: (values) => statement.iterate(...bound(values)),
      }
    },
  }
  return new Kysely<AccountsSchema>({ dialect: new SqliteDialect({ database: connection }) })
}

async function postgresAccounts(url: string): Promise<Kysely<AccountsSchema>> {
  const first = new pg.Client({ connectionString: url })
  await first.connect()
  await first.query(`create schema if not exists ${schemaName}`)
  await first.end()
  const pool = new pg.Pool({
    connectionString: url,
    max: 5,
    options: `-c search_path=${schemaName}`,
  })
  pool.on('error', () => undefined)
  return new Kysely<AccountsSchema>({ dialect: new PostgresDialect({ pool }) })
}
