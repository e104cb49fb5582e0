import { createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Instant } from '@doorstep/domain/shared/time.ts'
import { type Kysely, sql } from 'kysely'
import { accountsFile, readAccounts } from './account-rows.ts'
import { type BackupHeader, digestOfHeader } from './backup-header.ts'
import { keyOf, newSealing, seal } from './backup-seal.ts'
import type { Engine } from './engine.ts'
import type { KeptHead } from './kept-head.ts'
import { schemaVersion } from './migrate.ts'
import type { Schema } from './schema.ts'
import { openReadOnly } from './sqlite.ts'
import { type Table, tables } from './tables.ts'

export interface BackupMade {
  readonly bytes: number
  readonly rows: number
  readonly heads: readonly KeptHead[]
}

/** What a backup holds: all but what a rebuild makes again. */
export const keptTables: readonly Table[] = tables.filter(
  (table) => !table.isReference && !table.isDerived,
)

/**
 * Writes the store as of one moment to a file, while others go on working: the same file from either
 * engine, to be restored into either. With a passphrase it is sealed. It appears under its name only
 * when it is whole and on the disk.
 */
export async function backup(
  engine: Pick<Engine, 'kind' | 'snapshot'>,
  dataDir: string | null,
  toFile: string,
  passphrase: string | null,
  madeAt: Instant,
): Promise<BackupMade> {
  const sealing = passphrase === null ? null : newSealing()
  const key = passphrase === null || sealing === null ? null : await keyOf(passphrase, sealing)
  const part = `${toFile}.part`
  try {
    const made = await engine.snapshot(async (db) => {
      const heads = await headsOf(db, 'head')
      const header: BackupHeader = {
        doorstepBackup: 1,
        schema: schemaVersion,
        madeAt,
        heads,
        readingHeads: await headsOf(db, 'reading_head'),
        sealed: sealing,
      }
      const line = `${JSON.stringify(header)}\n`
      const count = { rows: 0 }
      await pipeline(
        Readable.from(linesOf(db, () => accountsOf(db, dataDir), count, line)),
        createGzip(),
        (chunks: AsyncIterable<Buffer>) => (key ? seal(chunks, key, line) : chunks),
        (chunks: AsyncIterable<Buffer>) => behind(line, chunks),
        createWriteStream(part, { mode: 0o600, flush: true }),
      )
      return { rows: count.rows, heads }
    })
    renameSync(part, toFile)
    return { ...made, bytes: statSync(toFile).size }
  } finally {
    rmSync(part, { force: true })
  }
}

async function* behind(line: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from(line)
  yield* chunks
}

async function headsOf(
  db: Kysely<Schema>,
  table: 'head' | 'reading_head',
): Promise<readonly KeptHead[]> {
  const rows = await db.selectFrom(table).selectAll().orderBy('jurisdiction_id').execute()
  return rows.map(({ jurisdiction_id, seq, link }) => ({
    jurisdiction: jurisdiction_id as JurisdictionId,
    seq,
    link,
  }))
}

/** Accounts from their own file, or from beside the tables as of the same moment. */
async function accountsOf(db: Kysely<Schema>, dataDir: string | null) {
  if (dataDir === null) return readAccounts({ kind: 'postgresql', db })
  const file = join(dataDir, accountsFile)
  if (!existsSync(file)) return []
  const alone = openReadOnly(file)
  try {
    return await alone.transaction().execute((tx) => readAccounts({ kind: 'sqlite', db: tx }))
  } finally {
    await alone.destroy()
  }
}

/** One line says which table follows; then a line a row. */
async function* linesOf(
  db: Kysely<Schema>,
  accounts: () => ReturnType<typeof accountsOf>,
  count: { rows: number },
  header: string,
): AsyncGenerator<string> {
  for (const table of keptTables) {
    const columns = Object.keys(table.columns)
    yield `${JSON.stringify({ table: table.name, columns })}\n`
    for await (const page of pagesOf(db, table)) {
      count.rows += page.length
      yield page.map((row) => `${JSON.stringify(columns.map((column) => row[column]))}\n`).join('')
    }
  }
  for (const { rows, ...section } of await accounts()) {
    count.rows += rows.length
    yield `${[section, ...rows].map((line) => JSON.stringify(line)).join('\n')}\n`
  }
  yield `${JSON.stringify({ end: count.rows, header: digestOfHeader(header) })}\n`
}

type Row = Readonly<Record<string, string | number | null>>

const pageSize = 1000

/** The rows of a table in order of their primary key. */
async function* pagesOf(db: Kysely<Schema>, table: Table): AsyncGenerator<readonly Row[]> {
  const columns = sql.join(Object.keys(table.columns).map((column) => sql.ref(column)))
  const key = sql.join(table.primaryKey.map((column) => sql.ref(column)))
  for (let last: Row | undefined; ; ) {
    const after = last
      ? sql`where (${key}) > (${sql.join(table.primaryKey.map((column) => last?.[column]))})`
      : sql``
    const { rows } = await sql<Row>`
      select ${columns} from ${sql.table(table.name)} ${after} order by ${key} limit ${pageSize}
    `.execute(db)
    if (rows.length > 0) yield rows
    if (rows.length < pageSize) return
    last = rows.at(-1)
  }
}
