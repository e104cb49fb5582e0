import type { Duty } from '@doorstep/domain/due/duty.ts'
import { servedBy } from '@doorstep/domain/due/served.ts'
import { followsOf } from '@doorstep/domain/follow-up/follows.ts'
import type { Programme } from '@doorstep/domain/policy/programme.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { VisitMessage, VisitReceipt } from '@doorstep/protocol/round.ts'
import type { BeatDay, BeatDays, HouseholdDay } from './beat-day.ts'
import { checkVisit } from './check-visit.ts'
import { isKnown } from './is-known.ts'
import type { NoticeCodes } from './ports/notice-codes.ts'
import type { Ports } from './ports/ports.ts'
import { titleOf } from './read-round.ts'
import { notFound, type Refused, refused } from './refused.ts'
import { visitFacts } from './visit-facts.ts'
import { workerOf } from './written-by.ts'

interface VisitPorts extends Pick<Ports, 'facts' | 'views' | 'clock'> {
  /** Numbers in one form, as the register keeps them. */
  phones(text: string): readonly string[]
  readonly beatDays: BeatDays
  readonly noticeCodes: NoticeCodes
}

/** Safe to retry: a visit already received is not written twice, and what follows is said again. */
export async function recordVisit(
  caller: Caller,
  message: VisitMessage,
  ports: VisitPorts,
): Promise<Result<VisitReceipt, Refused>> {
  const worker = workerOf(caller)
  if (!worker.ok) return worker
  const { jurisdiction, account, beats } = caller
  const { visit, household } = message
  const known = await isKnown(jurisdiction, visit, 'visit-recorded', household, ports.facts)
  if (!known.ok) return known
  const day = await ports.beatDays.of(jurisdiction, beats, message.at.day)
  const found = day.households.get(message.household)
  if (!found) return notFound('household')
  if (known.value) return ok(receipt(message, { day, found, before: [] }, ports, known.value, null))
  const { programmes } = day.picture
  const checked = checkVisit(message, found.history, programmes)
  if (!checked.ok) return checked
  const unknown = await areUnknown(caller, message, ports)
  if (!unknown.ok) return unknown
  const code = message.left.includes('notice') ? ports.noticeCodes.next() : null
  const drafts = visitFacts({
    message: { ...message, served: [...servedAt(message, found, programmes)] },
    worker: worker.value,
    account,
    programmes,
    dwelling: found.history.household.dwelling,
    spoken: found.history.household.spoken,
    phones: ports.phones,
    codeDigest: code === null ? null : ports.noticeCodes.digest(code),
  })
  const { appended } = await ports.facts.append(jurisdiction, drafts)
  const after = await ports.beatDays.of(jurisdiction, beats, message.at.day)
  const now = after.households.get(message.household) ?? found
  const isFirst = appended > 0
  return ok(
    receipt(
      message,
      { day: after, found: now, before: found.duties },
      ports,
      !isFirst,
      isFirst ? code : null,
    ),
  )
}

/** Nobody is entered, and nothing agreed, under an id that the register has given to another. */
async function areUnknown(
  { jurisdiction }: Caller,
  { entered = [], appointment, household }: VisitMessage,
  { views }: VisitPorts,
): Promise<Result<null, Refused>> {
  const known = await Promise.all(
    entered.map(({ person }) => views.find(jurisdiction, 'person', person)),
  )
  if (known.some((one) => one !== undefined))
    return refused('conflict', 'id-taken', 'this id names someone else', ['entered'])
  const agreed = appointment && (await views.find(jurisdiction, 'appointment', appointment.id))
  return agreed && agreed.household !== household
    ? refused('conflict', 'id-taken', 'this id names something else', ['appointment'])
    : ok(null)
}

/**
 * Only what was owed at that door on that day can have been served, and by a call only what may be done by
 * it: no check is done ahead of its day.
 */
const servedAt = (
  { at, outcome, answers, served, call }: VisitMessage,
  { history, duties }: HouseholdDay,
  programmes: readonly Programme[],
) =>
  servedBy({
    history,
    duties,
    programmes,
    at,
    call: call ?? null,
    outcome,
    answers,
    claimed: served,
  })

interface AtDoor {
  readonly day: BeatDay
  readonly found: HouseholdDay
  /** What was owed before the knock; empty for one that was received before. */
  readonly before: readonly Duty[]
}

function receipt(
  { visit, outcome }: VisitMessage,
  { day, found, before }: AtDoor,
  { clock }: VisitPorts,
  wasKnown: boolean,
  noticeCode: string | null,
): VisitReceipt {
  const follows = followsOf({
    before,
    after: found.duties,
    history: found.history,
    day: day.day,
    wasNoAnswer: outcome.kind === 'no-answer',
    titleOf: (duty) => titleOf(day, duty),
  })
  return { visit, receivedAt: clock.now(), wasKnown, follows: [...follows], noticeCode }
}
