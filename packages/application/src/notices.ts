import { choicesFor } from '@doorstep/domain/doorstep/choices.ts'
import { isOwed } from '@doorstep/domain/due/duty.ts'
import type { HouseholdHistory } from '@doorstep/domain/due/history.ts'
import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { Payload } from '@doorstep/domain/facts/payload.ts'
import { isForEveryEye } from '@doorstep/domain/policy/every-eye.ts'
import { doorOf } from '@doorstep/domain/register/door.ts'
import type { AppointmentRow } from '@doorstep/domain/register/rows.ts'
import type {
  AppointmentId,
  BeatId,
  FactId,
  HouseholdId,
  JurisdictionId,
} from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { NoticeChoice, NoticePageAnswer } from '@doorstep/protocol/notice-page.ts'
import type { BeatDay, BeatDays, HouseholdDay } from './beat-day.ts'
import type { NoticeCodes } from './ports/notice-codes.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused, refused } from './refused.ts'

export interface NoticePorts extends Pick<Ports, 'views' | 'facts' | 'clock' | 'ids'> {
  readonly beatDays: BeatDays
  readonly noticeCodes: NoticeCodes
}

/** A card is good for two weeks; after that the household asks for another. */
const daysGood = 14

/** The account under which a household writes that came with a card's code. */
const byCard = 'card'

/** The page behind a code. It shows the door that stands on the card anyway, and nobody's name. */
export async function readNotice(
  jurisdiction: JurisdictionId,
  code: string,
  ports: NoticePorts,
): Promise<Result<NoticePageAnswer, Refused>> {
  const found = await findDoor(jurisdiction, code, ports)
  return found.ok ? ok(pageOf(found.value)) : found
}

/** The household chooses; chosen again, the earlier time is given up. */
export async function chooseByNotice(
  jurisdiction: JurisdictionId,
  code: string,
  choice: NoticeChoice,
  ports: NoticePorts,
): Promise<Result<NoticePageAnswer, Refused>> {
  const found = await findDoor(jurisdiction, code, ports)
  if (!found.ok) return found
  const page = pageOf(found.value)
  if (page.chosen && isSameTime(page.chosen, choice) && page.chosen.way === choice.way)
    return ok(page)
  if (!page.choices.some((offered) => isSameTime(offered, choice)))
    return refused('invalid', 'time-not-offered', 'choose one of the times on the page', ['window'])
  if (!page.ways.includes(choice.way))
    return refused('invalid', 'way-not-offered', 'choose one of the ways on the page', ['way'])
  await ports.facts.append(jurisdiction, factsOf(found.value, choice, ports))
  return readNotice(jurisdiction, code, ports)
}

interface DoorOfNotice {
  readonly day: BeatDay
  readonly door: HouseholdDay
}

async function findDoor(
  jurisdiction: JurisdictionId,
  code: string,
  { views, beatDays, clock, noticeCodes }: NoticePorts,
): Promise<Result<DoorOfNotice, Refused>> {
  const digest = noticeCodes.digest(code)
  const notices = await views.all(jurisdiction, 'notice')
  const notice = notices.findLast((one) => one.codeDigest === digest)
  const today = clock.local(jurisdiction, clock.now()).day
  if (!notice || today > notice.leftOn + daysGood) return notFound('notice')
  const beat = await beatOf(jurisdiction, notice.household, views)
  if (beat === undefined) return notFound('notice')
  const day = await beatDays.of(jurisdiction, [beat])
  const door = day.households.get(notice.household as HouseholdId)
  return door ? ok({ day, door }) : notFound('notice')
}

async function beatOf(
  jurisdiction: JurisdictionId,
  household: string,
  views: Ports['views'],
): Promise<BeatId | undefined> {
  const row = await views.find(jurisdiction, 'household', household)
  const dwelling = row && (await views.find(jurisdiction, 'dwelling', row.dwelling))
  const building = dwelling && (await views.find(jurisdiction, 'building', dwelling.building))
  return building?.beat
}

function pageOf({ day, door }: DoorOfNotice): NoticePageAnswer {
  const { history } = door
  const owed = new Set(door.duties.filter(isOwed).map((duty) => duty.programme))
  const programmes = day.picture.programmes.filter((one) => owed.has(one.key))
  const chosen = chosenAt(history, day.day)
  return {
    door: doorOf(history.building, history.dwelling),
    today: day.day,
    programmes: programmes.filter(isForEveryEye).map(({ title, notice }) => ({ title, notice })),
    ways: [...new Set<NoticeChoice['way']>(['door', ...programmes.flatMap(({ ways }) => ways)])],
    choices: [...choicesFor(history, day.picture.workers, day.now)],
    chosen: chosen ? { day: chosen.day, window: chosen.window, way: chosen.way } : null,
  }
}

const chosenAt = ({ appointments }: HouseholdHistory, today: number): AppointmentRow | undefined =>
  appointments.findLast((one) => one.madeBy === 'household' && one.day >= today)

const isSameTime = (
  a: Pick<NoticeChoice, 'day' | 'window'>,
  b: Pick<NoticeChoice, 'day' | 'window'>,
) => a.day === b.day && a.window.from === b.window.from && a.window.to === b.window.to

function factsOf(
  { day, door }: DoorOfNotice,
  { day: on, window, way }: NoticeChoice,
  { clock, ids }: NoticePorts,
): readonly FactDraft[] {
  const household = door.history.household.id
  const draft = (payload: Payload): FactDraft => ({
    id: ids.next() as FactId,
    observedAt: clock.now(),
    by: byCard,
    source: { kind: 'household' },
    purpose: 'visits',
    payload,
  })
  const earlier = door.history.appointments.filter(
    (one) => one.madeBy === 'household' && one.day >= day.day,
  )
  return [
    ...earlier.map(({ id }) =>
      draft({ kind: 'appointment-cancelled', appointment: id, household }),
    ),
    draft({
      kind: 'appointment-made',
      appointment: ids.next() as AppointmentId,
      household,
      day: on,
      window,
      way,
      madeBy: 'household',
    }),
  ]
}
