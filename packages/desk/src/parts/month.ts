import { civilDate, type EpochDay, epochDay, weekday } from '@doorstep/domain/shared/time.ts'

/** The weeks that hold the month of a day, Monday first; their ends belong to the months beside it. */
export function monthWeeks(day: EpochDay): readonly (readonly EpochDay[])[] {
  const { year, month } = civilDate(day)
  const first = epochDay(year, month, 1)
  const monday = weekStart(first)
  const last = first + daysIn(year, month) - 1
  const weeks = Math.floor((last - monday) / 7) + 1
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, ahead) => monday + week * 7 + ahead),
  )
}

/** Where a key leads from a day, as in a calendar of the ARIA practices; null when it leads nowhere. */
export function steppedDay(day: EpochDay, key: string): EpochDay | null {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key]
  if (step !== undefined) return day + step
  switch (key) {
    case 'Home':
      return weekStart(day)
    case 'End':
      return weekStart(day) + 6
    case 'PageUp':
      return sameDayOf(day, -1)
    case 'PageDown':
      return sameDayOf(day, 1)
    default:
      return null
  }
}

const weekStart = (day: EpochDay): EpochDay => day - ((weekday(day) + 6) % 7)

const daysIn = (year: number, month: number): number =>
  (month === 12 ? epochDay(year + 1, 1, 1) : epochDay(year, month + 1, 1)) -
  epochDay(year, month, 1)

/** The same day of a month before or after; of a shorter month, its last. */
function sameDayOf(from: EpochDay, months: -1 | 1): EpochDay {
  const { year, month, day } = civilDate(from)
  const counted = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(counted / 12), (counted % 12) + 1]
  return epochDay(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth)))
}
