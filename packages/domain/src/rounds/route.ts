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
}

/** The times of a sequence, each stop as early as possible; null when one cannot be kept. */
export function timed(
  route: Omit<Route, 'stops'>,
  visits: readonly Visit[],
  buildings: ReadonlyMap<string, BuildingAt>,
): readonly Timed[] | null {
  const result: Timed[] = []
  let clock = route.from
  let isAfterIsolation = false
  for (const visit of visits) {
    if (isAfterIsolation && visit.task.isFrail && !visit.task.isIsolation) return null
    const before = result.at(-1)
    const ready = clock + minutesBetween(before ? before.task : null, visit.task, buildings)
    const arrive = earliest(visit.windows, ready)
    if (arrive === null || arrive + visit.task.minutes > route.to) return null
    clock = arrive + visit.task.minutes
    result.push({ ...visit, arrive, leave: clock })
    isAfterIsolation ||= visit.task.isIsolation
  }
  return result
}

/** The first minute from `ready` on at which the door may be knocked. */
function earliest(windows: readonly TimeWindow[], ready: MinuteOfDay): MinuteOfDay | null {
  const starts = windows.flatMap((window) =>
    Math.max(window.from, ready) < window.to ? [Math.max(window.from, ready)] : [],
  )
  return starts.length === 0 ? null : Math.min(...starts)
}

export interface Insertion {
  readonly stops: readonly Timed[]
  /** Minutes by which the round ends later, walking and waiting. */
  readonly cost: number
}

/** How far around the cheapest neighbour places are tried with the clock: the rest cannot be better by much. */
const placesTried = 6

/** The best place for a visit in a round; null when there is none. */
export function bestInsertion(
  route: Route,
  visit: Visit,
  buildings: ReadonlyMap<string, BuildingAt>,
): Insertion | null {
  const places = detours(route.stops, visit.task, buildings)
    .sort((a, b) => a.minutes - b.minutes || b.at - a.at)
    .slice(
      0,
      visit.task.windows.length > 1 || isNarrow(visit) ? route.stops.length + 1 : placesTried,
    )
  const before = endOf(route)
  let best: Insertion | null = null
  for (const { at, minutes } of places) {
    const stops = timed(
      route,
      [...route.stops.slice(0, at), visit, ...route.stops.slice(at)],
      buildings,
    )
    if (!stops) continue
    const cost = (stops.at(-1)?.leave ?? route.from) - before - visit.task.minutes + minutes
    if (best === null || cost < best.cost) best = { stops, cost }
  }
  return best
}

const isNarrow = ({ windows }: Visit) =>
  windows.reduce((sum, window) => sum + window.to - window.from, 0) < 240

const endOf = (route: Route) => route.stops.at(-1)?.leave ?? route.from

/** Extra walking for each place in the sequence. */
function detours(stops: readonly Timed[], task: Task, buildings: ReadonlyMap<string, BuildingAt>) {
  return Array.from({ length: stops.length + 1 }, (_, at) => {
    const before = stops[at - 1]?.task ?? null
    const after = stops[at]?.task
    const to = minutesBetween(before, task, buildings)
    const minutes = after
      ? to + minutesBetween(task, after, buildings) - minutesBetween(before, after, buildings)
      : to
    return { at, minutes }
  })
}
