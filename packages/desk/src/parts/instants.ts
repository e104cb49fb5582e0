import { epochDay, type LocalTime } from '@doorstep/domain/shared/time.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  formats.set(zone, made)
  return made
}

/** What the clock on the wall of a place said at an instant (UTC milliseconds). */
export function localTimeIn(zone: string, at: number): LocalTime {
  const parts = formatIn(zone).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value ?? 0)
  return {
    day: epochDay(part('year'), part('month'), part('day')),
    minute: part('hour') * 60 + part('minute'),
  }
}
