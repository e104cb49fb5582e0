import type { IntroductionRow } from '../register/lore-rows.ts'
import type { KnockRow } from '../register/rows.ts'
import type { WorkerId } from '../shared/id.ts'
import type { EpochDay } from '../shared/time.ts'
import { type HouseholdHistory, wasConversation, wasDeclined } from './history.ts'

/** How well a worker is known at a door: 0 a stranger, 1 seen, 2 known, 3 trusted. */
export type FamiliarityLevel = 0 | 1 | 2 | 3

/** How a worker and a household stand to each other, with all that it was concluded from. */
export interface Familiarity {
  readonly worker: WorkerId
  readonly level: FamiliarityLevel
  /** Conversations face to face within the year. */
  readonly times: number
  /** The day of the last of them; null when there was none within the year. */
  readonly last: EpochDay | null
  /** Times within the year that the household declined this worker, since they last spoke. */
  readonly declined: number
  readonly introduced: { readonly by: WorkerId; readonly on: EpochDay } | null
  /** As the mentor marked it; null when nobody did. */
  readonly marked: 1 | 2 | 3 | null
}

/**
 * The team's own rule of thumb, not a finding: after a year a face is forgotten; three talks, the last
 * within half a year, make someone known; eight, the last within three months, trusted. Being introduced
 * counts as two talks.
 */
export const familiarityRule = {
  forgottenAfter: 365,
  known: { times: 3, within: 180 },
  trusted: { times: 8, within: 90 },
  introductionCounts: 2,
} as const

/** From this level on a worker is a known face. */
export const knownFrom: FamiliarityLevel = 2

/**
 * Who is known at this door, and how well, in the order of the workers' ids. Counted from talks at the
 * door and introductions, never below what the mentor marked; each time the household declined since the
 * last talk takes one step off. A voice on the telephone is no face.
 */
export function familiarityOf(
  history: Pick<HouseholdHistory, 'knocks' | 'introductions' | 'wishes'>,
  day: EpochDay,
): readonly Familiarity[] {
  const since = day - familiarityRule.forgottenAfter
  const knocks = history.knocks.filter(
    ({ at, call, worker }) => worker !== null && !call && at.day > since && at.day <= day,
  )
  const introductions = history.introductions.filter(({ at }) => at.day > since && at.day <= day)
  const marks = new Map((history.wishes?.familiarity ?? []).map((one) => [one.worker, one.level]))
  const workers = new Set<WorkerId>([
    ...knocks.flatMap(({ worker }) => worker ?? []),
    ...introductions.map(({ newcomer }) => newcomer),
    ...marks.keys(),
  ])
  return [...workers].sort().flatMap((worker) => {
    const known = familiarityWith(worker, {
      knocks: knocks.filter((knock) => knock.worker === worker),
      introduction: introductions.find(({ newcomer }) => newcomer === worker),
      marked: marks.get(worker) ?? null,
      day,
    })
    return known.times === 0 && known.introduced === null && known.marked === null ? [] : [known]
  })
}

interface Grounds {
  /** Of this worker, in order of time. */
  readonly knocks: readonly KnockRow[]
  readonly introduction: IntroductionRow | undefined
  readonly marked: 1 | 2 | 3 | null
  readonly day: EpochDay
}

function familiarityWith(
  worker: WorkerId,
  { knocks, introduction, marked, day }: Grounds,
): Familiarity {
  const talks = knocks.filter(wasConversation)
  const lastTalk = knocks.findLastIndex(wasConversation)
  const declined = knocks.slice(lastTalk + 1).filter(wasDeclined).length
  const introduced = introduction ? { by: introduction.mentor, on: introduction.at.day } : null
  const last = talks.at(-1)?.at.day ?? null
  const counted = levelOf(
    talks.length + (introduced ? familiarityRule.introductionCounts : 0),
    day - Math.max(last ?? Number.NEGATIVE_INFINITY, introduced?.on ?? Number.NEGATIVE_INFINITY),
  )
  const level = Math.max(0, Math.max(counted, marked ?? 0) - declined) as FamiliarityLevel
  return { worker, level, times: talks.length, last, declined, introduced, marked }
}

/** Of so many talks, the last so many days ago. */
function levelOf(times: number, daysAgo: number): FamiliarityLevel {
  const { known, trusted } = familiarityRule
  if (times >= trusted.times && daysAgo <= trusted.within) return 3
  if (times >= known.times && daysAgo <= known.within) return 2
  return times > 0 ? 1 : 0
}
