import type {
  ImportAbout,
  ImportChange,
  ImportState,
  ReceivedRow,
  StagedImport,
  Staging,
} from '@doorstep/application/ports/staging.ts'
import { canonical } from '@doorstep/domain/facts/canonical.ts'
import type { SheetColumns } from '@doorstep/domain/intake/table.ts'
import type { BeatId, ImportId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Kysely } from 'kysely'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'
import { outcomesOf, setOutcomes } from './staged-outcomes.ts'
import { addRows, dropColumns, rowOf, rowsAt } from './staged-rows.ts'

const stagedColumns = (jurisdiction: JurisdictionId, staged: StagedImport) => ({
  jurisdiction_id: jurisdiction,
  id: staged.import,
  beat: staged.beat,
  file: staged.file,
  file_digest: staged.fileDigest,
  source: staged.source,
  state: staged.state,
  rows_staged: staged.rowsStaged,
  started_at: staged.startedAt,
  by_account: staged.by,
  about: canonical(staged.about),
})

export function staging(engine: Engine): Staging {
  return {
    async begin(jurisdiction, staged) {
      const columns = stagedColumns(jurisdiction, staged)
      await engine.writing
        .insertInto('staged_import')
        .values(columns)
        .onConflict((c) => c.columns(['jurisdiction_id', 'id']).doUpdateSet(columns))
        .execute()
    },
    addRows: (jurisdiction, importId, rows) => addRows(engine, jurisdiction, importId, rows),
    change: (jurisdiction, importId, change) =>
      changeImport(engine.writing, jurisdiction, importId, change),
    imports: (jurisdiction) => importsOf(engine, jurisdiction),
    find: async (jurisdiction, importId) => (await importsOf(engine, jurisdiction, importId))[0],
    rows: (jurisdiction, importId) => rowsOf(engine, jurisdiction, importId),
    rowsAt: (jurisdiction, places) => rowsAt(engine, jurisdiction, places),
    dropColumns: (jurisdiction, importId, dropped) =>
      engine.transaction((tx) => dropColumns(tx, jurisdiction, importId, dropped)),
    setOutcomes: (jurisdiction, importId, outcomes) =>
      engine.transaction((tx) => setOutcomes(tx, jurisdiction, importId, outcomes)),
    outcomes: (jurisdiction, importId, page) => outcomesOf(engine, jurisdiction, importId, page),
    abandon: (jurisdiction, importId) => abandon(engine, jurisdiction, importId),
    ...columnMemory(engine),
  }
}

/** What people confirmed of columns, by the signature of a sheet. */
function columnMemory(engine: Engine): Pick<Staging, 'rememberColumns' | 'columns'> {
  return {
    async rememberColumns(jurisdiction, signature, columns) {
      const row = { jurisdiction_id: jurisdiction, signature, columns: canonical(columns) }
      await engine.writing
        .insertInto('remembered_columns')
        .values(row)
        .onConflict((c) => c.columns(['jurisdiction_id', 'signature']).doUpdateSet(row))
        .execute()
    },
    async columns(jurisdiction, signature) {
      const row = await engine.reading
        .selectFrom('remembered_columns')
        .select('columns')
        .where('jurisdiction_id', '=', jurisdiction)
        .where('signature', '=', signature)
        .executeTakeFirst()
      return row && (JSON.parse(row.columns) as SheetColumns['columns'])
    },
  }
}

export async function changeImport(
  db: Kysely<Schema>,
  jurisdiction: JurisdictionId,
  importId: string,
  { state, source, about }: ImportChange,
): Promise<void> {
  await db
    .updateTable('staged_import')
    .set({
      ...(state && { state }),
      ...(source !== undefined && { source }),
      ...(about && { about: canonical(about) }),
    })
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', importId)
    .execute()
}

/** Whom a newer version of a list changed is named beside its rows: after an erasure nobody is. */
export async function forgetNamed(tx: Kysely<Schema>, jurisdiction: JurisdictionId): Promise<void> {
  const rows = await tx
    .selectFrom('staged_import')
    .select(['id', 'about'])
    .where('jurisdiction_id', '=', jurisdiction)
    .execute()
  for (const { id, about: kept } of rows) {
    const about = JSON.parse(kept) as ImportAbout
    if (!about.again || about.again.named.length === 0) continue
    const again = { ...about.again, named: [] }
    await changeImport(tx, jurisdiction, id, { about: { ...about, again } })
  }
}

async function rowsOf(
  engine: Engine,
  jurisdiction: JurisdictionId,
  importId: string,
): Promise<readonly ReceivedRow[]> {
  const rows = await engine.reading
    .selectFrom('staged_row')
    .selectAll()
    .where('jurisdiction_id', '=', jurisdiction)
    .where('import_id', '=', importId)
    .orderBy('ordinal')
    .execute()
  return rows.map(rowOf)
}

async function abandon(
  engine: Engine,
  jurisdiction: JurisdictionId,
  importId: string,
): Promise<void> {
  await engine.transaction(async (tx) => {
    for (const table of ['staged_row', 'row_outcome'] as const) {
      await tx
        .deleteFrom(table)
        .where('jurisdiction_id', '=', jurisdiction)
        .where('import_id', '=', importId)
        .execute()
    }
    await tx
      .updateTable('staged_import')
      .set({ state: 'abandoned', rows_staged: 0 })
      .where('jurisdiction_id', '=', jurisdiction)
      .where('id', '=', importId)
      .execute()
  })
}

async function importsOf(
  engine: Engine,
  jurisdiction: JurisdictionId,
  importId?: string,
): Promise<readonly StagedImport[]> {
  const query = engine.reading
    .selectFrom('staged_import')
    .selectAll()
    .where('jurisdiction_id', '=', jurisdiction)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
  const rows = await (importId === undefined ? query : query.where('id', '=', importId)).execute()
  return rows.map((row) => ({
    import: row.id as ImportId,
    beat: row.beat as BeatId,
    file: row.file,
    fileDigest: row.file_digest,
    source: row.source,
    state: row.state as ImportState,
    rowsStaged: row.rows_staged,
    startedAt: row.started_at,
    by: row.by_account,
    about: JSON.parse(row.about) as ImportAbout,
  }))
}
