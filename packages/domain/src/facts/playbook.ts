import type { HouseholdClass } from '../doorstep/playbook/household-class.ts'

/** The whole text of a class as checked: a new one, or one that stands instead of what was there. */
export interface ClassPublished {
  readonly kind: 'class-published'
  readonly class: HouseholdClass
  /** What was changed and why, in the words of whoever did. */
  readonly note: string
}

/** The class catches no household any more, until it is published again. */
export interface ClassWithdrawn {
  readonly kind: 'class-withdrawn'
  readonly key: string
  readonly note: string
}

export type PlaybookFact = ClassPublished | ClassWithdrawn
