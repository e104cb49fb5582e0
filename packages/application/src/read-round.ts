import { standingOf } from '@doorstep/domain/coverage/coverage-of.ts'
import { titleOfAppointment } from '@doorstep/domain/doorstep/appointment-words.ts'
import { type Duty, mostTriesOf } from '@doorstep/domain/due/duty.ts'
import { isForEveryEye, plainTitle } from '@doorstep/domain/policy/every-eye.ts'
import { floorOf } from '@doorstep/domain/register/floor.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { Stop } from '@doorstep/domain/rounds/plan.ts'
import type { WorkerId } from '@doorstep/domain/shared/id.ts'
import type { InThreeLanguages } from '@doorstep/domain/shared/language.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { EpochDay, MinuteOfDay } from '@doorstep/domain/shared/time.ts'
import { worksOn } from '@doorstep/domain/team/worker.ts'
import type { RoundAnswer, RoundStop } from '@doorstep/protocol/round.ts'
import { type BeatDay, type BeatDays, programmeOf } from './beat-day.ts'
import type { PlaybookOf } from './playbook-in-force.ts'
import type { Views } from './ports/views.ts'
import { notFound, type Refused } from './refused.ts'
import { talkOfRound } from './talk.ts'

interface RoundQuery {
  readonly day?: EpochDay | undefined
  readonly worker?: string | undefined
}

interface RoundPorts {
  readonly beatDays: BeatDays
  readonly views: Views
  readonly playbook: PlaybookOf
}

/** A worker's stops of a day in order: doors and neutral words, neither names nor reasons. */
export async function readRound(
  caller: Caller,
  query: RoundQuery,
  { beatDays, views, playbook }: RoundPorts,
): Promise<Result<RoundAnswer, Refused>> {
  const day = await beatDays.of(caller.jurisdiction, caller.beats, query.day)
  const name = query.worker ?? caller.worker
  const worker = day.picture.workers.find((one) => one.id === name)
  if (!worker) return notFound('worker')
  const stops = stopsOf(day, worker.id)
  const passed = new Set<string>(stops.map(({ stop }) => stop.building))
  return ok({
    day: day.day,
    worker: { id: worker.id, name: worker.name },
    isPublished: day.plan !== null,
    stops: stops.flatMap((one) => stopAnswer(day, one)),
    buildings: day.picture.buildings
      .filter(({ id }) => passed.has(id))
      .map(({ id, estate, name: number, hasLift, at }) => ({
        building: id,
        estate,
        name: number,
        hasLift,
        at,
      })),
    colleagues: day.picture.workers
      .filter((one) => one.id !== worker.id && worksOn(one, day.day))
      .map(({ id, name: called, standing }) => ({ id, name: called, standing })),
    talk: await talkOfRound(caller, day.day, { views, playbook }),
  })
}

interface OwnStop {
  readonly stop: Stop
  /** Who comes along; null when nobody. */
  readonly company: WorkerId | null
}

/** The worker's own stops, and those to which the worker comes along. */
function stopsOf({ plan }: BeatDay, worker: WorkerId): readonly OwnStop[] {
  const stops = (plan?.content.rounds ?? []).flatMap((round) =>
    round.stops.flatMap((stop) => {
      if (round.worker === worker) return [{ stop, company: stop.with }]
      return stop.with === worker ? [{ stop, company: round.worker }] : []
    }),
  )
  return stops.toSorted((a, b) => a.stop.arrive - b.stop.arrive)
}

function stopAnswer(day: BeatDay, { stop, company }: OwnStop): readonly RoundStop[] {
  const found = day.households.get(stop.household)
  const dwelling = found?.history.dwelling
  if (!found || !dwelling) return []
  const duties = stop.duties.flatMap((key) => dutyNamed(key, found.duties) ?? [])
  const { history } = found
  return [
    {
      household: stop.household,
      call: stop.call ?? null,
      building: stop.building,
      estate: history.building?.estate ?? dwelling.place.estate,
      buildingName: history.building?.name ?? dwelling.place.building,
      unit: dwelling.place.unit,
      floor: floorOf(dwelling.place),
      room: dwelling.place.room,
      arrive: stop.arrive,
      leave: stop.leave,
      duties: duties.map((duty) => ({
        title: titleOnLists(day, duty),
        before: latestMinute(day.day, duty),
      })),
      state: standingOf(duties),
      tries: mostTriesOf(duties),
      withWorker: day.picture.workers.find((one) => one.id === company)?.name ?? null,
      isKnownFace: stop.isKnownFace,
      isPinned: stop.isPinned,
      hasQuietHours: (history.wishes?.quiet.length ?? 0) > 0,
    },
  ]
}

/** A duty that comes again begins a new occasion once it is done: then the programme's own counts. */
function dutyNamed(key: string, duties: readonly Duty[]): Duty | undefined {
  const subject = (whole: string) => whole.slice(0, whole.lastIndexOf('/'))
  return (
    duties.find((duty) => duty.key === key) ??
    duties.find((duty) => subject(duty.key) === subject(key))
  )
}

/** What a duty is called in a round's list, where others may look over the shoulder. */
function titleOnLists({ picture }: BeatDay, duty: Duty): InThreeLanguages {
  const programme = programmeOf(picture, duty)
  if (!programme) return titleOfAppointment(duty)
  return isForEveryEye(programme) ? programme.title : plainTitle
}

/** What a duty is called in a brief and in what follows a visit. */
export const titleOf = ({ picture }: Pick<BeatDay, 'picture'>, duty: Duty): InThreeLanguages =>
  programmeOf(picture, duty)?.title ?? titleOfAppointment(duty)

/** The end of its hours where it must be done on this very day. */
const latestMinute = (day: EpochDay, { deadline, windows }: Duty): MinuteOfDay | null =>
  deadline !== null && deadline <= day ? (windows.at(-1)?.to ?? null) : null
