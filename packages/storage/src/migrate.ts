import type { Instant } from '@doorstep/domain/shared/time.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'
import { createStatements, tables } from './tables.ts'

/**
 * What each version changes in tables that were there before it, one statement a string. Its new tables
 * come from the registry by their `since`. A released version is never changed, only followed: a later
 * column is added here, and `createStatements` of an old table stays what it was.
 */
const changes: readonly (readonly string[])[] = [
  [],
  [
    `insert into grams_of (jurisdiction_id, person_id, grams)
      select jurisdiction_id, person_id, string_agg(gram, ' ' order by gram) from name_gram group by jurisdiction_id, person_id`,
    'drop index name_gram_by_person_id',
  ],
  [],
  [],
  [],
]

export const schemaVersion = changes.length

/** Any number, as long as every Doorstep uses the same: two servers never migrate at once. */
const migrationLock = 418_004_170

/** Brings the schema to the newest version. Each step is whole or absent. */
export async function migrate(engine: Engine, now: () => Instant): Promise<void> {
  for (let at = 0; at < schemaVersion; ) {
    at = await engine.transaction((tx) => nextStep(tx, engine.kind, now()))
  }
}

/** One step, unless there is nothing left to do; gives the version that stands then. */
async function nextStep(
  tx: Transaction<Schema>,
  kind: Engine['kind'],
  at: Instant,
): Promise<number> {
  if (kind === 'postgresql') await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(tx)
  const version = await currentVersion(tx)
  if (version > schemaVersion) throw new NewerSchema(version)
  if (version === schemaVersion) return version
  for (const statement of stepAfter(kind, version)) await sql.raw(statement).execute(tx)
  await tx
    .insertInto('schema_version')
    .values({ version: version + 1, applied_at: at })
    .execute()
  return version + 1
}

/** Written by a newer Doorstep than this one. */
export class NewerSchema extends Error {
  constructor(version: number) {
    super(
      `this was written by a newer Doorstep (schema ${version}, this one knows ${schemaVersion})`,
    )
  }
}

const stepAfter = (kind: Engine['kind'], version: number): readonly string[] => [
  ...tables
    .filter((table) => table.since === version + 1)
    .flatMap((table) => createStatements(kind, table)),
  ...(changes[version] ?? []),
]

export async function currentVersion(db: Kysely<Schema>): Promise<number> {
  const known = await db.introspection.getTables()
  if (!known.some(({ name }) => name === 'schema_version')) return 0
  const row = await db
    .selectFrom('schema_version')
    .select((eb) => eb.fn.max('version').as('version'))
    .executeTakeFirst()
  return Number(row?.version ?? 0)
}
