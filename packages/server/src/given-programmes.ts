import { readFileSync } from 'node:fs'
import { readProgramme } from '@doorstep/application/read-programme.ts'
import type { Programme } from '@doorstep/domain/policy/programme.ts'
import { type EpochDay, findDay, isoDay } from '@doorstep/domain/shared/time.ts'

/** The programmes given with Doorstep, by key; texts that a team changes to its own orders. */
export const givenKeys = ['first-contact', 'returnees', 'isolation', 'elders-alone'] as const
export type GivenKey = (typeof givenKeys)[number]

/** A given programme's text, as long as it is written but beginning on this day. */
export function givenText(key: GivenKey, start: EpochDay): string {
  const text = readFileSync(new URL(`../programmes/${key}.yaml`, import.meta.url), 'utf8')
  const days = dayIn(text, 'end') - dayIn(text, 'start')
  return text
    .replace(/^start: .*$/m, `start: ${isoDay(start)}`)
    .replace(/^end: .*$/m, `end: ${isoDay(start + days)}`)
}

const dayIn = (text: string, field: 'start' | 'end') =>
  findDay(new RegExp(`^${field}: (\\S+)$`, 'm').exec(text)?.[1] ?? '') ?? 0

/** The same, read; a given text that has a problem is a defect. */
export function givenProgramme(key: GivenKey, start: EpochDay): Programme {
  const read = readProgramme(givenText(key, start))
  if (!read.ok) throw new Error(`${key}.yaml: ${JSON.stringify(read.error)}`)
  return read.value
}
