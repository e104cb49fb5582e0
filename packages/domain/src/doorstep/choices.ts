import type { HouseholdHistory } from '../due/history.ts'
import { intersect, without } from '../due/windows.ts'
import type { EpochDay, LocalTime, TimeWindow } from '../shared/time.ts'
import { type WorkerRow, worksOn } from '../team/worker.ts'

export interface Choice {
  readonly day: EpochDay
  readonly window: TimeWindow
}

/** From today on, so many days can be chosen. */
const daysAhead = 7

/** Nobody can be there sooner than this. */
const noticeMinutes = 60

/** Parts of a day that people can hold in mind; no knocks at noon. */
const parts: readonly TimeWindow[] = [
  { from: 9 * 60, to: 11 * 60 },
  { from: 14 * 60, to: 16 * 60 },
  { from: 16 * 60, to: 18 * 60 },
  { from: 18 * 60 + 30, to: 20 * 60 + 30 },
]

/** Times that a household may choose: when somebody is on duty, outside its own quiet hours. */
export function choicesFor(
  { wishes }: HouseholdHistory,
  workers: readonly WorkerRow[],
  now: LocalTime,
): readonly Choice[] {
  const days = Array.from({ length: daysAhead }, (_, i) => now.day + i)
  return days.flatMap((day) =>
    parts
      .filter((window) => day > now.day || window.from >= now.minute + noticeMinutes)
      .filter((window) => isOnDuty(workers, day, window))
      .filter((window) => without([window], wishes?.quiet ?? []).some((w) => isSame(w, window)))
      .map((window) => ({ day, window })),
  )
}

const isSame = (a: TimeWindow, b: TimeWindow) => a.from === b.from && a.to === b.to

const isOnDuty = (workers: readonly WorkerRow[], day: EpochDay, window: TimeWindow) =>
  workers.some(
    (worker) =>
      worksOn(worker, day) && intersect(worker.shift, window).some((w) => isSame(w, window)),
  )
