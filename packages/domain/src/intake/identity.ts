import { type EpochDay, findCivilDay } from '../shared/time.ts'
import { plain, saysNothing } from './plain.ts'
import type { IdNumber, Sex } from './reading.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** Is the last place of an 18-place citizen number what the first 17 ask for? (GB 11643-1999, ISO 7064 MOD 11-2) */
export function hasRightCheckDigit(number: string): boolean {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0)
  return checkDigits[sum % 11] === number[17]
}

/** What an ID cell says: a whole number, one with hidden places, or nothing. */
export function readIdNumber(text: string): IdNumber | null {
  const even = plain(text)
    .toUpperCase()
    .replace(/[\s'’]/g, '')
  if (saysNothing(even) || !/\d/.test(even)) return null
  const number = even.replace(/[*＊●•?？]/g, '*').replace(/(?<=\*)X(?=\*)/g, '*')
  if (number.includes('*')) return { kind: 'masked', number }
  return isWhole(number) ? { kind: 'full', number } : { kind: 'masked', number: `*${number}` }
}

/** Long enough to be one person's own: four last places are not. */
const isWhole = (number: string) => number.replace(/[^0-9A-Z]/g, '').length >= 8

/** A number of the right shape with a wrong check digit, or of a wrong length: kept, and never taken as proof. */
export function isDoubtful(id: IdNumber): boolean {
  if (id.kind !== 'full' || !/^\d{15,19}X?$/.test(id.number)) return false
  return !/^\d{17}[\dX]$/.test(id.number) || !hasRightCheckDigit(id.number)
}

/** Birth day and sex within an 18-place number; nulls where its shape or date is none. */
export function saidByNumber(id: IdNumber | null): {
  readonly birth: EpochDay | null
  readonly sex: Sex | null
} {
  const match = /^\d{6}(\d{4})(\d{2})(\d{2})\d\d(\d)[\dX]$/.exec(id?.number ?? '')
  if (!match || !id || isDoubtful(id)) return { birth: null, sex: null }
  const birth = findCivilDay(Number(match[1]), Number(match[2]), Number(match[3])) ?? null
  return { birth, sex: Number(match[4]) % 2 === 1 ? 'male' : 'female' }
}

/** Could a masked number be this one? Each shown place agrees, counted from both ends. */
export function fits(masked: string, full: string): boolean {
  const first = masked.indexOf('*')
  const head = masked.slice(0, first).replace(/-/g, '')
  const tail = masked.slice(masked.lastIndexOf('*') + 1).replace(/-/g, '')
  const whole = full.replace(/-/g, '')
  return whole.startsWith(head) && whole.endsWith(tail)
}

/** How many places a number shows. */
export const placesShown = (id: IdNumber): number => id.number.replace(/[^0-9A-Z]/g, '').length
