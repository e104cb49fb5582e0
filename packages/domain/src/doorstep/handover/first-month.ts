import { wasConversation } from '../../due/history.ts'
import type { IntroductionRow, ThreadRow } from '../../register/lore-rows.ts'
import type { KnockRow } from '../../register/rows.ts'
import type { WorkerId } from '../../shared/id.ts'
import type { EpochDay } from '../../shared/time.ts'

/** What a colleague can look back on: counts for the person themself, compared with nobody's. */
export interface Counts {
  /** Doors at which somebody opened and spoke with them. */
  readonly doorsMet: number
  readonly introductions: number
  readonly threadsClosed: number
}

export interface FirstMonth extends Counts {
  /** The day they came to the team, else their first knock; null before that. */
  readonly since: EpochDay | null
  /** The first four weeks, those that have begun. */
  readonly weeks: readonly (Counts & { readonly from: EpochDay; readonly to: EpochDay })[]
}

interface Work {
  readonly knocks: readonly KnockRow[]
  readonly introductions: readonly IntroductionRow[]
  readonly threads: readonly ThreadRow[]
}

const weeksShown = 4

/** All that one worker did up to a day, and the first month week by week. */
export function firstMonthOf(
  worker: WorkerId,
  entered: EpochDay | null,
  work: Work,
  day: EpochDay,
): FirstMonth {
  const own = {
    knocks: work.knocks.filter((one) => one.worker === worker),
    introductions: work.introductions.filter((one) => one.newcomer === worker),
    threads: work.threads.filter(({ closed }) => closed?.by === worker && closed.as === 'answered'),
  }
  const since = entered ?? own.knocks.at(0)?.at.day ?? null
  const begun = since === null ? 0 : Math.ceil((day - since + 1) / 7)
  return {
    since,
    ...countsOf(own, (on) => on <= day),
    weeks: Array.from({ length: Math.max(0, Math.min(weeksShown, begun)) }, (_, i) => {
      const from = (since ?? day) + 7 * i
      const to = Math.min(day, from + 6)
      return { from, to, ...countsOf(own, (on) => from <= on && on <= to) }
    }),
  }
}

const countsOf = (
  { knocks, introductions, threads }: Work,
  isWithin: (day: EpochDay) => boolean,
): Counts => ({
  doorsMet: new Set(
    knocks
      .filter((one) => isWithin(one.at.day) && !one.call && wasConversation(one))
      .map(({ household }) => household),
  ).size,
  introductions: introductions.filter(({ at }) => isWithin(at.day)).length,
  threadsClosed: threads.filter(({ closed }) => closed !== null && isWithin(closed.at.day)).length,
})
