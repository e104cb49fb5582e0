import type { Topic } from '../../facts/topics.ts'
import type { InThreeLanguages } from '../../shared/language.ts'
import type { Basis, ClassGroup } from './bases.ts'

/**
 * A class: a description of a household for the sake of helping it, by a rule anyone can read, with how
 * to come to its door and what to open with. Data that mentors edit.
 */
export interface HouseholdClass {
  readonly key: string
  readonly group: ClassGroup
  readonly title: InThreeLanguages
  /** A condition over the household; it may ask what conditions may ask, and nothing else. */
  readonly when: string
  readonly ruleInWords: InThreeLanguages
  readonly approach: Approach
  readonly avoid: InThreeLanguages
  readonly openers: readonly Opener[]
  /** Keys of the objections that are likely at these doors. */
  readonly objections: readonly string[]
}

/** How one comes to the door. */
export interface Approach {
  /** When, and how one makes oneself heard. */
  readonly come: InThreeLanguages
  /** Alone, or with whom. */
  readonly company: InThreeLanguages
  /** How one says who one is and what one came for. */
  readonly introduce: InThreeLanguages
  /** What is in the bag. */
  readonly bring: InThreeLanguages
}

export interface Opener {
  readonly id: string
  /**
   * May begin with {called}, which is left out where nobody can be named, and hold {worker}. {who} is the
   * person whom a remembered matter is about, {day} when, {promise} what was promised.
   */
  readonly say: InThreeLanguages
  /** Said instead where {who}, {day} or {promise} is not known; null where `say` holds none of them. */
  readonly without: InThreeLanguages | null
  /** A condition: when it fits; 'true' when always. */
  readonly when: string
  readonly restsOn: Basis | { readonly topic: Topic }
  /** `to-the-person`: careful matters, said to the face of the one whom they are about and to nobody else. */
  readonly setting: 'anyone' | 'to-the-person'
}
