/** UTC milliseconds since 1970. */
export type Instant = number
/** Whole days since 1970-01-01 in the jurisdiction's own calendar. */
export type EpochDay = number
/** Minutes after local midnight, 0..1440. */
export type MinuteOfDay = number

/** Part of a day, `from` included, `to` excluded. */
export interface TimeWindow {
  readonly from: MinuteOfDay
  readonly to: MinuteOfDay
}

/** A local day and time of day: what a clock on the wall says. */
export interface LocalTime {
  readonly day: EpochDay
  readonly minute: MinuteOfDay
}

/** Days from civil date, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export function epochDay(year: number, month: number, day: number): EpochDay {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The inverse of `epochDay`. */
export function civilDate(epoch: EpochDay): CivilDate {
  const shifted = epoch + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

const two = (n: number) => String(n).padStart(2, '0')

/** `2026-03-09`. */
export function isoDay(epoch: EpochDay): string {
  const { year, month, day } = civilDate(epoch)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** The day that `YYYY-MM-DD` names; undefined for a day that does not exist (31/02). */
export function findDay(text: string): EpochDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [, year, month, day] = match.map(Number) as [number, number, number, number]
  return findCivilDay(year, month, day)
}

/** The day of these numbers; undefined when no calendar has it. */
export function findCivilDay(year: number, month: number, day: number): EpochDay | undefined {
  const epoch = epochDay(year, month, day)
  const back = civilDate(epoch)
  return back.year === year && back.month === month && back.day === day ? epoch : undefined
}

/** 0 is Sunday. */
export const weekday = (epoch: EpochDay): number => (((epoch + 4) % 7) + 7) % 7

/** Completed years between birth and `on`. */
export function ageOn(birth: EpochDay, on: EpochDay): number {
  const b = civilDate(birth)
  const d = civilDate(on)
  const hadBirthday = d.month > b.month || (d.month === b.month && d.day >= b.day)
  return d.year - b.year - (hadBirthday ? 0 : 1)
}

/** `08:05`. */
export const clockTime = (minute: MinuteOfDay): string =>
  `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

/** Minutes of `HH:MM`; undefined when the text is no time of day. 24:00 is the end of the day. */
export function findMinute(text: string): MinuteOfDay | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text)
  if (!match) return undefined
  const minute = Number(match[1]) * 60 + Number(match[2])
  return Number(match[2]) < 60 && minute <= 1440 ? minute : undefined
}
