import type { WorkerId } from '../../shared/id.ts'
import type { EpochDay } from '../../shared/time.ts'
import { type WorkerRow, worksOn } from '../../team/worker.ts'
import type { HandoverDoor } from './handover-plan.ts'
import { urgencies } from './reasons.ts'

/** A walk for two on one day; without an introducer the newcomer goes alone. */
export interface JointRound {
  /** Null when the two are not at work together within two months. */
  readonly day: EpochDay | null
  readonly introducer: WorkerId | null
  readonly doors: readonly HandoverDoor[]
}

/** As far ahead as leave is usually known. */
const daysAhead = 60

/**
 * The doors that are left, as walks of so many doors a day, the first ones first: within an urgency by who
 * introduces, then building by building as the plan has them. One walk a day, on days when both are at work.
 */
export function jointRounds(
  doors: readonly HandoverDoor[],
  {
    to,
    from,
    perDay,
    workers,
  }: {
    readonly to: WorkerId
    /** The first day on which they may walk. */
    readonly from: EpochDay
    readonly perDay: number
    readonly workers: readonly WorkerRow[]
  },
): readonly JointRound[] {
  const left = doors.filter(({ done }) => done === null)
  const walks = urgencies.flatMap((urgency) => [
    ...Map.groupBy(
      left.filter((one) => one.urgency === urgency),
      (one) => one.introducer,
    ),
  ])
  const rounds = joined(walks).flatMap(([introducer, some]) =>
    chunks(some, perDay).map((chunk) => ({ introducer, doors: chunk })),
  )
  const byId = new Map(workers.map((one) => [one.id, one]))
  const areAtWork = (introducer: WorkerId | null, day: EpochDay) =>
    [to, introducer].every((id) => {
      const worker = id === null ? undefined : byId.get(id)
      return id === null || (worker !== undefined && worksOn(worker, day))
    })
  let next = from
  return rounds.map(({ introducer, doors: some }) => {
    const day = firstDay(next, (one) => areAtWork(introducer, one))
    if (day !== null) next = day + 1
    return { day, introducer, doors: some }
  })
}

type Walk = readonly [WorkerId | null, readonly HandoverDoor[]]

/** What follows with the same introducer is one walk on: no day is left half empty for the sake of an urgency. */
function joined(walks: readonly Walk[]): readonly Walk[] {
  const together: Walk[] = []
  for (const [introducer, doors] of walks) {
    const last = together.at(-1)
    if (last && last[0] === introducer)
      together[together.length - 1] = [introducer, [...last[1], ...doors]]
    else together.push([introducer, doors])
  }
  return together
}

const chunks = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )

function firstDay(from: EpochDay, isFree: (day: EpochDay) => boolean): EpochDay | null {
  for (let day = from; day < from + daysAhead; day += 1) if (isFree(day)) return day
  return null
}
