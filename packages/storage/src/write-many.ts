import { CompiledQuery, type Kysely, sql } from 'kysely'
import { breathe } from './breathe.ts'
import type { Schema } from './schema.ts'

/** Rows a statement: SQLite keeps a statement of this length prepared, and few are needed. */
const rowsAtOnce = 128

/**
 * Inserts many rows, all made in one place, so that they name the same columns in the same order. The
 * statement is compiled once and bound again and again: building one query for each chunk takes longer
 * than the database does.
 */
export async function writeMany<Table extends keyof Schema>(
  db: Kysely<Schema>,
  table: Table,
  rows: readonly Schema[Table][],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const statements = new Map<number, string>()
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const some = rows.slice(at, at + rowsAtOnce)
    const statement = statements.get(some.length) ?? insertion(db, table, columns, some.length)
    statements.set(some.length, statement)
    const values = some.flatMap((row) => Object.values(row))
    if (at > 0) await breathe()
    await db.executeQuery(CompiledQuery.raw(statement, values))
  }
}

function insertion(
  db: Kysely<Schema>,
  table: string,
  columns: readonly string[],
  rows: number,
): string {
  const row = sql`(${sql.join(columns.map(() => sql`${null}`))})`
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const places = sql.join(Array.from({ length: rows }, () => row))
  return sql`insert into ${sql.table(table)} (${names}) values ${places}`.compile(db).sql
}
