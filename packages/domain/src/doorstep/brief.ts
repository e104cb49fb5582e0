import type { Because, DutyState } from '../due/duty.ts'
import type { Notice, Question } from '../policy/programme.ts'
import type { KnockRow, Provenance, RemarkRow } from '../register/rows.ts'
import type { HouseholdId, PersonId, ProgrammeKey } from '../shared/id.ts'
import type { InThreeLanguages } from '../shared/language.ts'
import type { EpochDay } from '../shared/time.ts'

/** A class: a description of a household for the sake of helping it, by a rule anyone can read. */
export interface HouseholdClass {
  readonly key: string
  readonly title: InThreeLanguages
  /** CEL over the household's picture. */
  readonly when: string
  readonly ruleInWords: InThreeLanguages
}

/** Class → how to come and what to open with. Data that mentors edit. */
export interface Play {
  readonly class: string
  readonly approach: InThreeLanguages
  readonly openers: readonly Opener[]
  readonly avoid: InThreeLanguages
}

export interface Opener {
  readonly id: string
  /** May hold {called} and {worker}. */
  readonly say: InThreeLanguages
  /** CEL: when it fits; 'true' when always. */
  readonly when: string
}

export interface BriefMember {
  readonly person: PersonId
  readonly name: string
  /** The form of address for this person in the language of the brief. */
  readonly address: string
  readonly age: number | null
  readonly relation: string
  readonly isChild: boolean
}

export interface BriefDuty {
  readonly key: string
  readonly programme: ProgrammeKey
  readonly title: InThreeLanguages
  readonly because: Because
  readonly state: DutyState
  readonly person: PersonId | null
  readonly questions: readonly Question[]
  readonly notice: Notice
}

/** What a worker reads at the door; the most important line first. */
export interface Brief {
  readonly household: HouseholdId
  readonly door: string
  readonly members: readonly BriefMember[]
  readonly duties: readonly BriefDuty[]
  readonly classes: readonly {
    readonly key: string
    readonly title: InThreeLanguages
    readonly ruleInWords: InThreeLanguages
    readonly approach: InThreeLanguages
    readonly avoid: InThreeLanguages
  }[]
  /** Two at most, and always a plain one to fall back on. */
  readonly openers: readonly {
    readonly id: string
    readonly class: string
    readonly words: string
    readonly from: readonly Provenance[]
  }[]
  readonly lastMet: { readonly on: EpochDay; readonly by: string; readonly knock: KnockRow } | null
  readonly tries: number
  readonly care: readonly CareLine[]
  readonly remarks: readonly RemarkRow[]
}

/** What to be careful about. */
export type CareLine =
  | {
      readonly kind: 'quiet-hours'
      readonly from: number
      readonly to: number
      readonly because: string
    }
  | { readonly kind: 'isolating'; readonly until: EpochDay }
  | { readonly kind: 'declined'; readonly on: EpochDay; readonly words: string }
  | { readonly kind: 'other-agency'; readonly agency: string; readonly on: EpochDay }
  | {
      readonly kind: 'caution'
      readonly words: string
      readonly incidentOn: EpochDay
      readonly until: EpochDay
    }
  | { readonly kind: 'speaks'; readonly language: string }
