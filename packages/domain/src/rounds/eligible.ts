import { intersects } from '../shared/windows.ts'
import { type WorkerRow, worksOn } from '../team/worker.ts'
import type { LeftOutBecause, PlanRequest, Task } from './plan.ts'

/** Who may go to a door, or the first rule that leaves nobody. */
export type Eligible =
  | { readonly workers: readonly WorkerRow[] }
  | { readonly nobody: LeftOutBecause }

/** Workers of the day: not on leave, still of the team, with a shift that ends after it begins and is not over. */
export const onDuty = ({ workers, day, notBefore }: PlanRequest): readonly WorkerRow[] =>
  workers
    .filter(
      (worker) =>
        worksOn(worker, day) && worker.shift.from < worker.shift.to && notBefore < worker.shift.to,
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))

/** Each rule in turn; the one that leaves nobody is the reason. */
export function eligible(
  task: Task,
  workers: readonly WorkerRow[],
  request: PlanRequest,
): Eligible {
  const pinned = request.pinned.find((pin) => pin.household === task.household)
  if (workers.length === 0) return { nobody: { kind: 'no-worker' } }
  if (task.windows.length === 0) return { nobody: task.closedBy ?? { kind: 'quiet-all-day' } }
  if (task.call === null && !request.buildings.some(({ id }) => id === task.building))
    return { nobody: { kind: 'door-without-building' } }
  if (pinned) {
    const worker = workers.find((one) => one.id === pinned.worker)
    return worker
      ? { workers: [worker] }
      : { nobody: { kind: 'pinned-worker-away', worker: pinned.worker } }
  }
  return bySkill(task, workers)
}

function bySkill({ needs, windows }: Task, workers: readonly WorkerRow[]): Eligible {
  const missing = (has: (worker: WorkerRow) => readonly string[], wanted: readonly string[]) =>
    wanted.find((one) => workers.every((worker) => !has(worker).includes(one)))
  const skill = missing((worker) => worker.skills, needs.skills)
  if (skill !== undefined) return { nobody: { kind: 'skill-nobody-has', skill } }
  const language = missing((worker) => worker.languages, needs.languages)
  if (language !== undefined) return { nobody: { kind: 'language-nobody-speaks', language } }
  const ofAgency = workers.filter(
    (worker) => needs.agencies.length === 0 || needs.agencies.includes(worker.agency),
  )
  if (ofAgency.length === 0)
    return { nobody: { kind: 'agency-not-on-duty', agencies: needs.agencies } }
  const able = ofAgency.filter(
    (worker) =>
      needs.skills.every((one) => worker.skills.includes(one)) &&
      needs.languages.every((one) => worker.languages.includes(one)),
  )
  if (able.length === 0) return { nobody: { kind: 'no-worker' } }
  const inTime = able.filter((worker) => windows.some((window) => intersects(window, worker.shift)))
  return inTime.length === 0
    ? { nobody: { kind: 'window-outside-shifts', windows } }
    : { workers: inTime }
}
