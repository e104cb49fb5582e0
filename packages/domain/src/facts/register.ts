import type {
  Birth,
  DwellingKind,
  DwellingRole,
  ElsewhereReason,
  Place,
  Sex,
} from '../intake/reading.ts'
import type { BeatId, BuildingId, DwellingId, HouseholdId, PersonId } from '../shared/id.ts'
import type { Language } from '../shared/language.ts'
import type { EpochDay } from '../shared/time.ts'

/** What the team knows of a building that no list says. */
export interface BuildingDescribed {
  readonly kind: 'building-described'
  readonly building: BuildingId
  readonly beat: BeatId
  readonly estate: string
  readonly name: string
  readonly hasLift: boolean
  readonly floors: number
  /** Metres east and north of the beat's own origin; null when nobody has placed it. */
  readonly at: { readonly east: number; readonly north: number } | null
}

/** A door, found by a worker or described by hand. */
export interface DwellingDescribed {
  readonly kind: 'dwelling-described'
  readonly dwelling: DwellingId
  readonly building: BuildingId
  readonly place: Place
  readonly isVacant: boolean
}

/** Someone to ask about a dwelling who need not live there. */
export interface DwellingContactNamed {
  readonly kind: 'dwelling-contact-named'
  readonly dwelling: DwellingId
  readonly role: Exclude<DwellingRole, 'resident' | 'staff'>
  readonly name: string
  readonly phone: string
}

/** Someone whom no list had, met at the door or named by the household. */
export interface PersonEntered {
  readonly kind: 'person-entered'
  readonly person: PersonId
  readonly household: HouseholdId
  readonly dwelling: DwellingId
  readonly name: string
  readonly sex: Sex | null
  readonly birth: Birth | null
  readonly phones: readonly string[]
}

/** One field of a person set right; the last correction wins over every list. */
export interface PersonCorrected {
  readonly kind: 'person-corrected'
  readonly person: PersonId
  readonly change:
    | {
        readonly field: 'name' | 'phone' | 'occupation' | 'employer' | 'relation'
        readonly value: string
      }
    | { readonly field: 'sex'; readonly value: Sex }
    | { readonly field: 'birth'; readonly value: Birth }
    | { readonly field: 'called'; readonly value: string }
}

/** Where a person lives from a day on; null dwelling: no longer behind a door of this beat. */
export interface ResidenceChanged {
  readonly kind: 'residence-changed'
  readonly person: PersonId
  readonly from: EpochDay
  readonly to:
    | { readonly kind: 'household'; readonly household: HouseholdId; readonly dwelling: DwellingId }
    | { readonly kind: 'elsewhere'; readonly because: ElsewhereReason }
}

/** The language a household wants to be spoken to in. */
export interface HouseholdLanguageSet {
  readonly kind: 'household-language-set'
  readonly household: HouseholdId
  readonly language: Language
  /** A language of the door beyond the three of the screens, in words; '' when none. */
  readonly spoken: string
}

export interface DwellingKindSet {
  readonly kind: 'dwelling-kind-set'
  readonly dwelling: DwellingId
  readonly dwellingKind: DwellingKind
}

export type RegisterFact =
  | BuildingDescribed
  | DwellingDescribed
  | DwellingKindSet
  | DwellingContactNamed
  | PersonEntered
  | PersonCorrected
  | ResidenceChanged
  | HouseholdLanguageSet
