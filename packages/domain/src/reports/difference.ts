import type { PersonRow } from '../register/rows.ts'
import type { Instant } from '../shared/time.ts'
import type { Measure } from './measures.ts'

/** How a figure came from the one before: `before + entered − ended + corrected` is the figure. */
export interface Difference {
  readonly before: number
  readonly entered: number
  readonly ended: number
  /** What is known better since: late records, matches, withdrawals. May be negative. */
  readonly corrected: number
}

/**
 * `frozen` is what was sent, `asKnownNow` what would be sent for that same cut-off today: what differs
 * between the two is a correction; from there on things began and ended.
 */
export function differenceOf(
  now: readonly string[],
  asKnownNow: readonly string[],
  frozen: readonly string[],
): Difference {
  return {
    before: frozen.length,
    entered: countMissing(now, asKnownNow),
    ended: countMissing(asKnownNow, now),
    corrected: asKnownNow.length - frozen.length,
  }
}

/** How many of the first are not among the second. */
function countMissing(some: readonly string[], among: readonly string[]): number {
  const known = new Set(among)
  return some.filter((one) => !known.has(one)).length
}

/** Figures of the register itself: it has no past that could be counted again, only a present. */
export const isOfRegister = (measure: Measure): boolean =>
  measure === 'households' || measure === 'people'

/** What tells when someone became known. */
export interface Known {
  readonly people: readonly PersonRow[]
  /** When each list was accepted. */
  readonly acceptedAt: ReadonlyMap<string, Instant>
}

/**
 * For a figure of the register: who would be counted for an earlier cut-off. Those of now who were known
 * by then, and those counted then who are still entries of the register though they do not count now.
 */
export function knownBefore(
  now: readonly string[],
  frozen: readonly string[],
  cutOff: Instant,
  { people, acceptedAt }: Known,
): readonly string[] {
  const early = new Set<string>(frozen)
  const entries = new Set<string>()
  for (const person of people) {
    entries.add(person.id)
    const isEarly = person.lines.some((line) => (acceptedAt.get(line.import) ?? cutOff) <= cutOff)
    if (!isEarly) continue
    early.add(person.id)
    if (person.household !== null) early.add(person.household)
  }
  const counted = new Set(now)
  return [
    ...now.filter((one) => early.has(one)),
    ...frozen.filter((one) => !counted.has(one) && entries.has(one)),
  ]
}
