import type { PlanContent, Stop } from '@doorstep/domain/rounds/plan.ts'
import type { BuildingId, HouseholdId, WorkerId } from '@doorstep/domain/shared/id.ts'
import type { PlanAnswer } from '@doorstep/protocol/plan.ts'

export type PlanWorker = PlanAnswer['workers'][number]
export type PlanDoor = PlanAnswer['doors'][number]
export type StopShown = PlanDoor['stops'][number]
export type PlanBuilding = PlanAnswer['buildings'][number]

/** A stop with the door it is at and the worker who makes it. */
export interface PlannedStop {
  readonly key: string
  readonly worker: PlanWorker
  readonly stop: Stop
  /** Undefined where nothing is owed any more. */
  readonly door: PlanDoor | undefined
  /** What is owed at this stop, when, and where it stands: not what the household's other stops are for. */
  readonly shown: StopShown | undefined
  readonly building: PlanBuilding | undefined
  readonly doorName: string
}

/** How one worker's day is filled, from the first arrival to the last leaving. */
export interface Load {
  readonly worker: PlanWorker
  readonly stops: readonly PlannedStop[]
  readonly minutes: number
}

export interface PlanView {
  readonly loads: readonly Load[]
  readonly stops: readonly PlannedStop[]
  readonly buildings: ReadonlyMap<BuildingId, PlanBuilding>
  readonly workers: ReadonlyMap<WorkerId, PlanWorker>
}

const shownOf = ({ duties }: Stop, door: PlanDoor | undefined) =>
  door?.stops.find((one) => one.duties.join() === duties.join())

/** A plan in the shape in which table, map and timeline read it; workers stand by area. */
export function viewOf(plan: PlanAnswer, content: PlanContent): PlanView {
  const doors = new Map<HouseholdId, PlanDoor>(plan.doors.map((door) => [door.household, door]))
  const buildings = new Map(plan.buildings.map((one) => [one.building, one]))
  const workers = new Map(plan.workers.map((one) => [one.worker, one]))
  const stopsOf = (worker: PlanWorker) =>
    (content.rounds.find((round) => round.worker === worker.worker)?.stops ?? []).map(
      (stop): PlannedStop => {
        const door = doors.get(stop.household)
        const building = buildings.get(stop.building)
        const doorName = door?.door ?? building?.name ?? ''
        const key = `${worker.worker} ${stop.household} ${stop.arrive}`
        return { key, worker, stop, door, shown: shownOf(stop, door), building, doorName }
      },
    )
  const loads = plan.workers
    .toSorted((a, b) => a.area.localeCompare(b.area) || a.name.localeCompare(b.name))
    .map((worker): Load => {
      const stops = stopsOf(worker)
      const minutes = (stops.at(-1)?.stop.leave ?? 0) - (stops[0]?.stop.arrive ?? 0)
      return { worker, stops, minutes }
    })
  return { loads, stops: loads.flatMap((load) => load.stops), buildings, workers }
}
