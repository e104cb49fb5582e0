import type { ReceivedRow, RowOutcome, Staging } from '@doorstep/application/ports/staging.ts'
import { canonical } from '@doorstep/domain/facts/canonical.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import { chunks } from './rows.ts'
import type { Schema } from './schema.ts'
import { placeName, rowOf } from './staged-rows.ts'
import { writeMany } from './write-many.ts'

type Body = Omit<RowOutcome, 'ordinal' | 'decision'>

/** In place of all earlier outcomes of this import. */
export async function setOutcomes(
  tx: Transaction<Schema>,
  jurisdiction: JurisdictionId,
  importId: string,
  outcomes: readonly RowOutcome[],
): Promise<void> {
  await tx
    .deleteFrom('row_outcome')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('import_id', '=', importId)
    .execute()
  const values = outcomes.map(({ ordinal, decision, reason, name, door, person }) => ({
    jurisdiction_id: jurisdiction,
    import_id: importId,
    ordinal,
    decision,
    body: canonical({ reason, name, door, person } satisfies Body),
  }))
  await writeMany(tx, 'row_outcome', values)
}

export async function outcomesOf(
  engine: Engine,
  jurisdiction: JurisdictionId,
  importId: string,
  { decision, from, limit }: Parameters<Staging['outcomes']>[2],
): Promise<{ readonly total: number; readonly rows: readonly (ReceivedRow & RowOutcome)[] }> {
  const whole = engine.reading
    .selectFrom('row_outcome')
    .where('row_outcome.jurisdiction_id', '=', jurisdiction)
    .where('row_outcome.import_id', '=', importId)
  const wanted = decision === undefined ? whole : whole.where('row_outcome.decision', '=', decision)
  const { total } = await wanted
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await wanted
    .innerJoin('staged_row', (join) =>
      join
        .on('staged_row.jurisdiction_id', '=', jurisdiction)
        .onRef('staged_row.import_id', '=', 'row_outcome.import_id')
        .onRef('staged_row.ordinal', '=', 'row_outcome.ordinal'),
    )
    .select(['row_outcome.ordinal', 'row_outcome.decision', 'row_outcome.body as outcome'])
    .select(['staged_row.sheet', 'staged_row.number', 'staged_row.body'])
    .orderBy('row_outcome.ordinal')
    .limit(limit)
    .offset(from)
    .execute()
  return { total: Number(total), rows: rows.map(outcomeRow) }
}

interface Joined {
  readonly ordinal: number
  readonly decision: string
  readonly outcome: string
  readonly sheet: string
  readonly number: number
  readonly body: string
}

const outcomeRow = (row: Joined): ReceivedRow & RowOutcome => ({
  ...rowOf(row),
  ...(JSON.parse(row.outcome) as Body),
  ordinal: row.ordinal,
  decision: row.decision as RowOutcome['decision'],
})

/** Of rows that were blanked nothing is left but their place and decision. */
export async function blankOutcomes(
  tx: Transaction<Schema>,
  jurisdiction: JurisdictionId,
  importId: string,
  places: ReadonlySet<string>,
): Promise<void> {
  const rows = await tx
    .selectFrom('staged_row')
    .select(['ordinal', 'sheet', 'number'])
    .where('jurisdiction_id', '=', jurisdiction)
    .where('import_id', '=', importId)
    .execute()
  const gone = rows.filter((row) => places.has(placeName(row))).map((row) => row.ordinal)
  const body = canonical({ reason: 'erased', name: '', door: '', person: null } satisfies Body)
  for (const some of chunks(gone)) {
    await tx
      .updateTable('row_outcome')
      .set({ body })
      .where('jurisdiction_id', '=', jurisdiction)
      .where('import_id', '=', importId)
      .where('ordinal', 'in', some)
      .execute()
  }
}
