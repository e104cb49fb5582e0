import { type Kysely, sql } from 'kysely'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'

/** Sign-in keeps its accounts beside the database: in a file, on PostgreSQL in a schema of their own. */
export const accountsFile = 'accounts.db'
const accountsSchema = 'doorstep_accounts'

/** What is carried of them. Open sessions and counted guesses stay where they are. */
const carried = ['user', 'account', 'doorstep_account', 'doorstep_setting'] as const
const left = ['session', 'verification', 'sign_in_attempt'] as const

type Cell = string | number | null

/** The rows of one table of accounts, as text and whole numbers, which both engines take. */
export interface AccountRows {
  readonly accounts: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface AccountsDatabase {
  readonly kind: Engine['kind']
  readonly db: Kysely<Schema>
}

const tableOf = (kind: Engine['kind'], name: string) =>
  sql.table(kind === 'postgresql' ? `${accountsSchema}.${name}` : name)

export async function readAccounts({
  kind,
  db,
}: AccountsDatabase): Promise<readonly AccountRows[]> {
  const tables: AccountRows[] = []
  for (const name of carried) {
    if (!(await isThere(db, kind, name))) continue
    const { rows } = await sql<Readonly<Record<string, unknown>>>`
      select * from ${tableOf(kind, name)}
    `.execute(db)
    const columns = Object.keys(rows[0] ?? {})
    if (columns.length > 0)
      tables.push({
        accounts: name,
        columns,
        rows: rows.map((row) => columns.map((column) => plain(row[column]))),
      })
  }
  return tables
}

async function isThere(db: Kysely<Schema>, kind: Engine['kind'], name: string): Promise<boolean> {
  const { rows } =
    kind === 'postgresql'
      ? await sql`select 1 from information_schema.tables
          where table_schema = ${accountsSchema} and table_name = ${name}`.execute(db)
      : await sql`select 1 from sqlite_master where type = 'table' and name = ${name}`.execute(db)
  return rows.length > 0
}

/** PostgreSQL knows instants and yes or no; SQLite keeps them as text and as 1 or 0. */
function plain(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number' || typeof value === 'string') return value
  return null
}

/** Whether a backup may name this table. */
export const isCarried = (name: string): boolean => carried.some((known) => known === name)

/** Ends every session and takes every account away, before those of a backup come. */
export async function clearAccounts({ kind, db }: AccountsDatabase): Promise<void> {
  for (const name of [...left, ...carried.toReversed()])
    await sql`delete from ${tableOf(kind, name)}`.execute(db)
}

export async function writeAccounts(
  { kind, db }: AccountsDatabase,
  { accounts, columns, rows }: AccountRows,
): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)))
  for (const row of rows) {
    await sql`
      insert into ${tableOf(kind, accounts)} (${names}) values (${sql.join([...row])})
    `.execute(db)
  }
}
