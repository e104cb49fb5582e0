import type { Ids } from '@doorstep/application/ports/ports.ts'
import { chanceOf } from './chance.ts'

/** Ids in the form of a UUIDv7, the same in every demo of one day, in the order in which they are made. */
export function inventedIds(seed: string, startingAt: number): Ids {
  const chance = chanceOf(`${seed}/ids`)
  /** At most eight places. */
  const hex = (places: number) =>
    Math.floor(chance.next() * 16 ** places)
      .toString(16)
      .padStart(places, '0')
  let made = 0
  return {
    next() {
      made += 1
      const time = (startingAt + made).toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`
    },
  }
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** No place has the area code 999999, so that nobody has this number; the check digit is right. */
export function inventedIdNumber(bornOn: string, sequence: number): string {
  const first = `999999${bornOn.replaceAll('-', '')}${String(sequence % 1000).padStart(3, '0')}`
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first[i]), 0)
  return `${first}${checkDigits[sum % 11]}`
}

/** In the block 199-00, from which nobody was given a number. */
export const inventedPhone = (sequence: number): string =>
  `19900${String((sequence * 7_919) % 1_000_000).padStart(6, '0')}`
