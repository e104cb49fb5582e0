import type { BeatDays } from '@doorstep/application/beat-day.ts'
import { eraseDue, type RetentionPorts } from '@doorstep/application/erase-due.ts'
import type { Ports } from '@doorstep/application/ports/ports.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { OpenStorage } from '@doorstep/storage/open.ts'
import type { Parts } from './parts.ts'

/** The ports by which erasing is done: what was computed from it before is forgotten with it. */
export const erasing = (
  storage: Pick<OpenStorage, 'erase'>,
  beatDays: BeatDays,
  ports: Ports,
): RetentionPorts => ({
  ...ports,
  async erase(jurisdiction, facts) {
    await storage.erase(jurisdiction, facts)
    beatDays.forget(jurisdiction)
  },
})

/** Erases what is due, once on each day of the place; a day on which it failed is tried again. */
export function onceADay(parts: Parts): () => Promise<boolean> {
  const { jurisdiction } = parts.place
  const today = () => parts.clock.local(jurisdiction, parts.clock.now()).day
  // Opening has done it for the day on which the place was opened.
  let last: EpochDay = today()
  return async () => {
    const day = today()
    if (day === last) return false
    await eraseDue(jurisdiction, parts.stagedDays, erasing(parts.storage, parts.beatDays, parts))
    last = day
    return true
  }
}

const hour = 3_600_000

/** Looks at the clock every hour while the server runs; gives what stops it. */
export function keepRetention(parts: Parts, failed: (thrown: unknown) => void): () => void {
  const run = onceADay(parts)
  const timer = setInterval(() => void run().catch(failed), hour)
  timer.unref()
  return () => clearInterval(timer)
}
