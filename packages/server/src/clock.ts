import type { Clock, Ids } from '@doorstep/application/ports/ports.ts'
import { epochDay, type LocalTime } from '@doorstep/domain/shared/time.ts'
import { uuidv7 } from 'uuidv7'

/** The machine's clock, and the wall clock of a zone. */
export function clockIn(zone: string, now: () => number = Date.now): Clock {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return {
    now,
    local(_, at): LocalTime {
      const parts = new Map(
        format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
      )
      const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
      return {
        day: epochDay(part('year'), part('month'), part('day')),
        minute: part('hour') * 60 + part('minute'),
      }
    },
  }
}

export const ids: Ids = { next: () => uuidv7() }
