import { knownFrom } from '../due/familiarity.ts'
import type { WorkerRow } from '../team/worker.ts'
import { type Eligible, eligible, onDuty } from './eligible.ts'
import type {
  LeftOut,
  LeftOutBecause,
  PlanContent,
  Planner,
  PlanRequest,
  Round,
  Task,
} from './plan.ts'
import { bestInsertion, type Route, setStops, type Timed, timed, type Visit } from './route.ts'
import type { BuildingAt } from './walking.ts'

/** Minutes of walking that a fully known face is worth. */
const knownFaceMinutes = 12
/** Minutes of walking that an estate where the colleague is at home is worth. */
const homeAreaMinutes = 3
/** Minutes of walking by which a colleague with a full shift stands behind one with none of it used. */
const fairShareMinutes = 6
/** From this familiarity on a worker is a known face at the door: the level `known`, of three. */
const knownFaceFrom = knownFrom / 3

interface Making {
  readonly request: PlanRequest
  readonly buildings: ReadonlyMap<string, BuildingAt>
  readonly routes: readonly Route[]
  readonly workers: readonly WorkerRow[]
}

/**
 * The first planner: doors in order of what is most urgent, each put where it costs least walking,
 * a known face preferred. A call is made from wherever one is. What is placed is never displaced by something of a lower tier. The same
 * request gives the same plan.
 */
export const planRounds: Planner = (request) => {
  const workers = onDuty(request)
  const routes = workers.map((worker) => ({
    worker,
    from: Math.max(worker.shift.from, request.notBefore),
    to: worker.shift.to,
    stops: [],
    spare: worker.shift.to - Math.max(worker.shift.from, request.notBefore),
  }))
  const buildings = new Map<string, BuildingAt>(
    request.buildings.map((building) => [building.id, building]),
  )
  const making: Making = { request, buildings, routes, workers }
  const leftOut = inOrder(request).flatMap((task) => {
    const because = place(task, making)
    return because === null ? [] : [leftOutOf(task, because)]
  })
  return {
    rounds: routes
      .filter((route) => route.stops.length > 0)
      .map((route) => roundOf(withFloorsInOrder(route, buildings))),
    leftOut,
  }
}

/** Pinned and promised first, then what must be, then by tier; within one, building by building, so that rounds grow in blocks. */
function inOrder({ tasks, pinned, buildings }: PlanRequest): readonly Task[] {
  const pins = new Set(pinned.map((pin) => pin.household))
  const order = new Map(walk(buildings).map((id, i) => [id, i]))
  const rank = (task: Task): readonly number[] => [
    pins.has(task.household) ? 0 : 1,
    task.appointment ? 0 : 1,
    task.mandatory ? 0 : 1,
    task.tier,
    task.needs.twoPersons ? 0 : 1,
    order.get(task.building) ?? Number.MAX_SAFE_INTEGER,
  ]
  const keyed = tasks.map((task) => ({
    task,
    rank: rank(task),
    door: `${task.unit}/${String(500 - task.floor).padStart(4, '0')}/${task.room}/${task.household}/${task.duties[0]}`,
  }))
  return keyed
    .sort((a, b) => compareAll(a.rank, b.rank) || (a.door < b.door ? -1 : 1))
    .map(({ task }) => task)
}

function compareAll(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** Buildings from the south-west corner on, each time to the nearest; those nobody placed by estate and name. */
function walk(buildings: PlanRequest['buildings']): readonly string[] {
  const placed = buildings
    .flatMap(({ id, at }) => (at ? [{ id, ...at }] : []))
    .sort((a, b) => a.east + a.north - b.east - b.north || (a.id < b.id ? -1 : 1))
  const path: string[] = []
  let here = placed[0]
  while (here) {
    const from = here
    path.push(from.id)
    placed.splice(placed.indexOf(from), 1)
    const distance = (to: typeof from) => Math.hypot(to.east - from.east, to.north - from.north)
    here = placed.reduce<typeof from | undefined>(
      (near, to) => (near && distance(near) <= distance(to) ? near : to),
      undefined,
    )
  }
  const others = buildings
    .filter(({ at }) => at === null)
    .sort((a, b) =>
      `${a.estate} ${a.name.padStart(4, '0')}`.localeCompare(
        `${b.estate} ${b.name.padStart(4, '0')}`,
      ),
    )
  return [...path, ...others.map(({ id }) => id)]
}

/** Puts a task into a round; the reason when it fits nowhere. */
function place(task: Task, making: Making): LeftOutBecause | null {
  const able: Eligible = eligible(task, making.workers, making.request)
  if ('nobody' in able) return able.nobody
  return task.needs.twoPersons
    ? placeForTwo(task, able.workers, making)
    : placeForOne(task, able.workers, making)
}

function placeForOne(
  task: Task,
  workers: readonly WorkerRow[],
  making: Making,
): LeftOutBecause | null {
  const visit: Visit = { task, windows: task.windows, with: null, isPinned: isPinned(task, making) }
  const best = cheapest(
    visit,
    making.routes.filter((route) => workers.includes(route.worker)),
    making,
  )
  if (!best) return { kind: 'no-time-left' }
  setStops(best.route, best.stops, making.buildings)
  return null
}

const isPinned = (task: Task, { request }: Making) =>
  request.pinned.some((pin) => pin.household === task.household)

function cheapest(visit: Visit, routes: readonly Route[], { buildings }: Making) {
  let best: { route: Route; stops: readonly Timed[]; cost: number } | null = null
  for (const route of routes) {
    const insertion = bestInsertion(route, visit, buildings)
    if (!insertion) continue
    const cost = insertion.cost + preference(visit.task, route, buildings)
    if (best === null || cost < best.cost) best = { route, stops: insertion.stops, cost }
  }
  return best
}

/** Minutes for or against a colleague, beyond walking: a known face, the own estate, a fair share of the work. */
function preference(
  task: Task,
  { worker, from, to, spare }: Route,
  buildings: Making['buildings'],
) {
  const isHome =
    task.call === null &&
    worker.homeArea !== '' &&
    buildings.get(task.building)?.estate === worker.homeArea
  const busy = 1 - spare / Math.max(1, to - from)
  return (
    fairShareMinutes * busy -
    knownFaceMinutes * (task.familiarity.get(worker.id) ?? 0) -
    (isHome ? homeAreaMinutes : 0)
  )
}

/** Times at which two may meet are tried at this distance. */
const meetingStep = 15

/** Two colleagues at the same door at the same minute; both rounds keep it fixed. */
function placeForTwo(
  task: Task,
  workers: readonly WorkerRow[],
  making: Making,
): LeftOutBecause | null {
  for (const window of task.windows) {
    for (let at = window.from; at + task.minutes <= window.to; at += meetingStep) {
      const meeting = [{ from: at, to: at + 1 }]
      const first = cheapest(
        { task, windows: meeting, with: null, isPinned: false },
        making.routes.filter((route) => workers.includes(route.worker)),
        making,
      )
      if (!first) continue
      const second = cheapest(
        { task, windows: meeting, with: first.route.worker, isPinned: false },
        making.routes.filter((route) => route !== first.route),
        making,
      )
      if (!second) continue
      const together = first.stops.map((stop) =>
        stop.task === task ? { ...stop, with: second.route.worker } : stop,
      )
      setStops(first.route, together, making.buildings)
      setStops(second.route, second.stops, making.buildings)
      return null
    }
  }
  return { kind: 'no-second-person' }
}

/**
 * Within one entrance: from the top down where a lift brings one up, from the bottom up where stairs do.
 * A call keeps its place among the doors.
 */
function withFloorsInOrder(route: Route, buildings: ReadonlyMap<string, BuildingAt>): Route {
  const runs: Timed[][] = []
  for (const stop of route.stops) {
    const run = runs.at(-1)
    const isSame =
      stop.task.call === null &&
      run?.[0]?.task.call === null &&
      run[0]?.task.building === stop.task.building &&
      run[0]?.task.unit === stop.task.unit
    if (run && isSame) run.push(stop)
    else runs.push([stop])
  }
  const down = (stop: Timed) =>
    buildings.get(stop.task.building)?.hasLift ? -stop.task.floor : stop.task.floor
  const ordered = runs.flatMap((run) =>
    [...run].sort((a, b) => down(a) - down(b) || (a.task.room < b.task.room ? -1 : 1)),
  )
  const stops = timed(route, ordered, buildings)
  const isWorse = !stops || (stops.at(-1)?.leave ?? 0) > (route.stops.at(-1)?.leave ?? 0)
  return isWorse ? route : { ...route, stops }
}

const leftOutOf = (
  { household, duties, tier, mandatory }: Task,
  because: LeftOutBecause,
): LeftOut => ({ household, duties, tier, mandatory, because })

/** The duties of a visit for two stand in the first colleague's round only: every duty is one stop. */
const roundOf = ({ worker, stops }: Route): Round => ({
  worker: worker.id,
  stops: stops.map(({ task, arrive, leave, with: other, isPinned: pinned }) => ({
    household: task.household,
    ...(task.call && { call: task.call }),
    building: task.building,
    duties: other !== null && other.id < worker.id ? [] : task.duties,
    arrive,
    leave,
    with: other?.id ?? null,
    isKnownFace: (task.familiarity.get(worker.id) ?? 0) >= knownFaceFrom,
    isPinned: pinned,
  })),
})

/** Every duty of a plan, each as often as it stands in a round or is left out. */
export const dutiesIn = ({ rounds, leftOut }: PlanContent): readonly string[] => [
  ...rounds.flatMap((round) => round.stops.flatMap((stop) => stop.duties)),
  ...leftOut.flatMap((one) => one.duties),
]
