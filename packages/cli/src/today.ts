import { type EpochDay, epochDay } from '@doorstep/domain/shared/time.ts'

/** The day on this machine's wall. */
export function today(): EpochDay {
  const now = new Date()
  return epochDay(now.getFullYear(), now.getMonth() + 1, now.getDate())
}
