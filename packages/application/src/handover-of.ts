import type { HandoverRow } from '@doorstep/domain/doorstep/handover/handover.ts'
import {
  type HandoverDoor,
  handoverPlan,
} from '@doorstep/domain/doorstep/handover/handover-plan.ts'
import { type JointRound, jointRounds } from '@doorstep/domain/doorstep/handover/joint-rounds.ts'
import { doorOf } from '@doorstep/domain/register/door.ts'
import type { LoreRow } from '@doorstep/domain/register/lore-rows.ts'
import type { BeatId, BuildingId, JurisdictionId, WorkerId } from '@doorstep/domain/shared/id.ts'
import type { HandoverDoorTold, JointRoundTold, PromptTold } from '@doorstep/protocol/handover.ts'
import type { BeatDay } from './beat-day.ts'
import type { Ports } from './ports/ports.ts'

/** Doors of one joint walk: two people, a talk of ten minutes each, stairs between. */
export const usualPerDay = 8

/** The handovers of some beats, the newest first. */
export async function handoversOf(
  jurisdiction: JurisdictionId,
  beats: readonly BeatId[],
  { views }: Pick<Ports, 'views'>,
): Promise<readonly HandoverRow[]> {
  const rows = await views.all(jurisdiction, 'handover')
  return rows
    .filter(({ beat }) => beats.includes(beat))
    .toSorted((a, b) => b.on - a.on || (a.id < b.id ? 1 : -1))
}

/** Lore is read whole, once for all plans of an answer. */
export const loreOfBeat = async (
  jurisdiction: JurisdictionId,
  { views }: Pick<Ports, 'views'>,
): Promise<readonly LoreRow[]> => [
  ...(await views.all(jurisdiction, 'lore')),
  ...(await views.all(jurisdiction, 'health_lore')),
]

/** A handover as it stands on a day. */
export function planOf(
  handover: Pick<HandoverRow, 'from' | 'to' | 'reason' | 'on'>,
  { day, picture, households }: BeatDay,
  lore: readonly LoreRow[],
): readonly HandoverDoor[] {
  const { dwellings, promises, workers } = picture
  const histories = [...households.values()].map(({ history }) => history)
  return handoverPlan({ handover, day, households: histories, dwellings, lore, promises, workers })
}

export const roundsOf = (
  { to }: HandoverRow,
  doors: readonly HandoverDoor[],
  perDay: number,
  { day, picture }: BeatDay,
): readonly JointRound[] => jointRounds(doors, { to, from: day, perDay, workers: picture.workers })

export const nameIn =
  ({ picture }: BeatDay) =>
  (worker: WorkerId): string =>
    picture.workers.find(({ id }) => id === worker)?.name ?? ''

/** A colleague by name. */
export const called = (day: BeatDay, id: WorkerId) => ({ id, name: nameIn(day)(id) })

export function doorTold(
  { household, urgency, reasons, introducer, done }: HandoverDoor,
  day: BeatDay,
): HandoverDoorTold {
  const history = day.households.get(household)?.history
  return {
    household,
    door: doorOf(history?.building, history?.dwelling),
    urgency,
    reasons: [...reasons],
    introducer: introducer === null ? null : called(day, introducer),
    done: done?.kind === 'introduced' ? { ...done, by: nameIn(day)(done.by) } : done,
  }
}

export const roundTold = ({ day, introducer, doors }: JointRound, on: BeatDay): JointRoundTold => ({
  day,
  introducer: introducer === null ? null : nameIn(on)(introducer),
  doors: doors.map((door) => doorTold(door, on)),
})

/** The buildings of a plan that nobody was asked about yet, those with most doors in it first. */
export function promptsOf(
  { asked }: HandoverRow,
  doors: readonly HandoverDoor[],
  day: BeatDay,
): PromptTold[] {
  const settled = new Set(asked.map(({ building }) => building))
  const inPlan = Map.groupBy(doors, ({ building }) => building)
  const doorsIn = (building: BuildingId) => inPlan.get(building)?.length ?? 0
  const byBuilding = Map.groupBy(
    [...day.households.values()],
    ({ history }) => history.dwelling?.building,
  )
  return day.picture.buildings
    .filter(({ id }) => inPlan.has(id) && !settled.has(id))
    .toSorted((a, b) => doorsIn(b.id) - doorsIn(a.id))
    .map(({ id, estate, name }) => ({
      building: id,
      name: `${estate} ${name}`,
      doors: (byBuilding.get(id) ?? []).map(({ history }) => ({
        household: history.household.id,
        door: doorOf(history.building, history.dwelling),
      })),
    }))
}
