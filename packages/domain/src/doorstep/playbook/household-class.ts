import type { InThreeLanguages } from '../../shared/language.ts'

/**
 * A class: a description of a household for the sake of helping it, by a rule anyone can read, with how
 * to come to its door and what to open with. Data that mentors edit.
 */
export interface HouseholdClass {
  readonly key: string
  readonly title: InThreeLanguages
  /** A condition over the household; it may ask what conditions may ask, and nothing else. */
  readonly when: string
  readonly ruleInWords: InThreeLanguages
  readonly approach: InThreeLanguages
  readonly avoid: InThreeLanguages
  readonly openers: readonly Opener[]
}

export interface Opener {
  readonly id: string
  /** May begin with {called}, which is left out where nobody can be named; may hold {worker}. */
  readonly say: InThreeLanguages
  /** A condition: when it fits; 'true' when always. */
  readonly when: string
  readonly restsOn: Basis
}

/**
 * What must be known for an opener to be said, and is shown beside it. `nothing`: it fits any door;
 * `own-talk`: a conversation with this very worker; `last-talk`: with any of us; `last-knock`: our last
 * knock, whatever it came to.
 */
export type Basis =
  | 'nothing'
  | 'members'
  | 'dwelling'
  | 'own-talk'
  | 'last-talk'
  | 'last-knock'
  | 'arrival'
  | 'wishes'

/** One text in three languages, in the order Simplified, Traditional, English. */
export const words = (hans: string, hant: string, en: string): InThreeLanguages => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
})
