import { civilDate } from '../shared/time.ts'
import { birthYear } from './dates.ts'
import { fits, isDoubtful, placesShown } from './identity.ts'
import { differences, nameKey, type Script, soundKey } from './names.ts'
import type { IdNumber, PersonReading } from './reading.ts'

/** What is compared of a row, made once. */
export interface Comparable {
  readonly reading: PersonReading
  readonly dwelling: string
  readonly estate: string
  readonly name: string
  readonly sound: string
}

export const comparable = (
  reading: PersonReading,
  dwelling: string,
  estate: string,
  script: Script,
): Comparable => ({
  reading,
  dwelling,
  estate,
  name: nameKey(reading.name, script),
  sound: soundKey(reading.name, script),
})

export type Agreement = 'same' | 'close' | 'different' | 'unknown'

/** How two rows agree, field by field: shown in words when somebody has to decide. */
export interface Evidence {
  readonly name: Agreement
  readonly id: Agreement
  readonly birth: Agreement
  readonly sex: Agreement
  readonly phone: Agreement
  readonly dwelling: Agreement
}

export function compare(a: Comparable, b: Comparable): Evidence {
  return {
    name: nameAgreement(a, b),
    id: idAgreement(a.reading, b.reading),
    birth: birthAgreement(a.reading, b.reading),
    sex: equality(a.reading.sex, b.reading.sex),
    phone: phoneAgreement(a.reading.phones, b.reading.phones),
    dwelling: dwellingAgreement(a, b),
  }
}

function equality(a: string | null, b: string | null): Agreement {
  if (a === null || b === null) return 'unknown'
  return a === b ? 'same' : 'different'
}

function nameAgreement(a: Comparable, b: Comparable): Agreement {
  if (a.name === b.name) return 'same'
  if (a.sound === b.sound) return 'close'
  const isShort = Math.min(a.name.length, b.name.length) < 3
  return !isShort && differences(a.name, b.name) === 1 ? 'close' : 'different'
}

function idAgreement(a: PersonReading, b: PersonReading): Agreement {
  const [left, right] = [a.idNumber, b.idNumber]
  if (!left || !right) return 'unknown'
  if (left.kind === 'full' && right.kind === 'full') return wholeNumbers(left, right)
  return left.kind === 'masked' ? maskedNumber(left, right) : maskedNumber(right, left)
}

function wholeNumbers(left: IdNumber, right: IdNumber): Agreement {
  if (left.number.replace(/-/g, '') === right.number.replace(/-/g, ''))
    return isDoubtful(left) ? 'close' : 'same'
  return isDoubtful(left) || isDoubtful(right) ? 'unknown' : 'different'
}

/** With eight or more shown places that fit it is close; four last places alone are weak. */
function maskedNumber(masked: IdNumber, other: IdNumber): Agreement {
  const shown = placesShown(masked) >= 8 ? 'close' : 'unknown'
  if (other.kind === 'masked') return masked.number === other.number ? shown : 'unknown'
  if (fits(masked.number, other.number)) return shown
  return isDoubtful(other) ? 'unknown' : 'different'
}

function birthAgreement(a: PersonReading, b: PersonReading): Agreement {
  const [left, right] = [a.birth, b.birth]
  if (!left || !right) return 'unknown'
  if (left.kind === 'day' && right.kind === 'day') {
    if (left.day === right.day) return 'same'
    return isSlip(left.day, right.day) ? 'close' : 'different'
  }
  // An age may have been counted a year earlier or later, and in Chinese reckoning from one.
  return Math.abs(birthYear(left) - birthYear(right)) <= 1 ? 'close' : 'different'
}

/** Day and month swapped, or a year off by one: usual slips of the pen, not another person. */
function isSlip(a: number, b: number): boolean {
  const [x, y] = [civilDate(a), civilDate(b)]
  const isSwapped = x.year === y.year && x.month === y.day && x.day === y.month
  return isSwapped || (Math.abs(x.year - y.year) === 1 && x.month === y.month && x.day === y.day)
}

function phoneAgreement(a: readonly string[], b: readonly string[]): Agreement {
  if (a.length === 0 || b.length === 0) return 'unknown'
  return a.some((phone) => b.includes(phone)) ? 'same' : 'different'
}

function dwellingAgreement(a: Comparable, b: Comparable): Agreement {
  if (a.dwelling !== '' && a.dwelling === b.dwelling) return 'same'
  if (a.estate === '' || b.estate === '') return 'unknown'
  if (a.estate !== b.estate) return 'different'
  return a.dwelling === '' || b.dwelling === '' ? 'unknown' : 'different'
}

/** A conflict that no likeness outweighs: two numbers, two birth days, two sexes. */
export const conflicts = (e: Evidence): boolean =>
  e.id === 'different' || e.birth === 'different' || (e.sex === 'different' && e.id !== 'same')

export type Verdict = 'auto' | 'review' | 'apart'

/** Links only on what relatives cannot share by chance; what is likely but unproved is a person's to decide. */
export function judge(e: Evidence): Verdict {
  if (e.id === 'same' && e.name !== 'different') return e.birth === 'different' ? 'review' : 'auto'
  if (conflicts(e)) return isLikely(e) ? 'review' : 'apart'
  if (e.name === 'same') return judgeSameName(e)
  if (e.name === 'close') return judgeCloseName(e)
  return e.id === 'same' ? 'review' : 'apart'
}

function judgeSameName(e: Evidence): Verdict {
  if (e.id === 'close') return 'auto'
  if (e.dwelling === 'same' || e.phone === 'same') return 'auto'
  if (e.birth === 'same') return e.dwelling === 'unknown' ? 'auto' : 'review'
  return e.birth === 'close' && e.dwelling !== 'different' ? 'review' : 'apart'
}

function judgeCloseName(e: Evidence): Verdict {
  if (e.id === 'close') return 'auto'
  if (e.birth === 'same' && (e.dwelling === 'same' || e.phone === 'same')) return 'auto'
  if (e.birth === 'same') return 'review'
  const hasBoth = e.dwelling === 'same' && e.phone === 'same'
  return hasBoth || (e.dwelling === 'same' && e.birth === 'close') ? 'review' : 'apart'
}

/** The same name at the same door or number, with one thing that does not fit. */
const isLikely = (e: Evidence): boolean =>
  e.name === 'same' && e.id !== 'different' && (e.dwelling === 'same' || e.phone === 'same')

/** Log2 of how much likelier the agreement is for one person than for two; ships fixed, because a beat is too small to learn from. */
const weights: Readonly<Record<keyof Evidence, Readonly<Record<Agreement, number>>>> = {
  name: { same: 9, close: 5, different: -6, unknown: 0 },
  id: { same: 18, close: 11, different: -14, unknown: 0 },
  birth: { same: 10, close: 2, different: -9, unknown: 0 },
  sex: { same: 1, close: 0, different: -5, unknown: 0 },
  phone: { same: 7, close: 0, different: -0.5, unknown: 0 },
  dwelling: { same: 6, close: 0, different: -2, unknown: 0 },
}
/** Two rows of lists about one beat taken at random are rarely about one person. */
const priorWeight = -12

export const weightOf = (e: Evidence): number =>
  (Object.keys(weights) as readonly (keyof Evidence)[]).reduce(
    (sum, field) => sum + weights[field][e[field]],
    priorWeight,
  )

export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight)
