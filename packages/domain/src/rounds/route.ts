import type { MinuteOfDay, TimeWindow } from '../shared/time.ts'
import type { WorkerRow } from '../team/worker.ts'
import type { Task } from './plan.ts'
import { type BuildingAt, minutesBetween } from './walking.ts'

/** A stop on its way into a round. `windows` may be narrower than the task's: a fixed meeting of two. */
export interface Visit {
  readonly task: Task
  readonly windows: readonly TimeWindow[]
  readonly with: WorkerRow | null
  readonly isPinned: boolean
}

export interface Timed extends Visit {
  readonly arrive: MinuteOfDay
  readonly leave: MinuteOfDay
}

/** One worker's round while it is being made. */
export interface Route {
  readonly worker: WorkerRow
  readonly from: MinuteOfDay
  readonly to: MinuteOfDay
  stops: readonly Timed[]
  /** Minutes of the shift that are neither spent at doors nor walked. */
  spare: number
}

type Buildings = ReadonlyMap<string, BuildingAt>

export function setStops(route: Route, stops: readonly Timed[], buildings: Buildings): void {
  const busy = stops.map(
    ({ task }, i) => task.minutes + minutesTo(task, doorBefore(stops, i), buildings),
  )
  route.stops = stops
  route.spare = route.to - route.from - busy.reduce((sum, minutes) => sum + minutes, 0)
}

/** The last door before a place in the sequence: there one still stands after calls; null at the beginning. */
function doorBefore(stops: readonly Pick<Visit, 'task'>[], at: number): Task | null {
  for (let i = at - 1; i >= 0; i--) {
    const task = stops[i]?.task
    if (task?.call === null) return task
  }
  return null
}

/** Whole minutes of walking to a task; none to a call, which is made from where one stands. */
const minutesTo = (task: Task, from: Task | null, buildings: Buildings): number =>
  task.call === null ? minutesBetween(from, task, buildings) : 0

/** The times of a sequence, each stop as early as possible; null when one cannot be kept. */
export function timed(
  route: Pick<Route, 'from' | 'to'>,
  visits: readonly Visit[],
  buildings: Buildings,
): readonly Timed[] | null {
  const result: Timed[] = []
  let clock = route.from
  let here: Task | null = null
  let isAfterIsolation = false
  for (const visit of visits) {
    if (isAfterIsolation && isProtected(visit)) return null
    const ready = clock + minutesTo(visit.task, here, buildings)
    const arrive = earliest(visit.windows, ready)
    if (arrive === null || arrive + visit.task.minutes > route.to) return null
    clock = arrive + visit.task.minutes
    if (visit.task.call === null) here = visit.task
    result.push({ ...visit, arrive, leave: clock })
    isAfterIsolation ||= visit.task.isIsolation
  }
  return result
}

/** Nobody comes to this door from an isolation. */
const isProtected = ({ task }: Visit) => task.isFrail && !task.isIsolation

/** The first minute from `ready` on at which the door may be knocked. */
function earliest(windows: readonly TimeWindow[], ready: MinuteOfDay): MinuteOfDay | null {
  let first: MinuteOfDay | null = null
  for (const window of windows) {
    const start = Math.max(window.from, ready)
    if (start < window.to && (first === null || start < first)) first = start
  }
  return first
}

export interface Insertion {
  readonly stops: readonly Timed[]
  /** Minutes by which the round ends later, walking and waiting. */
  readonly cost: number
}

/** How far around the cheapest neighbour places are tried with the clock: the rest cannot be better by much. */
const placesTried = 6

/** The best place for a visit in a round; null when there is none. */
export function bestInsertion(route: Route, visit: Visit, buildings: Buildings): Insertion | null {
  // Whole minutes are rounded up, so a detour may come out one shorter than none.
  if (route.spare + 1 < visit.task.minutes) return null
  const before = endOf(route)
  const costs = placesFor(route, visit, buildings).flatMap(({ at, minutes }) => {
    const end = endWith(route, visit, at, buildings)
    return end === null ? [] : [{ at, cost: end - before - visit.task.minutes + minutes }]
  })
  const [first, ...others] = costs
  if (!first) return null
  const best = others.reduce((least, one) => (one.cost < least.cost ? one : least), first)
  const visits = [...route.stops.slice(0, best.at), visit, ...route.stops.slice(best.at)]
  const stops = timed(route, visits, buildings)
  return stops && { stops, cost: best.cost }
}

/** Places worth trying with the clock, by extra walking; all of them where the hours are few. */
function placesFor({ stops }: Route, visit: Visit, buildings: Buildings) {
  const isTight = visit.task.windows.length > 1 || isNarrow(visit)
  return detours(stops, visit.task, buildings)
    .filter(({ at }) => isSafeAt(stops, visit, at))
    .sort((a, b) => a.minutes - b.minutes || b.at - a.at)
    .slice(0, isTight ? stops.length + 1 : placesTried)
}

const isNarrow = ({ windows }: Visit) =>
  windows.reduce((sum, window) => sum + window.to - window.from, 0) < 240

const endOf = (route: Route) => route.stops.at(-1)?.leave ?? route.from

/** When the round ends with the visit in that place; null when it cannot be kept. Says what `timed` would, without building it. */
function endWith(route: Route, visit: Visit, at: number, buildings: Buildings): MinuteOfDay | null {
  let here = doorBefore(route.stops, at)
  let clock = route.stops[at - 1]?.leave ?? route.from
  for (const [i, next] of [visit, ...route.stops.slice(at)].entries()) {
    const arrive = earliest(next.windows, clock + minutesTo(next.task, here, buildings))
    if (arrive === null || arrive + next.task.minutes > route.to) return null
    const isDoor = next.task.call === null
    // From this door on all is as before; after a call one may stand elsewhere than before.
    if (i > 0 && isDoor && arrive === route.stops[at + i - 1]?.arrive) return endOf(route)
    clock = arrive + next.task.minutes
    if (isDoor) here = next.task
  }
  return clock
}

/** Neither an isolation before a protected door, nor a protected door behind an isolation. */
const isSafeAt = (stops: readonly Timed[], visit: Visit, at: number) =>
  !(visit.task.isIsolation && stops.some((stop, i) => i >= at && isProtected(stop))) &&
  !(isProtected(visit) && stops.some((stop, i) => i < at && stop.task.isIsolation))

/** Extra walking for each place in the sequence; a call costs none anywhere. */
function detours(stops: readonly Timed[], task: Task, buildings: Buildings) {
  return Array.from({ length: stops.length + 1 }, (_, at) => {
    if (task.call !== null) return { at, minutes: 0 }
    const before = doorBefore(stops, at)
    const after = stops.slice(at).find((stop) => stop.task.call === null)?.task
    const to = minutesBetween(before, task, buildings)
    const minutes = after
      ? to + minutesBetween(task, after, buildings) - minutesBetween(before, after, buildings)
      : to
    return { at, minutes }
  })
}
