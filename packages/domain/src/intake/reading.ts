import type { EpochDay } from '../shared/time.ts'

/** How people live behind a door. */
export const dwellingKinds = [
  'flat',
  'room-in-shared-flat',
  'dormitory',
  'site-hut',
  'self-built-house',
  'shop-lived-in',
] as const
export type DwellingKind = (typeof dwellingKinds)[number]

/** A dwelling as an address names it; parts the text does not say are ''. */
export interface Place {
  readonly estate: string
  readonly building: string
  readonly unit: string
  /** '' when not said; 'B1' below ground. */
  readonly floor: string
  readonly room: string
  readonly kind: DwellingKind
}

export type Sex = 'female' | 'male'

/** A number as the list shows it: whole, or with hidden places ('*'). */
export type IdNumber =
  | { readonly kind: 'full'; readonly number: string }
  | { readonly kind: 'masked'; readonly number: string }

/** A birth date as exactly as the list has it. */
export type Birth =
  | { readonly kind: 'day'; readonly day: EpochDay }
  | { readonly kind: 'year'; readonly year: number }

/** What a list says a person is to the dwelling. */
export const dwellingRoles = [
  'resident',
  'owner',
  'tenant',
  'sub-landlord',
  'keyholder',
  'caretaker',
  'staff',
] as const
export type DwellingRole = (typeof dwellingRoles)[number]

/** A person as one row describes them, already normalised; null where the row does not say. */
export interface PersonReading {
  /** As written, with spaces and width made even. */
  readonly name: string
  readonly sex: Sex | null
  readonly birth: Birth | null
  readonly idNumber: IdNumber | null
  /** E.164 where it parses, else digits as written. */
  readonly phones: readonly string[]
  readonly role: DwellingRole
  /** Relation to the head of household, as written. */
  readonly relation: string | null
  readonly isHead: boolean
  /** The list's own number of a household, where it has one. */
  readonly householdMark: string | null
  readonly occupation: string | null
  readonly employer: string | null
  readonly origin: string | null
  readonly arrived: EpochDay | null
  readonly livesHere: Residence
  readonly healthNote: string | null
  readonly note: string | null
}

/** Whether the person lives behind this door, as far as the list says. */
export type Residence =
  | { readonly kind: 'lives-here' }
  | { readonly kind: 'lives-elsewhere'; readonly because: ElsewhereReason }
  | { readonly kind: 'not-said' }

export const elsewhereReasons = [
  'owner-lives-elsewhere',
  'registered-only',
  'moved-out',
  'works-away',
  'studies-away',
  'abroad',
  'in-care',
  'died',
  'vacant',
] as const
export type ElsewhereReason = (typeof elsewhereReasons)[number]
