import type { ProgrammeKey } from '../shared/id.ts'
import type { EpochDay } from '../shared/time.ts'
import { isErasedAtEnd } from './erased-at-end.ts'
import type { Programme } from './programme.ts'

/** A programme as it was published, and what became of it. */
export interface Lifetime {
  readonly programme: Pick<Programme, 'key' | 'purpose' | 'end' | 'retentionDays'>
  /** The day on which it was ended before its time; null when it was not. */
  readonly endedOn: EpochDay | null
  /** The day on which what it held was erased; left out while it is not. */
  readonly erasedOn?: EpochDay
}

/** The last day on which it was in force: the one before it was ended by hand. */
export const lastDayOf = ({ programme, endedOn }: Lifetime): EpochDay =>
  endedOn === null ? programme.end : Math.min(programme.end, endedOn - 1)

/**
 * The first day on which what it held may be kept no longer: so many full days after its last one, in the
 * zone of the place. Null where nothing is erased: answers to the register stand with the visit.
 */
export const eraseOn = (lifetime: Lifetime): EpochDay | null =>
  isErasedAtEnd(lifetime.programme.purpose)
    ? lastDayOf(lifetime) + lifetime.programme.retentionDays + 1
    : null

/**
 * Published again like this, would something be erased sooner than as it stands? By an earlier end, by fewer
 * days, or because it is no longer kept for that purpose.
 */
export function isErasedSooner(before: Lifetime, again: Lifetime['programme']): boolean {
  if (before.erasedOn !== undefined) return false
  const stands = eraseOn(before)
  const would = eraseOn({ programme: again, endedOn: null })
  if (stands === null) return would !== null
  return would === null || again.purpose !== before.programme.purpose || would < stands
}

export interface Erasure {
  readonly programme: ProgrammeKey
  readonly purpose: Programme['purpose']
  /** All that is held for the purpose; only its answers, while another programme may keep the rest. */
  readonly what: 'purpose' | 'answers'
}

/** What is to be erased today: of each programme whose time is up, once. */
export function erasuresDue(all: readonly Lifetime[], today: EpochDay): readonly Erasure[] {
  return all
    .filter((one) => one.erasedOn === undefined && isUp(one, today))
    .map((one) => ({
      programme: one.programme.key,
      purpose: one.programme.purpose,
      what: all.some((other) => other !== one && keeps(other, one, today)) ? 'answers' : 'purpose',
    }))
}

const isUp = (one: Lifetime, today: EpochDay) => {
  const day = eraseOn(one)
  return day !== null && day <= today
}

/** One of the same purpose that is to come, runs, or ended a short time ago. */
const keeps = (other: Lifetime, one: Lifetime, today: EpochDay) =>
  other.programme.purpose === one.programme.purpose &&
  other.erasedOn === undefined &&
  !isUp(other, today)

/** Lists that nobody accepted are kept so many days, where the place says nothing else. */
export const usualStagedDays = 14

/** May the rows of a list that waits since that day still be kept? */
export const isStagedTooLong = (since: EpochDay, today: EpochDay, stagedDays: number): boolean =>
  today - since > stagedDays
