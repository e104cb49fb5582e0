import {
  columnSignature,
  type ListTable,
  type ReadFile,
  type Sheet,
  type SheetColumns,
} from '@doorstep/domain/intake/table.ts'
import { forbiddenColumns, understandSheet } from '@doorstep/domain/intake/understand-sheet.ts'
import type { BeatId, ImportId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Ports } from './ports/ports.ts'
import type { ImportAbout, ReceivedRow, StagedImport, Staging } from './ports/staging.ts'
import { receivedRow } from './received-rows.ts'
import { sourceOf } from './source-of.ts'

/** Rows are staged so many at a time: killed in between, what is there is known to be unfinished. */
const batchRows = 1000

/** Where long work says how far it is; it stops by throwing from here. */
export interface Watch {
  report(done: number, of: number): void
  /** Throws when the work was told to stop. */
  mayGoOn(): void
}

export const unwatched: Watch = { report: () => undefined, mayGoOn: () => undefined }

/** A file that was read, on its way in. */
export interface Incoming {
  readonly read: ReadFile
  /** SHA-256 of the bytes as received, hex. */
  readonly digest: string
}

export interface StagedList {
  readonly staged: StagedImport
  /** These very bytes are in the register already: to accept them again is refused. */
  readonly isInRegister: boolean
}

/**
 * Keeps the rows of a file as received, without what may not be kept. The same bytes are staged once: cut
 * short, they are gone on with; undone, they can be accepted again.
 */
export async function stageList(
  jurisdiction: JurisdictionId,
  beat: BeatId,
  by: string,
  { read, digest }: Incoming,
  ports: Pick<Ports, 'staging' | 'clock' | 'ids'>,
  watch: Watch,
): Promise<StagedList> {
  const { staging } = ports
  const same = (await staging.imports(jurisdiction)).filter(
    (one) => one.fileDigest === digest && one.beat === beat && one.state !== 'abandoned',
  )
  const known = same.find(({ state }) => state !== 'accepted')
  const isInRegister = same.some((one) => one.state === 'accepted' && !mayFindDoors(one))
  const { tables, wasRemembered } = await understood(jurisdiction, read, staging)
  const rows = rowsOf(read.sheets, tables)
  const staged: StagedImport = known ?? {
    import: ports.ids.next() as ImportId,
    beat,
    file: read.file,
    fileDigest: digest,
    source: sourceOf(read.file),
    state: 'reading',
    rowsStaged: 0,
    startedAt: ports.clock.now(),
    by,
    about: aboutOf(read, tables, rows.length, wasRemembered),
  }
  if (!known) await staging.begin(jurisdiction, staged)
  await addRows(jurisdiction, staged, rows, staging, watch)
  const state = 'staged'
  await staging.change(jurisdiction, staged.import, { state })
  return { staged: { ...staged, state, rowsStaged: rows.length }, isInRegister }
}

/** Loaded before the list by which its doors are found: it may be taken again. */
export const mayFindDoors = ({ about }: Pick<StagedImport, 'about'>): boolean =>
  about.doors === 'look-again'

/** The columns of each sheet, as confirmed for the last list of this kind, else as recognised. */
async function understood(
  jurisdiction: JurisdictionId,
  { file, sheets }: ReadFile,
  staging: Staging,
): Promise<{ readonly tables: readonly ListTable[]; readonly wasRemembered: boolean }> {
  const recalled = new Map<string, SheetColumns['columns'] | undefined>()
  const tables: ListTable[] = []
  for (const sheet of sheets) {
    const guess = understandSheet(sheet)
    const signature = columnSignature(sourceOf(file), guess)
    if (!recalled.has(signature))
      recalled.set(signature, await staging.columns(jurisdiction, signature))
    const columns = recalled.get(signature)
    tables.push(columns ? understandSheet(sheet, columns) : guess)
  }
  const wasRemembered =
    recalled.size > 0 && [...recalled.values()].every((columns) => columns !== undefined)
  return { tables, wasRemembered }
}

function rowsOf(sheets: readonly Sheet[], tables: readonly ListTable[]): readonly ReceivedRow[] {
  return sheets.flatMap(({ sheet, rows }, i) => {
    const forbidden = forbiddenIndexes(tables[i])
    return rows.map((row, at) => {
      const kind = tables[i]?.rows[at]?.kind
      const isAbove = kind === 'heading' || kind === 'title'
      return receivedRow(sheet, row, isAbove ? new Set() : forbidden)
    })
  })
}

export const columnsOf = ({ sheet, columns }: ListTable): SheetColumns => ({
  sheet,
  columns: Object.fromEntries(columns.map(({ index, role }) => [index, role])),
})

const forbiddenIndexes = (table: ListTable | undefined) =>
  new Set(table?.columns.flatMap(({ role, index }) => (role === 'forbidden' ? [index] : [])))

function aboutOf(
  { file, encoding, sheets }: ReadFile,
  tables: readonly ListTable[],
  rowsInFile: number,
  wasRemembered: boolean,
): ImportAbout {
  const headless = sheets.filter((_, i) => tables[i]?.headingRows.length === 0)
  return {
    title: tables.find((table) => table.titles.length > 0)?.titles[0] ?? '',
    encoding,
    rowsInFile,
    columns: wasRemembered ? tables.map(columnsOf) : null,
    wasRemembered,
    forbidden: [...new Set(tables.flatMap(forbiddenColumns))],
    problems: headless.map(({ sheet }) => ({
      file,
      sheet,
      row: 1,
      column: '',
      problem: 'no headings were found',
      remedy: 'say what each column holds, or ask for the list with its headings',
    })),
    counts: { linked: 0, new: 0, review: 0, rejected: 0 },
    again: null,
    doors: 'found',
  }
}

/** Goes on where an earlier reading of the same bytes was cut short. */
async function addRows(
  jurisdiction: JurisdictionId,
  { import: id, rowsStaged }: StagedImport,
  rows: readonly ReceivedRow[],
  staging: Staging,
  watch: Watch,
): Promise<void> {
  watch.report(rowsStaged, rows.length)
  for (let at = rowsStaged; at < rows.length; at += batchRows) {
    try {
      watch.mayGoOn()
    } catch (stopped) {
      await staging.abandon(jurisdiction, id)
      throw stopped
    }
    await staging.addRows(jurisdiction, id, rows.slice(at, at + batchRows))
    watch.report(Math.min(rows.length, at + batchRows), rows.length)
  }
}

/** Lists whose reading was cut short and that nobody goes on with leave nothing behind. */
export async function abandonUnfinished(
  jurisdiction: JurisdictionId,
  staging: Staging,
): Promise<void> {
  for (const { import: id, state, rowsStaged, about } of await staging.imports(jurisdiction)) {
    const isCutShort = state === 'reading' && rowsStaged < about.rowsInFile
    if (isCutShort) await staging.abandon(jurisdiction, id)
  }
}
