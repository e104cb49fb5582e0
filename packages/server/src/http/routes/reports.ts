import {
  type Filled,
  fillReport,
  sendReport,
  shownReport,
} from '@doorstep/application/fill-report.ts'
import type { FormSheet } from '@doorstep/application/ports/report-forms.ts'
import { type Refused, refused } from '@doorstep/application/refused.ts'
import { listForms, loadForm, mapForm } from '@doorstep/application/report-forms.ts'
import type { Sheet } from '@doorstep/domain/intake/table.ts'
import { cellName, findCell } from '@doorstep/domain/reports/cells.ts'
import { told } from '@doorstep/domain/reports/mask.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import { isoDay } from '@doorstep/domain/shared/time.ts'
import { fillWorkbook } from '../../files/fill-workbook.ts'
import { readListBytes } from '../../files/read-list-file.ts'
import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'

/** Forms from above: loaded, mapped once, filled, frozen when sent. */
export const reportsRoutes = (
  parts: Parts,
): Pick<
  Implementations,
  | 'reportForms'
  | 'reportFormUpload'
  | 'reportMapping'
  | 'reportFill'
  | 'reportSend'
  | 'reportDownload'
> => {
  const ports = { ...parts, forms: parts.storage.reportForms }
  const answerOf = (filled: Result<Filled, Refused>) =>
    filled.ok ? ok({ answer: shownReport(filled.value) }) : filled
  return {
    reportForms: {
      for: 'signed-in',
      run: async (_, account) => ok({ answer: await listForms(account, ports) }),
    },
    reportFormUpload: {
      for: 'signed-in',
      async run({ query, body }, account) {
        const sheets = await readForm(body)
        if (!sheets.ok) return sheets
        const loaded = await loadForm(account, query.file, body, sheets.value, ports)
        return loaded.ok ? ok({ answer: loaded.value }) : loaded
      },
    },
    reportMapping: {
      for: 'signed-in',
      async run({ query, body }, account) {
        const mapped = await mapForm(account, query['form'] ?? '', body, ports)
        return mapped.ok ? ok({ answer: mapped.value }) : mapped
      },
    },
    reportFill: {
      for: 'signed-in',
      run: async ({ query }, account) =>
        answerOf(await fillReport(account, query.form, query.day, ports)),
    },
    reportSend: {
      for: 'signed-in',
      run: async ({ query }, account) =>
        answerOf(await sendReport(account, query.form, query.day, ports)),
    },
    reportDownload: {
      for: 'signed-in',
      async run({ query }, account) {
        const filled = await fillReport(account, query.form, query.day, ports)
        return filled.ok ? download(filled.value, parts) : filled
      },
    },
  }
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The blank form with its figures as they leave the team. */
async function download({ form, day, figures }: Filled, { storage, place }: Parts) {
  const blank = await storage.reportForms.workbook(place.jurisdiction, form.id)
  const cells: Record<string, Record<string, number | string>> = {}
  for (const { cell, members } of figures) {
    const at = findCell(cell)
    if (!at) continue
    cells[at.sheet] = {
      ...cells[at.sheet],
      [cell.slice(at.sheet.length + 1)]: told(members.length),
    }
  }
  const filled = blank && (await fillWorkbook(blank, cells))
  if (!filled?.ok) return unfillable
  const name = `${form.title}-${isoDay(day)}.xlsx`
  return ok({ answer: { bytes: filled.value, type: workbookType, name } })
}

const unfillable = refused(
  'conflict',
  'form-unfillable',
  'this workbook cannot be written into: save the blank form again as XLSX and load it',
)

const zipMark = Buffer.from([0x50, 0x4b])
/** A form is a page, not a list: larger ones hold pictures. */
const mostBytes = 8 * 2 ** 20

async function readForm(body: Uint8Array): Promise<Result<readonly FormSheet[], Refused>> {
  const bytes = Buffer.from(body)
  if (!bytes.subarray(0, 2).equals(zipMark)) return unreadable('an XLSX workbook is expected')
  if (bytes.length > mostBytes) return unreadable(`at most ${mostBytes / 2 ** 20} MB are taken`)
  const read = await readListBytes(bytes, 'form')
  if (read.ok) return ok(read.value.sheets.map(formSheetOf))
  return unreadable(read.error.map(({ problem, remedy }) => `${problem}: ${remedy}`).join('; '))
}

const unreadable = (why: string) => refused('invalid', 'form-unreadable', why)

/** Beyond the last cell that says something there may be blank ones to fill. */
const margin = { rows: 2, columns: 3 } as const

const formSheetOf = ({ sheet, rows }: Sheet): FormSheet => ({
  name: sheet,
  rows: withMargin(rows.map(({ cells }) => cells.map(({ text }) => text))),
  closed: rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ isFormula, isMerged }, column) =>
      isFormula || isMerged ? [cellName({ sheet: '', row, column }).slice(1)] : [],
    ),
  ),
})

function withMargin(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = (rows[0]?.length ?? 0) + margin.columns
  const below = Array.from({ length: margin.rows }, () => [])
  return [...rows, ...below].map((row) => [...row, ...Array<string>(width - row.length).fill('')])
}
