import type { TimeWindow } from './time.ts'

export const intersects = (a: TimeWindow, b: TimeWindow): boolean =>
  Math.max(a.from, b.from) < Math.min(a.to, b.to)
