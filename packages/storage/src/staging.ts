import type { StagedImport, StagedRow, Staging } from '@doorstep/application/ports/staging.ts'
import { canonical } from '@doorstep/domain/facts/canonical.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Engine } from './engine.ts'
import { chunks } from './rows.ts'

const stagedColumns = (jurisdiction: JurisdictionId, staged: StagedImport) => ({
  jurisdiction_id: jurisdiction,
  id: staged.import,
  file: staged.file,
  file_digest: staged.fileDigest,
  source: staged.source,
  state: staged.state,
  rows_staged: staged.rowsStaged,
  started_at: staged.startedAt,
  by_account: staged.by,
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
    async setState(jurisdiction, importId, state) {
      await engine.writing
        .updateTable('staged_import')
        .set({ state })
        .where('jurisdiction_id', '=', jurisdiction)
        .where('id', '=', importId)
        .execute()
    },
    imports: (jurisdiction) => importsOf(engine, jurisdiction),
    async rows(jurisdiction, importId) {
      const rows = await engine.reading
        .selectFrom('staged_row')
        .select('body')
        .where('jurisdiction_id', '=', jurisdiction)
        .where('import_id', '=', importId)
        .orderBy('ordinal')
        .execute()
      return rows.map(({ body }) => JSON.parse(body) as StagedRow)
    },
    abandon: (jurisdiction, importId) => abandon(engine, jurisdiction, importId),
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
      return row && (JSON.parse(row.columns) as Readonly<Record<string, string>>)
    },
  }
}

/** Adds behind what is there; the count and the rows are written together. */
async function addRows(
  engine: Engine,
  jurisdiction: JurisdictionId,
  importId: string,
  rows: readonly StagedRow[],
): Promise<void> {
  await engine.transaction(async (tx) => {
    const { rows_staged: before } = await tx
      .selectFrom('staged_import')
      .select('rows_staged')
      .where('jurisdiction_id', '=', jurisdiction)
      .where('id', '=', importId)
      .executeTakeFirstOrThrow()
    const values = rows.map((row, i) => ({
      jurisdiction_id: jurisdiction,
      import_id: importId,
      ordinal: before + i,
      body: canonical(row),
    }))
    for (const some of chunks(values, 4)) await tx.insertInto('staged_row').values(some).execute()
    await tx
      .updateTable('staged_import')
      .set({ rows_staged: before + rows.length })
      .where('jurisdiction_id', '=', jurisdiction)
      .where('id', '=', importId)
      .execute()
  })
}

async function abandon(
  engine: Engine,
  jurisdiction: JurisdictionId,
  importId: string,
): Promise<void> {
  await engine.transaction(async (tx) => {
    await tx
      .deleteFrom('staged_row')
      .where('jurisdiction_id', '=', jurisdiction)
      .where('import_id', '=', importId)
      .execute()
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
): Promise<readonly StagedImport[]> {
  const rows = await engine.reading
    .selectFrom('staged_import')
    .selectAll()
    .where('jurisdiction_id', '=', jurisdiction)
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    import: row.id,
    file: row.file,
    fileDigest: row.file_digest,
    source: row.source,
    state: row.state as StagedImport['state'],
    rowsStaged: row.rows_staged,
    startedAt: row.started_at,
    by: row.by_account,
  }))
}
