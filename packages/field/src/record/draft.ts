import type { VisitOutcome, VisitOutcomeKind, Way } from '@doorstep/domain/facts/visits.ts'
import type { PersonId } from '@doorstep/domain/shared/id.ts'
import type { Language } from '@doorstep/domain/shared/language.ts'
import type { EpochDay, MinuteOfDay, TimeWindow } from '@doorstep/domain/shared/time.ts'

export type Obstacle = Extract<VisitOutcome, { kind: 'not-reached' }>['because']
export type Vacancy = Extract<VisitOutcome, { kind: 'vacant-or-moved' }>['because']

/** An answer as it stands in its field: a number is still the text that was typed. */
export type Given =
  | { readonly kind: 'number' | 'text'; readonly text: string }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'choice'; readonly value: string }
  | { readonly kind: 'choices'; readonly values: readonly string[] }
  | { readonly kind: 'not-said' }

/** Someone met whom no list has, as typed; the id is made on the phone. */
export interface EnteredDraft {
  readonly person: PersonId
  readonly name: string
  readonly sex: 'female' | 'male' | null
  readonly birthYear: string
  readonly phone: string
}

/** A visit while it is being recorded. It begins empty: what nobody said or measured is not there. */
export interface Draft {
  /** At the door or by a call, as the worker said; null where nobody had to say. */
  readonly reached: Way | null
  readonly outcome: VisitOutcomeKind | null
  readonly met: readonly PersonId[]
  readonly othersMet: number
  /** People met whom no list has. */
  readonly entered: readonly EnteredDraft[]
  /** In which language they asked to be spoken to; null where nobody said. */
  readonly speaks: Language | null
  /** What they said when they declined, or what happened. */
  readonly words: string
  readonly agency: string
  readonly comeBack: { readonly day: EpochDay | null; readonly minute: MinuteOfDay | null }
  readonly vacancy: Vacancy | null
  readonly obstacle: Obstacle | null
  readonly answers: Readonly<Record<string, Given>>
  readonly left: readonly ('leaflet' | 'notice')[]
  readonly remark: string
  readonly appointment: {
    readonly day: EpochDay | null
    readonly window: TimeWindow | null
    readonly way: Way | null
  }
  readonly quiet: {
    readonly from: MinuteOfDay | null
    readonly to: MinuteOfDay | null
    readonly because: string
  }
  readonly opener: { readonly id: string; readonly worked: boolean } | null
}

export const emptyDraft: Draft = {
  reached: null,
  outcome: null,
  met: [],
  othersMet: 0,
  entered: [],
  speaks: null,
  words: '',
  agency: '',
  comeBack: { day: null, minute: null },
  vacancy: null,
  obstacle: null,
  answers: {},
  left: [],
  remark: '',
  appointment: { day: null, window: null, way: null },
  quiet: { from: null, to: null, because: '' },
  opener: null,
}
