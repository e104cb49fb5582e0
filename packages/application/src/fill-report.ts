import type { ReportFigure, ReportSent } from '@doorstep/domain/facts/rounds.ts'
import {
  type Difference,
  differenceOf,
  isOfRegister,
  type Known,
  knownBefore,
} from '@doorstep/domain/reports/difference.ts'
import { isMasked } from '@doorstep/domain/reports/mask.ts'
import { membersOf } from '@doorstep/domain/reports/measures.ts'
import { householdsIn } from '@doorstep/domain/reports/where.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { FactId, JurisdictionId, ReportId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { EpochDay, Instant } from '@doorstep/domain/shared/time.ts'
import { MeasureShape, type ReportFilledAnswer } from '@doorstep/protocol/reports.ts'
import type { BeatDay, BeatDays } from './beat-day.ts'
import type { Ports } from './ports/ports.ts'
import type { MappedCell, ReportForm, ReportForms } from './ports/report-forms.ts'
import { type Refused, refused } from './refused.ts'
import { findForm } from './report-forms.ts'

export type ReportPorts = Pick<Ports, 'views' | 'clock' | 'facts'> & {
  readonly forms: ReportForms
  readonly beatDays: BeatDays
}

/** A form with its figures: frozen once it was sent. */
export interface Filled {
  readonly form: ReportForm
  readonly day: EpochDay
  readonly cutOff: Instant
  readonly isFrozen: boolean
  readonly figures: readonly ReportFigure[]
}

/** Fills the form for a day: as it was sent, or from the register as of now. */
export async function fillReport(
  caller: Caller,
  id: string,
  asked: EpochDay | undefined,
  ports: ReportPorts,
): Promise<Result<Filled, Refused>> {
  const form = await findForm(caller, id, ports.forms)
  if (!form.ok) return form
  const now = ports.clock.now()
  const today = ports.clock.local(caller.jurisdiction, now).day
  const day = asked ?? today
  if (day > today) return refused('conflict', 'day-to-come', 'that day has not come yet', ['day'])
  const sent = (await ports.views.all(caller.jurisdiction, 'report')).filter(
    (report) => report.form === id,
  )
  const frozen = sent.find((report) => report.day === day)
  if (frozen) return ok({ ...frozen, form: form.value, isFrozen: true })
  const earlier = sent.filter((report) => report.day < day).sort((a, b) => b.day - a.day)
  const figures = await figuresOf(caller.jurisdiction, form.value, day, earlier[0], ports)
  return ok({ form: form.value, day, cutOff: now, isFrozen: false, figures })
}

/** Freezes the day's figures. Sent again, the answer is what was sent the first time. */
export async function sendReport(
  caller: Caller,
  id: string,
  day: EpochDay | undefined,
  ports: ReportPorts,
): Promise<Result<Filled, Refused>> {
  const filled = await fillReport(caller, id, day, ports)
  if (!filled.ok || filled.value.isFrozen) return filled
  if (filled.value.figures.length === 0)
    return refused('conflict', 'nothing-mapped', 'say first which cells hold which figures')
  const { form, day: of, cutOff, figures } = filled.value
  const name = `${form.id}/${of}`
  const payload: ReportSent = {
    kind: 'report-sent',
    report: name as ReportId,
    form: form.id,
    day: of,
    cutOff,
    figures,
  }
  await ports.facts.append(caller.jurisdiction, [
    {
      // One for a form and a day: of two that are sent at once, one counts.
      id: `report-${name}` as FactId,
      observedAt: cutOff,
      by: caller.account,
      source: { kind: 'system' },
      purpose: 'register',
      payload,
    },
  ])
  return fillReport(caller, id, of, ports)
}

async function figuresOf(
  jurisdiction: JurisdictionId,
  form: ReportForm,
  day: EpochDay,
  earlier: ReportSent | undefined,
  ports: ReportPorts,
): Promise<readonly ReportFigure[]> {
  const now = await ports.beatDays.of(jurisdiction, form.beats, day)
  const before = earlier && (await beforeOf(jurisdiction, form, earlier, ports))
  return form.mapping.map((mapped) => {
    const members = countedBy(mapped, now)
    const last = earlier?.figures.find((one) => isSame(one, mapped))
    const difference = before && last ? differenceBy(mapped, members, last, before) : null
    return { ...mapped, members, difference }
  })
}

interface Before {
  readonly sent: ReportSent
  /** The day of that report at its cut-off, as it is known now. */
  readonly day: BeatDay
  readonly known: Known
}

async function beforeOf(
  jurisdiction: JurisdictionId,
  form: ReportForm,
  sent: ReportSent,
  { beatDays, clock, views }: ReportPorts,
): Promise<Before> {
  const local = clock.local(jurisdiction, sent.cutOff)
  const minute = local.day === sent.day ? local.minute : 1440
  const day = await beatDays.at(jurisdiction, form.beats, { day: sent.day, minute })
  const lists = await views.all(jurisdiction, 'import')
  const acceptedAt = new Map<string, Instant>(lists.map((list) => [list.import, list.acceptedAt]))
  return { sent, day, known: { people: day.picture.people, acceptedAt } }
}

function differenceBy(
  mapped: MappedCell,
  members: readonly string[],
  last: ReportFigure,
  { sent, day, known }: Before,
): Difference {
  const asKnownNow = isOfRegister(mapped.measure)
    ? knownBefore(members, last.members, sent.cutOff, known)
    : countedBy(mapped, day)
  return differenceOf(members, asKnownNow, last.members)
}

const countedBy = ({ measure, where }: MappedCell, { day, minute, households }: BeatDay) =>
  membersOf(measure, { day, minute, households: householdsIn(where, [...households.values()]) })

/** Only what counted the same thing can be compared. */
const isSame = (figure: ReportFigure, { cell, measure, where }: MappedCell) =>
  figure.cell === cell && figure.measure === measure && figure.where === where

/** As the team sees it: every figure, and which of them leave masked. */
export const shownReport = ({
  form,
  day,
  cutOff,
  isFrozen,
  figures,
}: Filled): ReportFilledAnswer => ({
  form: form.id,
  day,
  cutOff,
  isFrozen,
  figures: figures.map(({ cell, measure, members, difference }) => ({
    cell,
    measure: MeasureShape.parse(measure),
    value: members.length,
    masked: isMasked(members.length),
    yesterday: difference?.before ?? null,
    entered: difference?.entered ?? 0,
    ended: difference?.ended ?? 0,
    corrected: difference?.corrected ?? 0,
  })),
})
