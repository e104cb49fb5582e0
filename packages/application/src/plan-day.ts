import { isOpen } from '@doorstep/domain/due/duty.ts'
import { tasksOf } from '@doorstep/domain/due/tasks.ts'
import type { Pinned, PlanContent, PlanRequest } from '@doorstep/domain/rounds/plan.ts'
import { dutiesIn } from '@doorstep/domain/rounds/plan-rounds.ts'
import type { BeatId, HouseholdId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import { isoDay } from '@doorstep/domain/shared/time.ts'
import { worksOn } from '@doorstep/domain/team/worker.ts'
import type { BeatDay } from './beat-day.ts'
import { type Refused, refused } from './refused.ts'

/** All that a planner needs of a day: what is still open, who works, what is pinned. */
export function planRequestOf({
  day,
  now,
  minute,
  picture,
  households,
  plan,
}: BeatDay): PlanRequest {
  return {
    day,
    tasks: [...households.values()].flatMap(({ history, duties }) => tasksOf(history, duties, day)),
    buildings: picture.buildings,
    workers: picture.workers,
    pinned: plan ? pinsOf(plan.content) : [],
    notBefore: day === now.day ? minute : 0,
  }
}

/** Who keeps which stop, whatever else changes. */
export const pinsOf = ({ rounds }: PlanContent): readonly Pinned[] =>
  rounds.flatMap(({ worker, stops }) =>
    stops.filter((stop) => stop.isPinned).map(({ household }) => ({ household, worker })),
  )

/** May this be published as the plan of the day? The first thing that is wrong, and what would be right. */
export function checkPlan(content: PlanContent, day: BeatDay): Result<null, Refused> {
  const where = ['content']
  const unknown = householdsIn(content).find((id) => !day.households.has(id))
  if (unknown !== undefined)
    return refused('invalid', 'household-unknown', `no household ${unknown} in this beat`, where)
  for (const { worker, stops } of content.rounds.filter((round) => round.stops.length > 0)) {
    const known = day.picture.workers.find((one) => one.id === worker)
    if (!known)
      return refused('invalid', 'worker-unknown', `no worker ${worker} in this team`, where)
    if (!worksOn(known, day.day)) {
      const detail = `${known.name} is away on ${isoDay(day.day)} and has ${stops.length} stops: make the plan again`
      return refused('conflict', 'worker-away', detail, [worker])
    }
  }
  return checkDuties(content, day)
}

const householdsIn = ({ rounds, leftOut }: PlanContent): readonly HouseholdId[] => [
  ...rounds.flatMap((round) => round.stops.map((stop) => stop.household)),
  ...leftOut.map((one) => one.household),
]

/** Every open duty once: a stop, or left out with its reason. And pins are kept. */
function checkDuties(content: PlanContent, day: BeatDay): Result<null, Refused> {
  const where = ['content']
  const listed = dutiesIn(content)
  const named = new Set(listed)
  if (named.size < listed.length)
    return refused('invalid', 'duty-twice', 'a duty stands in two stops', where)
  const open = [...day.households.values()].flatMap(({ duties }) => duties.filter(isOpen))
  const missing = open.filter((duty) => !named.has(duty.key)).length
  if (missing > 0) {
    const detail = `${missing} duties have come up since this plan was made: make it again`
    return refused('conflict', 'plan-outdated', detail, where)
  }
  const kept = new Map(
    content.rounds.flatMap(({ worker, stops }) =>
      stops.map((stop) => [`${stop.household} ${worker}`, worker] as const),
    ),
  )
  const moved = (day.plan ? pinsOf(day.plan.content) : []).find(
    (pin) =>
      stillOpen(day, pin.household) &&
      worksOnDay(day, pin.worker) &&
      !kept.has(`${pin.household} ${pin.worker}`),
  )
  return moved
    ? refused('conflict', 'pin-moved', 'a pinned stop would go to someone else: unpin it first', [
        moved.household,
      ])
    : ok(null)
}

const stillOpen = ({ households }: BeatDay, household: HouseholdId) =>
  households.get(household)?.duties.some(isOpen) ?? false

const worksOnDay = ({ picture, day }: BeatDay, worker: Pinned['worker']) =>
  picture.workers.some((one) => one.id === worker && worksOn(one, day))

/** Pins survive a new plan: whoever keeps a stop keeps it pinned. */
export function withPins(content: PlanContent, pins: readonly Pinned[]): PlanContent {
  const pinned = new Set(pins.map(({ household, worker }) => `${household} ${worker}`))
  return {
    ...content,
    rounds: content.rounds.map(({ worker, stops }) => ({
      worker,
      stops: stops.map((stop) => ({
        ...stop,
        isPinned: stop.isPinned || pinned.has(`${stop.household} ${worker}`),
      })),
    })),
  }
}

/** The part of a plan that lies in one beat: each beat has its own. */
export function partIn(
  content: PlanContent,
  beat: BeatId,
  { picture, households }: BeatDay,
): PlanContent {
  const own = new Set<string>(
    picture.buildings.filter((row) => row.beat === beat).map((row) => row.id),
  )
  const isOwn = (household: HouseholdId) =>
    own.has(households.get(household)?.history.building?.id ?? '')
  return {
    rounds: content.rounds
      .map((round) => ({ ...round, stops: round.stops.filter((stop) => isOwn(stop.household)) }))
      .filter((round) => round.stops.length > 0),
    leftOut: content.leftOut.filter((one) => isOwn(one.household)),
  }
}
