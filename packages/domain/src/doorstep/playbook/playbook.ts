import type { Topic } from '../../facts/topics.ts'
import type { InThreeLanguages, Language } from '../../shared/language.ts'
import type { HouseholdClass, Opener } from './household-class.ts'

/** All that a worker can be given to say and to do at a door: data, read from texts and edited at the desk. */
export interface Playbook {
  /** Those first that change most how one comes to the door. */
  readonly classes: readonly HouseholdClass[]
  /** What can be said at any door, when nothing else fits or was said last time. */
  readonly plainOpeners: readonly Opener[]
  /** What can be said of something remembered. */
  readonly loreOpeners: readonly LoreOpener[]
  /** What can be said of a promise that was kept. */
  readonly promiseOpeners: readonly Opener[]
  readonly objections: readonly Objection[]
  readonly address: readonly RegionPack[]
}

/** `when` may ask `dated`, and `days`: how many days ago the day was that the matter is about; below 0 it is to come. */
export interface LoreOpener extends Opener {
  readonly restsOn: { readonly topic: Topic }
}

/** What residents say at the door, and what to answer. */
export interface Objection {
  readonly key: string
  /** In several phrasings. */
  readonly heard: readonly InThreeLanguages[]
  readonly answer: InThreeLanguages
  readonly never: InThreeLanguages
}

/** Forms of address of one region, beyond surname and Mr or Ms; never against what a person asked for. */
export interface RegionPack {
  readonly key: string
  readonly title: InThreeLanguages
  /** A country (`TW`), or a part of one (`CN-50`), by ISO 3166: used there alone. */
  readonly where: string
  readonly forms: readonly RegionForm[]
}

export interface RegionForm {
  readonly id: string
  readonly language: Language
  /** Holds {surname}. */
  readonly form: string
  readonly of: 'female' | 'male' | 'anyone'
  /** In full years; null where age plays no part. */
  readonly fromAge: number | null
  /** Only where the person says so themselves. */
  readonly onlyIfAsked: boolean
  readonly when: InThreeLanguages
}
