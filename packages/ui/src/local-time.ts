import { epochDay, type Instant, type LocalTime } from '@doorstep/domain/shared/time.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
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

/** What the clock on the wall of the beat said; `zone` is an IANA name, as `me` gives it. */
export function localTimeIn(zone: string, at: Instant): LocalTime {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0
  return {
    day: epochDay(part('year'), part('month'), part('day')),
    minute: part('hour') * 60 + part('minute'),
  }
}
