import { hasHappened, isBefore } from '@doorstep/domain/due/history.ts'
import type { Script } from '@doorstep/domain/intake/names.ts'
import { doorOf } from '@doorstep/domain/register/door.ts'
import type { HouseholdId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { LocalTime } from '@doorstep/domain/shared/time.ts'
import type { KnockMessage, KnockReceipt } from '@doorstep/protocol/knocks.ts'
import type { BeatDay } from './beat-day.ts'
import { doorFinder } from './find-door.ts'
import type { Ports } from './ports/ports.ts'
import { type Refused, refused } from './refused.ts'
import { reportKnocks } from './report-knocks.ts'

/** Who tells of a knock, and for which agency. */
export interface Teller {
  readonly jurisdiction: JurisdictionId
  readonly by: string
  readonly agency: string
}

/** Someone knocked, or will: the door in plain words. The answer tells, for courtesy, when we are there or were. */
export async function tellKnock(
  { jurisdiction, by, agency }: Teller,
  { address, day: on, minute, outcome }: KnockMessage,
  day: BeatDay,
  script: Script,
  ports: Pick<Ports, 'facts' | 'views' | 'ids' | 'clock'>,
): Promise<Result<KnockReceipt, Refused>> {
  const at = { day: on, minute }
  if (outcome !== 'planned' && isBefore(day.now, at))
    return refused('invalid', 'not-yet', 'that time is still to come: tell it as planned', [
      'minute',
    ])
  const findDoor = doorFinder(day.picture, script)
  const door = findDoor(address)
  if (!door) return ok({ understood: false, door: '', ours: null })
  const knock = { row: 0, address, agency, at, outcome }
  await reportKnocks(jurisdiction, by, [knock], findDoor, ports)
  return ok({
    understood: true,
    door: doorOf(
      day.picture.buildings.find(({ id }) => id === door.dwelling.building),
      door.dwelling,
    ),
    ours: oursAt(
      door.households.map(({ id }) => id),
      day,
    ),
  })
}

/** Our next stop at this door today, else our last knock there. A call is neither: it keeps no door from rest. */
function oursAt(households: readonly HouseholdId[], day: BeatDay): KnockReceipt['ours'] {
  const agencyOf = (worker: string | null) =>
    day.picture.workers.find((one) => one.id === worker)?.agency ?? ''
  const next = day.plan?.content.rounds
    .flatMap(({ worker, stops }) => stops.map((stop) => ({ worker, stop })))
    .filter(({ stop }) => !stop.call && households.includes(stop.household))
    .map(({ worker, stop }) => ({
      at: { day: day.day, minute: stop.arrive },
      agency: agencyOf(worker),
    }))
    .filter(({ at }) => isBefore(day.now, at))
    .sort((a, b) => order(a.at, b.at))[0]
  if (next) return next
  const last = households
    .flatMap((id) => day.households.get(id)?.history.knocks ?? [])
    .filter((knock) => knock.worker !== null && !knock.call && hasHappened(knock))
    .sort((a, b) => order(a.at, b.at))
    .at(-1)
  return last ? { at: last.at, agency: agencyOf(last.worker) } : null
}

const order = (a: LocalTime, b: LocalTime) => (isBefore(a, b) ? -1 : 1)
