import type { MinuteOfDay, TimeWindow } from '../shared/time.ts'

/** Overlapping windows become one; in order of time. */
export function merged(windows: readonly TimeWindow[]): readonly TimeWindow[] {
  const sorted = [...windows].sort((a, b) => a.from - b.from)
  const result: { from: MinuteOfDay; to: MinuteOfDay }[] = []
  for (const window of sorted) {
    const before = result.at(-1)
    if (before && window.from <= before.to) before.to = Math.max(before.to, window.to)
    else result.push({ ...window })
  }
  return result
}

export function intersect(a: TimeWindow, b: TimeWindow): readonly TimeWindow[] {
  const both = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
  return both.from < both.to ? [both] : []
}

const subtract = (windows: readonly TimeWindow[], taken: TimeWindow): readonly TimeWindow[] =>
  windows.flatMap((window) => [
    ...intersect(window, { from: 0, to: taken.from }),
    ...intersect(window, { from: taken.to, to: 1440 }),
  ])

/** What is left of windows when others are taken out. */
export const without = (
  windows: readonly TimeWindow[],
  taken: readonly TimeWindow[],
): readonly TimeWindow[] => taken.reduce<readonly TimeWindow[]>(subtract, windows)

/** What lies in both. */
export const common = (a: readonly TimeWindow[], b: readonly TimeWindow[]): readonly TimeWindow[] =>
  merged(a).flatMap((one) => b.flatMap((other) => intersect(one, other)))

/** So much common time, or all that one of the two has, is enough to be done together. */
const commonMinutes = 30

/** Is there enough time that lies in both? */
export function share(a: readonly TimeWindow[], b: readonly TimeWindow[]): boolean {
  const both = minutesIn(common(a, b))
  return both > 0 && both >= Math.min(minutesIn(a), minutesIn(b), commonMinutes)
}

const minutesIn = (windows: readonly TimeWindow[]): number =>
  windows.reduce((sum, window) => sum + window.to - window.from, 0)
