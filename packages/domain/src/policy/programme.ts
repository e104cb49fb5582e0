import type { Purpose } from '../facts/fact.ts'
import type { VisitOutcomeKind, Way } from '../facts/visits.ts'
import type { ProgrammeKey } from '../shared/id.ts'
import type { InThreeLanguages } from '../shared/language.ts'
import type { EpochDay, TimeWindow } from '../shared/time.ts'

/** How often a programme wants to see its subjects. */
export type Rhythm =
  /** Once, ever: until someone of the household was spoken with since the programme's start. */
  | { readonly kind: 'once' }
  /** Within so many days of an event of the subject (its arrival). */
  | { readonly kind: 'within'; readonly days: number; readonly of: 'arrival' }
  /** In each of these windows of each day while the subject is concerned. */
  | { readonly kind: 'daily'; readonly windows: readonly TimeWindow[] }
  /** Again when so many days have passed since the last conversation. */
  | { readonly kind: 'every'; readonly days: number }

export type QuestionKind =
  | { readonly kind: 'number'; readonly unit: string; readonly min: number; readonly max: number }
  | { readonly kind: 'text' }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'choices'; readonly options: readonly Option[] }

export interface Option {
  readonly value: string
  readonly label: InThreeLanguages
}

export interface Question {
  readonly id: string
  readonly of: 'each-member' | 'each-concerned' | 'household'
  readonly ask: InThreeLanguages
  readonly answer: QuestionKind
  readonly required: boolean
}

/** What an outcome obliges. */
export type Consequence =
  | {
      readonly kind: 'retry'
      readonly afterDays: number
      readonly otherPartOfDay: boolean
      readonly most: number
    }
  | { readonly kind: 'hand-to-lead'; readonly because: string }
  | { readonly kind: 'excuse'; readonly because: string; readonly days: number }

/** What is said in ten seconds at the door, and stands on the card. */
export interface Notice {
  readonly say: InThreeLanguages
  readonly who: InThreeLanguages
  readonly why: InThreeLanguages
  readonly voluntary: 'required' | 'voluntary'
  readonly until: InThreeLanguages
  readonly rights: InThreeLanguages
}

export interface Programme {
  readonly key: ProgrammeKey
  readonly title: InThreeLanguages
  readonly purpose: Purpose
  readonly legalBasis: string
  readonly authorisedBy: string
  readonly start: EpochDay
  readonly end: EpochDay
  readonly retentionDays: number
  /** CEL over a household or a person: true for whom it concerns. */
  readonly concerns: { readonly subject: 'household' | 'person'; readonly when: string }
  readonly rhythm: Rhythm
  /** Hours in which its visits may be made. */
  readonly hours: TimeWindow
  /** 1 is first. Duties of a lower tier never push out those of a higher one. */
  readonly tier: 1 | 2 | 3 | 4
  readonly minutes: number
  readonly eligibility: {
    readonly skills: readonly string[]
    readonly languages: readonly string[]
    readonly agencies: readonly string[]
    readonly twoPersons: boolean
  }
  readonly questions: readonly Question[]
  readonly after: Readonly<Partial<Record<VisitOutcomeKind, Consequence>>>
  readonly notice: Notice
  /** In which a household may choose to be reached. */
  readonly ways: readonly Way[]
  /** Only where the law says so: the instrument that allows use for law enforcement. */
  readonly enforcementInstrument: string | null
}

/** The port through which `domain` evaluates a condition; built on CEL outside. */
export type Holds = (condition: string, subject: Readonly<Record<string, unknown>>) => boolean
