import type { Duty } from '../due/duty.ts'
import type { HouseholdHistory } from '../due/history.ts'
import type { Fact } from '../facts/fact.ts'
import type { Way } from '../facts/visits.ts'
import type { Holds, Notice, Programme, Question } from '../policy/programme.ts'
import type { LoreRow, PromiseRow } from '../register/lore-rows.ts'
import type { AppointmentRow, Provenance, RemarkRow } from '../register/rows.ts'
import type { HouseholdId, PersonId, WorkerId } from '../shared/id.ts'
import type { InThreeLanguages, Language } from '../shared/language.ts'
import type { EpochDay, LocalTime, TimeWindow } from '../shared/time.ts'
import type { Romanise } from './address-form.ts'
import type { HouseholdClass, Opener } from './playbook/household-class.ts'
import type { Objection, Playbook } from './playbook/playbook.ts'

/** All that a brief is made of. The same in gives the same brief. */
export interface BriefRequest {
  readonly history: HouseholdHistory
  readonly duties: readonly Duty[]
  readonly programmes: readonly Programme[]
  /** Newest first. */
  readonly remarks: readonly RemarkRow[]
  readonly at: LocalTime
  /** Who is going there; null for someone who goes to no doors. */
  readonly by: WorkerId | null
  /** The name under which they introduce themselves. */
  readonly worker: string
  readonly workerNames: ReadonlyMap<WorkerId, string>
  /** The language of the place, where the household has said nothing. */
  readonly language: Language
  /** Those that stand about the household, its door and its people, oldest first. */
  readonly facts: readonly Fact[]
  /** All that is remembered of the household: what of it may be said is decided here. */
  readonly lore: readonly LoreRow[]
  /** What was promised to the household, with what became of it. */
  readonly promises: readonly PromiseRow[]
  /** Where it is: a country (`TW`), or a part of one (`CN-50`), by ISO 3166. */
  readonly region: string
  readonly playbook: Playbook
  readonly romanise: Romanise
  readonly holds: Holds
}

export interface BriefMember {
  readonly person: PersonId
  readonly name: string
  /** In the language of the household; '' for someone who is not to be addressed. */
  readonly address: string
  readonly age: number | null
  readonly relation: string
  /** Under fourteen: greeted, never questioned. */
  readonly isChild: boolean
  /** May be someone known under another entry: never addressed by name. */
  readonly isUnsettled: boolean
}

export interface BriefDuty extends Duty {
  readonly title: InThreeLanguages
  readonly questions: readonly Question[]
  readonly notice: Notice
}

export interface BriefOpener {
  readonly id: string
  /** Why it is offered; there is always a `plain` one. */
  readonly kind: 'kept-promise' | 'remembered' | 'class' | 'plain'
  /** The key of the class that it is of; '' for others. */
  readonly class: string
  readonly words: string
  readonly from: readonly Provenance[]
  /** Whom it is said to: set where it is for one person alone. */
  readonly to: PersonId | null
  /** `to-the-person`: face to face with `to`, not by intercom and not before others. */
  readonly setting: Opener['setting']
}

/** What a worker reads at the door; in each part the most important line first. */
export interface Brief {
  readonly household: HouseholdId
  readonly door: string
  readonly language: Language
  readonly phones: readonly string[]
  readonly members: readonly BriefMember[]
  readonly duties: readonly BriefDuty[]
  readonly classes: readonly HouseholdClass[]
  /** Those that are likely here, each once. */
  readonly objections: readonly Objection[]
  /** Two at most, and always a plain one to fall back on. */
  readonly openers: readonly BriefOpener[]
  readonly lastMet: { readonly at: LocalTime; readonly by: string; readonly way: Way } | null
  /** Knocks and calls since then without a conversation. */
  readonly tries: readonly { readonly at: LocalTime; readonly way: Way }[]
  readonly care: readonly CareLine[]
  readonly remarks: readonly (RemarkRow & { readonly workerName: string })[]
  readonly quiet: readonly TimeWindow[]
  readonly nextAppointment: AppointmentRow | null
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
