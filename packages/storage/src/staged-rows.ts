import type { DroppedColumns, ReceivedRow, RowPlace } from '@doorstep/application/ports/staging.ts'
import { canonical } from '@doorstep/domain/facts/canonical.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import { chunks } from './rows.ts'
import type { Schema } from './schema.ts'
import { writeMany } from './write-many.ts'

interface Kept {
  readonly sheet: string
  readonly number: number
  readonly body: string
}
type Body = Pick<ReceivedRow, 'cells' | 'formulas' | 'merged'>

export const rowOf = ({ sheet, number, body }: Kept): ReceivedRow => ({
  sheet,
  number,
  ...(JSON.parse(body) as Body),
})

const bodyOf = ({ cells, formulas, merged }: ReceivedRow): string =>
  canonical({ cells, formulas, merged } satisfies Body)

/** Adds behind what is there; the count and the rows are written together. */
export async function addRows(
  engine: Engine,
  jurisdiction: JurisdictionId,
  importId: string,
  rows: readonly ReceivedRow[],
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
      sheet: row.sheet,
      number: row.number,
      body: bodyOf(row),
    }))
    await writeMany(tx, 'staged_row', values)
    await tx
      .updateTable('staged_import')
      .set({ rows_staged: before + rows.length })
      .where('jurisdiction_id', '=', jurisdiction)
      .where('id', '=', importId)
      .execute()
  })
}

export async function rowsAt(
  engine: Engine,
  jurisdiction: JurisdictionId,
  places: readonly RowPlace[],
): Promise<readonly (ReceivedRow & { readonly import: string })[]> {
  const bySheet = Map.groupBy(places, (place) => JSON.stringify([place.import, place.sheet]))
  const found: (ReceivedRow & { import: string })[] = []
  for (const some of bySheet.values()) {
    const { import: importId, sheet } = some[0] ?? { import: '', sheet: '' }
    const numbers = [...new Set(some.map((place) => place.number))]
    for (const part of chunks(numbers)) {
      const rows = await engine.reading
        .selectFrom('staged_row')
        .select(['sheet', 'number', 'body'])
        .where('jurisdiction_id', '=', jurisdiction)
        .where('import_id', '=', importId)
        .where('sheet', '=', sheet)
        .where('number', 'in', part)
        .execute()
      found.push(...rows.map((row) => ({ ...rowOf(row), import: importId })))
    }
  }
  return found
}

/** Blanks columns that must not be kept. */
export const dropColumns = (
  tx: Transaction<Schema>,
  jurisdiction: JurisdictionId,
  importId: string,
  dropped: readonly DroppedColumns[],
): Promise<void> =>
  rewrite(tx, jurisdiction, importId, (row) => {
    const gone = dropped.find(({ sheet }) => sheet === row.sheet)
    if (!gone || gone.besidesRows.includes(row.number)) return null
    return { ...row, cells: row.cells.map((cell, i) => (gone.columns.includes(i) ? '' : cell)) }
  })

/** Blanks the rows at these places: somebody's facts were erased, and their lines go with them. */
export const blankRows = (
  tx: Transaction<Schema>,
  jurisdiction: JurisdictionId,
  importId: string,
  places: ReadonlySet<string>,
): Promise<void> =>
  rewrite(tx, jurisdiction, importId, (row) =>
    places.has(placeName(row)) ? { ...row, cells: [], formulas: [], merged: [] } : null,
  )

export const placeName = ({ sheet, number }: Pick<RowPlace, 'sheet' | 'number'>): string =>
  `${number} ${sheet}`

async function rewrite(
  tx: Transaction<Schema>,
  jurisdiction: JurisdictionId,
  importId: string,
  change: (row: ReceivedRow) => ReceivedRow | null,
): Promise<void> {
  const rows = await tx
    .selectFrom('staged_row')
    .select(['ordinal', 'sheet', 'number', 'body'])
    .where('jurisdiction_id', '=', jurisdiction)
    .where('import_id', '=', importId)
    .execute()
  for (const row of rows) {
    const changed = change(rowOf(row))
    if (changed === null) continue
    await tx
      .updateTable('staged_row')
      .set({ body: bodyOf(changed) })
      .where('jurisdiction_id', '=', jurisdiction)
      .where('import_id', '=', importId)
      .where('ordinal', '=', row.ordinal)
      .execute()
  }
}
