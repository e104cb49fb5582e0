import { canonical } from '../facts/canonical.ts'
import type { Comparable } from './evidence.ts'

/** A reading on its way to a person. `fixed` is the person it was linked to before, if any. */
export interface Entry extends Comparable {
  /** Where it stands: its place in the order of lists and rows. */
  readonly index: number
  /** Names the list over its versions. */
  readonly source: string
  /** Names one version of it: a person stands there once. */
  readonly list: string
  /** Which of several lines that say the very same in this version, from 0. */
  readonly repeat: number
  readonly fixed: string | null
}

/** Two people whom somebody kept apart: they are never one again. */
export type KeptApart = readonly [person: string, other: string]

/**
 * What a line says of who it is about, apart from the name. An estate without a door is not kept of
 * earlier versions, so it does not count.
 */
export const lineOf = ({ reading, dwelling }: Omit<Entry, 'repeat'>): string =>
  canonical([
    dwelling,
    reading.name,
    reading.sex,
    reading.birth,
    reading.idNumber,
    reading.phones,
    reading.role,
    reading.relation,
    reading.employer,
  ])
