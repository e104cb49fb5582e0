import { civilDate, type EpochDay, findCivilDay } from '../shared/time.ts'
import { withDigits } from './numerals.ts'
import { plain } from './plain.ts'
import type { Birth } from './reading.ts'

/** Whether 03/04 is the third of April or the fourth of March: decided for a whole column. */
export type DateOrder = 'day-first' | 'month-first'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number | null
}

/** A day or a month as the text has it; null when it is no date of any form, 'impossible' for 31/02. */
export function readDate(text: string, order: DateOrder): Parts | 'impossible' | null {
  const parts = partsOf(withDigits(plain(text)), order)
  if (!parts) return null
  const isReal = findCivilDay(parts.year, parts.month, parts.day ?? 1) !== undefined
  return isReal ? parts : 'impossible'
}

function partsOf(text: string, order: DateOrder): Parts | null {
  const minguo = /^(?:民國|民国|ROC)\s*(\d{1,3})[年./-](\d{1,2})(?:[月./-](\d{1,2})日?)?/i.exec(
    text,
  )
  if (minguo)
    return { year: Number(minguo[1]) + 1911, month: Number(minguo[2]), day: dayOr(minguo[3]) }
  const yearFirst = /^(\d{4})\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2})?日?)?/.exec(text)
  if (yearFirst)
    return { year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: dayOr(yearFirst[3]) }
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (compact)
    return { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) }
  return yearLast(text, order)
}

function yearLast(text: string, order: DateOrder): Parts | null {
  const named = /^(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/i.exec(text)
  const month = months.indexOf(named?.[2]?.toLowerCase() ?? '') + 1
  if (named && month > 0) return { year: Number(named[3]), month, day: Number(named[1]) }
  const slashed = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text)
  if (!slashed) return null
  const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])]
  const isDayFirst = first > 12 || (second <= 12 && order === 'day-first')
  return isDayFirst ? { year, month: second, day: first } : { year, month: first, day: second }
}

const dayOr = (text: string | undefined) =>
  text === undefined || text === '' ? null : Number(text)

/** Looks at a whole column: any first part over 12 means day first, any second part over 12 month first. */
export function orderOf(texts: readonly string[]): DateOrder {
  const pairs = texts.flatMap((text) => {
    const match = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}$/.exec(plain(text))
    return match ? [[Number(match[1]), Number(match[2])] as const] : []
  })
  const monthFirst = pairs.filter(([, second]) => second > 12).length
  const dayFirst = pairs.filter(([first]) => first > 12).length
  return monthFirst > dayFirst ? 'month-first' : 'day-first'
}

export const dayOf = (date: Parts | 'impossible' | null): EpochDay | null =>
  date === null || date === 'impossible' || date.day === null
    ? null
    : (findCivilDay(date.year, date.month, date.day) ?? null)

/** A birth date to the day where it is said, else to the year. */
export function birthOf(date: Parts | 'impossible' | null): Birth | null {
  const day = dayOf(date)
  if (day !== null) return { kind: 'day', day }
  return date === null || date === 'impossible' ? null : { kind: 'year', year: date.year }
}

export const birthYear = (birth: Birth): number =>
  birth.kind === 'year' ? birth.year : civilDate(birth.day).year
