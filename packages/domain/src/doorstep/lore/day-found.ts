import { civilDate, type EpochDay, findCivilDay, weekday } from '../../shared/time.ts'
import type { Tense } from './pattern.ts'

/** A day that some words name, and where they stand. `on` is null for words that name none exactly ("next month"). */
export interface DayFound {
  readonly from: number
  readonly to: number
  readonly on: EpochDay | null
}

/** From which day it is counted, and in which direction where the words do not say. */
export interface Counting {
  readonly day: EpochDay
  readonly tense: Tense
}

/** One way of naming a day. */
export interface DayWay {
  readonly says: RegExp
  readonly read: (groups: readonly string[], counting: Counting) => EpochDay | null
}

const orNull = (day: EpochDay | undefined): EpochDay | null => day ?? null

/** A day of a month of a year: null when no calendar has it. */
export const dayOfYear = (year: number, month: number, day: number): EpochDay | null =>
  orNull(findCivilDay(year, month, day))

/** The nearest such day of a month, ahead or behind; the day itself counts for both. */
export function dayOfMonth(dom: number, { day, tense }: Counting): EpochDay | null {
  const step = tense === 'coming' ? 1 : -1
  for (let months = 0; months <= 2; months++) {
    const found = dayInMonth(day, step * months, dom)
    if (found !== null && (found - day) * step >= 0) return found
  }
  return null
}

/** The month so many months away, as year and month. */
function monthAway(
  day: EpochDay,
  months: number,
): { readonly year: number; readonly month: number } {
  const { year, month } = civilDate(day)
  const index = year * 12 + month - 1 + months
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** That day of the month so many months away. */
export function dayInMonth(day: EpochDay, months: number, dom: number): EpochDay | null {
  const { year, month } = monthAway(day, months)
  return orNull(findCivilDay(year, month, dom))
}

/** The last day of the month so many months away. */
export function endOfMonth(day: EpochDay, months: number): EpochDay | null {
  const first = dayInMonth(day, months + 1, 1)
  return first === null ? null : first - 1
}

/** The same day of a month so many months away; the last one where that month is shorter. */
export function monthsAway(day: EpochDay, months: number): EpochDay | null {
  return dayInMonth(day, months, civilDate(day).day) ?? endOfMonth(day, months)
}

/** The nearest such day of a year. More than ten months away it is the one in the other direction. */
export function dayAndMonth(month: number, dom: number, { day, tense }: Counting): EpochDay | null {
  const { year } = civilDate(day)
  const found = [year - 1, year, year + 1].flatMap((y) => findCivilDay(y, month, dom) ?? [])
  const mostOther = 61
  const fits = found.filter((on) =>
    tense === 'coming' ? on >= day - mostOther : on <= day + mostOther,
  )
  return orNull(tense === 'coming' ? fits[0] : fits.at(-1))
}

/** The weekday (0: Sunday) of the week so many weeks away; weeks begin on Monday. */
export const weekdayOfWeek = (day: EpochDay, weeks: number, wanted: number): EpochDay =>
  day - ((weekday(day) + 6) % 7) + weeks * 7 + ((wanted + 6) % 7)

/** The nearest such weekday, ahead (not today) or behind (not today). */
export function nearestWeekday(wanted: number, { day, tense }: Counting): EpochDay {
  const ahead = ((wanted - weekday(day) + 6) % 7) + 1
  return tense === 'coming' ? day + ahead : day + (ahead === 7 ? -7 : ahead - 7)
}

/** Finds every day named in the words; of two in the same place the earlier way counts. */
export function daysBy(
  ways: readonly DayWay[],
  words: string,
  counting: Counting,
): readonly DayFound[] {
  const found: DayFound[] = []
  for (const { says, read } of ways)
    for (const match of words.matchAll(says)) {
      const from = match.index
      const to = from + match[0].length
      if (!found.some((f) => f.from < to && from < f.to))
        found.push({
          from,
          to,
          on: read(
            match.slice(1).map((group) => group ?? ''),
            counting,
          ),
        })
    }
  return found.sort((a, b) => a.from - b.from)
}
