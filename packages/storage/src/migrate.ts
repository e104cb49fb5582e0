import type { Instant } from '@doorstep/domain/shared/time.ts'
import { type Kysely, sql } from 'kysely'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'
import { createStatements, tables } from './tables.ts'

/** One step of the schema, the same statements for both engines, one statement a call. */
type Migration = readonly string[]

/** In order; a step that has been released is never changed, only followed by another. */
const migrations: readonly Migration[] = [tables.flatMap(createStatements)]

/** Brings the schema to the newest version. Each step is whole or absent. */
export async function migrate(engine: Engine, now: () => Instant): Promise<void> {
  const at = await currentVersion(engine.writing)
  if (at > migrations.length) {
    throw new Error(
      `this folder was written by a newer Doorstep (schema ${at}, this one knows ${migrations.length})`,
    )
  }
  for (const [index, statements] of migrations.entries()) {
    if (index < at) continue
    await engine.transaction(async (tx) => {
      for (const statement of statements) await sql.raw(statement).execute(tx)
      await tx
        .insertInto('schema_version')
        .values({ version: index + 1, applied_at: now() })
        .execute()
    })
  }
}

async function currentVersion(db: Kysely<Schema>): Promise<number> {
  const known = await db.introspection.getTables()
  if (!known.some(({ name }) => name === 'schema_version')) return 0
  const row = await db
    .selectFrom('schema_version')
    .select((eb) => eb.fn.max('version').as('version'))
    .executeTakeFirst()
  return Number(row?.version ?? 0)
}
