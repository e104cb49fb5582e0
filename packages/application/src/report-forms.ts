import { cellName, findCell } from '@doorstep/domain/reports/cells.ts'
import { isIn } from '@doorstep/domain/reports/where.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type {
  ReportFormAnswer,
  ReportFormsAnswer,
  ReportMappingMessage,
} from '@doorstep/protocol/reports.ts'
import type { Ports } from './ports/ports.ts'
import type { FormSheet, MappedCell, ReportForm, ReportForms } from './ports/report-forms.ts'
import { notFound, type Refused, refused } from './refused.ts'

type FormPorts = Pick<Ports, 'views' | 'clock' | 'ids'> & { readonly forms: ReportForms }

/** A form is a page to fill, not a list. */
const most = { sheets: 20, rows: 500, columns: 100 } as const

/** Remembers a blank form as it came; `title` is its file name. */
export async function loadForm(
  caller: Caller,
  title: string,
  workbook: Uint8Array,
  sheets: readonly FormSheet[],
  { forms, clock, ids }: FormPorts,
): Promise<Result<ReportFormAnswer, Refused>> {
  const isLarge =
    sheets.length > most.sheets ||
    sheets.some(({ rows }) => rows.length > most.rows || (rows[0]?.length ?? 0) > most.columns)
  if (sheets.length === 0 || isLarge) {
    return refused(
      'invalid',
      'no-form',
      `a form has up to ${most.sheets} sheets of ${most.rows} rows and ${most.columns} columns`,
    )
  }
  const form: ReportForm = {
    id: ids.next(),
    title: title.replace(/\.\w+$/, ''),
    beats: caller.beats,
    sheets,
    mapping: [],
    enteredAt: clock.now(),
    by: caller.account,
  }
  await forms.add(caller.jurisdiction, form, workbook)
  return ok(shown(form))
}

/** The forms of the caller's beats, and what was sent of them, newest first. */
export async function listForms(
  caller: Caller,
  { forms, views }: FormPorts,
): Promise<ReportFormsAnswer> {
  const theirs = (await forms.all(caller.jurisdiction)).filter((form) => isTheirs(caller, form))
  const ids = new Set(theirs.map(({ id }) => id))
  const sent = await views.all(caller.jurisdiction, 'report')
  return {
    forms: theirs.map(shown),
    sent: sent
      .filter(({ form }) => ids.has(form))
      .map(({ report, form, day, cutOff }) => ({ report, form, day, cutOff }))
      .sort((a, b) => b.cutOff - a.cutOff),
  }
}

/** Says once which cell holds what. */
export async function mapForm(
  caller: Caller,
  id: string,
  { mapping }: ReportMappingMessage,
  ports: FormPorts,
): Promise<Result<ReportFormAnswer, Refused>> {
  const form = await findForm(caller, id, ports.forms)
  if (!form.ok) return form
  const named = mapping.map((one) => understood(form.value, one))
  const wrong = named.find((one) => !one.ok)
  if (wrong && !wrong.ok) return wrong
  const cells = named.flatMap((one) => (one.ok ? [one.value] : []))
  const twice = cells.find(({ cell }, i) => cells.findIndex((other) => other.cell === cell) !== i)
  if (twice) return refused('invalid', 'cell-twice', 'it holds one figure only', [twice.cell])
  const buildings = await ports.views.all(caller.jurisdiction, 'building')
  const theirs = buildings.filter(({ beat }) => form.value.beats.includes(beat))
  const nowhere = cells.find(
    ({ where }) => where !== '' && !theirs.some((building) => isIn(where, building)),
  )
  if (nowhere) {
    const detail = `no estate or building is called "${nowhere.where}": ESTATE or ESTATE/BUILDING`
    return refused('invalid', 'where-unknown', detail, [nowhere.cell])
  }
  await ports.forms.setMapping(caller.jurisdiction, id, cells)
  return ok(shown({ ...form.value, mapping: cells }))
}

/** The cell is one of the form, and open to be filled. */
function understood({ sheets }: ReportForm, mapped: MappedCell): Result<MappedCell, Refused> {
  const [first] = sheets
  const name = mapped.cell.includes('!') ? mapped.cell : `${first?.name ?? ''}!${mapped.cell}`
  const at = findCell(name)
  const sheet = sheets.find((one) => one.name === at?.sheet)
  if (!at || sheet?.rows[at.row]?.[at.column] === undefined)
    return refused('invalid', 'cell-unknown', 'the form has no such cell', [mapped.cell])
  const cell = cellName(at)
  if (sheet.closed.includes(cell.slice(cell.lastIndexOf('!') + 1))) {
    const detail = 'the form fills it itself, or another cell covers it'
    return refused('invalid', 'cell-closed', detail, [mapped.cell])
  }
  return ok({ ...mapped, cell, where: mapped.where.trim() })
}

/** A form of another beat is as if it were not there. */
export async function findForm(
  caller: Caller,
  id: string,
  forms: ReportForms,
): Promise<Result<ReportForm, Refused>> {
  const form = await forms.find(caller.jurisdiction, id)
  return form && isTheirs(caller, form) ? ok(form) : notFound('form')
}

const isTheirs = (caller: Caller, { beats }: ReportForm) =>
  beats.every((beat) => caller.beats.includes(beat))

const shown = ({ id, title, sheets, mapping }: ReportForm): ReportFormAnswer => ({
  form: id,
  title,
  sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) })),
  mapping: mapping.map((one) => ({ ...one })),
})
