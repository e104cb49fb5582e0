import { standingOf } from '@doorstep/domain/coverage/coverage-of.ts'
import type { Duty } from '@doorstep/domain/due/duty.ts'
import { doorOf } from '@doorstep/domain/register/door.ts'
import { floorOf } from '@doorstep/domain/register/floor.ts'
import type { LeftOut, PlanContent, Stop } from '@doorstep/domain/rounds/plan.ts'
import { type WorkerRow, worksOn } from '@doorstep/domain/team/worker.ts'
import type { PlanAnswer } from '@doorstep/protocol/plan.ts'
import type { WorkerLoad } from '@doorstep/protocol/today.ts'
import type { z } from 'zod'
import type { BeatDay } from './beat-day.ts'
import { titleOf } from './read-round.ts'
import { leftOutGroups } from './show-left-out.ts'

/** A plan as a table and a map show it: the published one, or a draft that nobody has seen yet. */
export function showPlan(day: BeatDay, draft: PlanContent | null): PlanAnswer {
  const content = draft ?? day.plan?.content ?? null
  return {
    day: day.day,
    isPublished: draft === null && day.plan !== null,
    publishedAt: day.plan?.publishedAt ?? null,
    content: content && {
      rounds: content.rounds.map(({ worker, stops }) => ({ worker, stops: [...stops] })),
      leftOut: [...content.leftOut],
    },
    workers: loadsOf(content, day),
    doors: content ? doorsOf(content, day) : [],
    buildings: day.picture.buildings.map(({ id, estate, name, hasLift, floors, at }) => ({
      building: id,
      estate,
      name,
      hasLift,
      floors,
      at,
    })),
    leftOut: content ? leftOutGroups(content, day) : [],
  }
}

/** How each colleague's day is filled. */
export const loadsOf = (content: PlanContent | null, day: BeatDay): z.infer<typeof WorkerLoad>[] =>
  day.picture.workers
    .filter((worker) => worker.leftOn === null || day.day < worker.leftOn)
    .map((worker) => {
      const stops = content?.rounds.find((round) => round.worker === worker.id)?.stops ?? []
      return loadOf(worker, stops, day)
    })

function loadOf(
  worker: WorkerRow,
  stops: readonly Stop[],
  day: BeatDay,
): z.infer<typeof WorkerLoad> {
  const { id, name, agency, standing, homeArea, shift } = worker
  return {
    worker: id,
    name,
    agency,
    standing,
    area: homeArea,
    shift,
    stops: stops.length,
    calls: stops.filter((stop) => stop.call).length,
    done: stops.filter((stop) => wasMade(stop, day)).length,
    minutes: (stops.at(-1)?.leave ?? 0) - (stops[0]?.arrive ?? 0),
    isAway: !worksOn(worker, day.day),
  }
}

/** Was somebody of ours at this door today, or called, as the stop says? */
const wasMade = ({ household, call }: Stop, { households, day }: BeatDay) =>
  households
    .get(household)
    ?.history.knocks.some(
      (knock) => knock.at.day === day && knock.worker !== null && knock.call === call,
    ) ?? false

function doorsOf({ rounds, leftOut }: PlanContent, day: BeatDay): PlanAnswer['doors'] {
  const made = rounds.flatMap((round) => round.stops)
  const stopsAt = Map.groupBy(made, (stop) => stop.household)
  const all: readonly (Stop | LeftOut)[] = [...made, ...leftOut]
  return [...Map.groupBy(all, (stop) => stop.household)].flatMap(([household, some]) => {
    const known = day.households.get(household)
    const dwelling = known?.history.dwelling
    if (!known || !dwelling) return []
    const among = (keys: readonly string[]) => known.duties.filter(({ key }) => keys.includes(key))
    const duties = among(some.flatMap((stop) => stop.duties))
    return [
      {
        household,
        building: dwelling.building,
        door: doorOf(known.history.building, dwelling),
        unit: dwelling.place.unit,
        floor: floorOf(dwelling.place),
        room: dwelling.place.room,
        tier: Math.min(4, ...duties.map((duty) => duty.tier)),
        windows: duties.flatMap((duty) => duty.windows),
        state: standingOf(duties),
        stops: (stopsAt.get(household) ?? []).map((stop) => {
          const own = among(stop.duties)
          return {
            duties: [...stop.duties],
            titles: titlesOf(own, day),
            windows: own.flatMap((duty) => duty.windows),
            state: standingOf(own),
          }
        }),
      },
    ]
  })
}

/** A call says by itself that it was agreed; a visit that was agreed is told beside the programmes. */
const titlesOf = (duties: readonly Duty[], day: BeatDay) =>
  [...new Map(duties.map((duty) => [duty.programme, duty])).values()]
    .filter((duty) => duty.call === null || duty.because.kind !== 'appointment')
    .map((duty) => titleOf(day, duty))
