import type { BeatId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { isoDay } from '@doorstep/domain/shared/time.ts'
import { clockIn } from './clock.ts'
import type { PlaceSettings } from './place.ts'

/** Where the invented beat lies. */
export const demoPlace: PlaceSettings = {
  jurisdiction: '0190a000-0000-7000-8000-00000000000a' as JurisdictionId,
  beat: '0190a000-0000-7000-8000-00000000000b' as BeatId,
  zone: 'Asia/Shanghai',
  country: 'CN',
}

/** The machine's clock, moved so that a team is at work; it can be stopped while the past is written. */
export interface DemoClock {
  now(): number
  /** Milliseconds by which it is ahead of the machine's. */
  readonly ahead: number
  /** The day on its calendar, as the machine's clock goes on: `2026-03-09`. */
  day(): string
  stopAt(at: number | null): void
}

const { local } = clockIn(demoPlace.zone)

/** Between these minutes a team is out; at any other time the demo says that it is late in the morning. */
const working = { from: 10 * 60, to: 17 * 60, instead: 11 * 60 + 20 } as const

/** By how much a demo made at this moment is ahead. */
export function aheadAt(machine: number): number {
  const { minute } = local(demoPlace.jurisdiction, machine)
  const isAtWork = working.from <= minute && minute < working.to
  return isAtWork ? 0 : (working.instead - minute) * 60_000
}

export function demoClock(ahead: number, machine: () => number = Date.now): DemoClock {
  let stopped: number | null = null
  return {
    now: () => stopped ?? machine() + ahead,
    ahead,
    day: () => isoDay(local(demoPlace.jurisdiction, machine() + ahead).day),
    stopAt(at) {
      stopped = at
    },
  }
}
