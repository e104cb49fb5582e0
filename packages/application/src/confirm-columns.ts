import {
  columnSignature,
  type ListTable,
  type SheetColumns,
} from '@doorstep/domain/intake/table.ts'
import {
  forbiddenColumns,
  saysWho,
  understandSheet,
} from '@doorstep/domain/intake/understand-sheet.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import { type ImportPorts, importIn, type Linking, linkStaged } from './linking.ts'
import type { ImportAbout, StagedImport } from './ports/staging.ts'
import { sheetsOf } from './received-rows.ts'
import { type Refused, refused } from './refused.ts'
import { columnsOf, type Watch } from './stage-list.ts'

/** What somebody says of a list before it is linked: whose it is, and what its columns hold. */
export interface ConfirmedColumns {
  readonly source: string
  /** A sheet that is not named keeps what was recognised. */
  readonly sheets: readonly SheetColumns[]
}

/**
 * Takes what somebody says of the columns, and remembers it for the next list of this kind. Nothing is in
 * the register yet; they may say otherwise later.
 */
export async function sayColumns(
  jurisdiction: JurisdictionId,
  importId: string,
  confirmed: ConfirmedColumns,
  ports: Pick<ImportPorts, 'staging'>,
): Promise<Result<StagedImport, Refused>> {
  const found = await importIn(jurisdiction, importId, ['staged', 'undone'], ports)
  if (!found.ok) return found
  const { staging } = ports
  const tables = await tablesOf(jurisdiction, found.value, confirmed.sheets, ports)
  if (!tables.some(saysWho))
    return refused(
      'invalid',
      'no-person-column',
      `${found.value.file}: no column is said to hold a name; choose one, or leave this list out`,
      ['sheets'],
    )
  await dropForbidden(jurisdiction, importId, tables, ports)
  const staged = withColumns(found.value, confirmed.source, tables)
  for (const table of tables) {
    const { columns } = columnsOf(table)
    await staging.rememberColumns(jurisdiction, columnSignature(staged.source, table), columns)
  }
  const { source, about } = staged
  await staging.change(jurisdiction, importId, { source, about })
  return ok(staged)
}

/** Says what would come of every row if the list were accepted now. */
export async function previewList(
  jurisdiction: JurisdictionId,
  staged: StagedImport,
  by: string,
  ports: ImportPorts,
  linking: Linking,
  watch: Watch,
): Promise<StagedImport> {
  const { lists } = await linkStaged(jurisdiction, by, [staged], ports, linking, watch)
  const linked = lists[0]
  if (!linked) return staged
  const { counts, again, problems, outcomes } = linked
  const about: ImportAbout = { ...staged.about, counts, again, problems }
  // Whoever is new gets an id only when the list is accepted.
  const unnamed = outcomes.map((outcome) => ({ ...outcome, person: null }))
  await ports.staging.setOutcomes(jurisdiction, staged.import, unnamed)
  await ports.staging.change(jurisdiction, staged.import, { about })
  return { ...staged, about }
}

/** The sheets of a staged list as they are understood, with what is confirmed of their columns. */
export async function tablesOf(
  jurisdiction: JurisdictionId,
  staged: StagedImport,
  confirmed: readonly SheetColumns[],
  { staging }: Pick<ImportPorts, 'staging'>,
): Promise<readonly ListTable[]> {
  const rows = await staging.rows(jurisdiction, staged.import)
  const tables: ListTable[] = []
  for (const sheet of sheetsOf(rows)) {
    const said =
      findSheet(confirmed, sheet.sheet) ?? findSheet(staged.about.columns ?? [], sheet.sheet)
    const guess = understandSheet(sheet, said)
    const remembered =
      said ?? (await staging.columns(jurisdiction, columnSignature(staged.source, guess)))
    tables.push(remembered ? understandSheet(sheet, remembered) : guess)
  }
  return tables
}

const findSheet = (sheets: readonly SheetColumns[], name: string) =>
  sheets.find(({ sheet }) => sheet === name)?.columns

const withColumns = (
  staged: StagedImport,
  source: string,
  tables: readonly ListTable[],
): StagedImport => ({
  ...staged,
  source,
  about: {
    ...staged.about,
    columns: tables.map(columnsOf),
    forbidden: [...new Set([...staged.about.forbidden, ...tables.flatMap(forbiddenColumns)])],
  },
})

/** A column that somebody calls forbidden now was staged before: its cells are blanked. */
async function dropForbidden(
  jurisdiction: JurisdictionId,
  importId: string,
  tables: readonly ListTable[],
  { staging }: Pick<ImportPorts, 'staging'>,
): Promise<void> {
  const dropped = tables.flatMap(({ sheet, columns, headingRows }) => {
    const gone = columns.flatMap(({ role, index }) => (role === 'forbidden' ? [index] : []))
    return gone.length === 0 ? [] : [{ sheet, columns: gone, besidesRows: headingRows }]
  })
  if (dropped.length > 0) await staging.dropColumns(jurisdiction, importId, dropped)
}
