import type { LocalTime } from '@doorstep/domain/shared/time.ts'

/** The jurisdiction's clock on the wall, set by the server once, so that a phone with a wrong clock tells the right time. */
export interface WallClock {
  /** What the clock on the wall shows at an instant of this phone, in milliseconds since 1970. */
  local(instant: number): LocalTime
}

const minutesADay = 24 * 60

/** A clock that showed `shown` at the instant `at` of this phone. */
export function wallClock(shown: LocalTime, at: number): WallClock {
  return {
    local(instant) {
      const passed = Math.floor((instant - at) / 60_000)
      const minutes = shown.day * minutesADay + shown.minute + passed
      return { day: Math.floor(minutes / minutesADay), minute: minutes % minutesADay }
    },
  }
}
