import type {
  Answer,
  AppointmentMade,
  CallWay,
  KnockReported,
  VisitOutcome,
} from '../facts/visits.ts'
import type {
  Birth,
  DwellingKind,
  DwellingRole,
  IdNumber,
  Place,
  Residence,
  Sex,
} from '../intake/reading.ts'
import type {
  AppointmentId,
  BeatId,
  BuildingId,
  DwellingId,
  FactId,
  HouseholdId,
  ImportId,
  PersonId,
  RowId,
  VisitId,
  WorkerId,
} from '../shared/id.ts'
import type { Language } from '../shared/language.ts'
import type { EpochDay, Instant, LocalTime, TimeWindow } from '../shared/time.ts'

/** Where a value comes from: shown beside it, with its age. */
export interface Provenance {
  readonly fact: FactId
  readonly source: string
  readonly observedAt: Instant
}

export interface BuildingRow {
  readonly id: BuildingId
  readonly beat: BeatId
  readonly estate: string
  readonly name: string
  readonly hasLift: boolean
  readonly floors: number
  readonly at: { readonly east: number; readonly north: number } | null
}

export interface DwellingContact {
  readonly role: DwellingRole
  readonly name: string
  readonly phone: string
  readonly person: PersonId | null
}

export interface DwellingRow {
  readonly id: DwellingId
  readonly building: BuildingId
  readonly place: Place
  readonly kind: DwellingKind
  readonly isVacant: boolean
  readonly contacts: readonly DwellingContact[]
}

/** Who lives behind a door together. Members are the people whose row names this household. */
export interface HouseholdRow {
  readonly id: HouseholdId
  readonly dwelling: DwellingId
  readonly language: Language | null
  readonly spoken: string
}

/** One list's line about a person: by this, who is missing from which list is found. */
export interface ListLine {
  readonly row: RowId
  readonly import: ImportId
  readonly source: string
  readonly file: string
  readonly sheet: string
  readonly number: number
  readonly decision: 'linked' | 'new' | 'review'
}

export interface PersonRow {
  readonly id: PersonId
  /** Set when a match says that this entry is another person's: the row then only points there. */
  readonly mergedInto: PersonId | null
  readonly household: HouseholdId | null
  readonly dwelling: DwellingId | null
  readonly name: string
  /** How this person asked to be called; '' until asked. */
  readonly called: string
  readonly sex: Sex | null
  readonly birth: Birth | null
  readonly idNumber: IdNumber | null
  readonly phones: readonly string[]
  readonly relation: string
  readonly isHead: boolean
  readonly occupation: string
  readonly employer: string
  readonly residence: Residence
  /** Not settled: counted and due at its dwelling until somebody says whether it is one of these. */
  readonly candidates: readonly PersonId[]
  readonly keptApartFrom: readonly PersonId[]
  readonly lines: readonly ListLine[]
  readonly notes: readonly { readonly words: string; readonly from: Provenance }[]
}

/** A knock, ours or another agency's; or a call of ours. */
export interface KnockRow {
  /** Of a call, how it was made; a knock at the door has none. */
  readonly call?: CallWay
  readonly id: FactId
  readonly household: HouseholdId
  readonly at: LocalTime
  readonly agency: string
  readonly worker: WorkerId | null
  readonly result:
    | { readonly kind: 'visit'; readonly visit: VisitId; readonly outcome: VisitOutcome }
    | { readonly kind: 'knock'; readonly outcome: KnockReported['outcome'] }
  readonly answers: readonly Answer[]
  readonly answered?: readonly Omit<Answer, 'value'>[]
  readonly served: readonly { readonly programme: string; readonly occasion: string }[]
  readonly left: readonly ('leaflet' | 'notice')[]
  readonly opener: { readonly id: string; readonly worked: boolean } | null
}

export interface AppointmentRow {
  readonly id: AppointmentId
  readonly household: HouseholdId
  readonly day: EpochDay
  readonly window: TimeWindow
  readonly way: AppointmentMade['way']
  readonly madeBy: AppointmentMade['madeBy']
}

/** What a household asked of us, and what we must mind: one row a household. */
export interface HouseholdWishesRow {
  readonly household: HouseholdId
  readonly quiet: readonly TimeWindow[]
  readonly quietBecause: string
  readonly cautions: readonly {
    readonly words: string
    readonly incidentOn: EpochDay
    readonly until: EpochDay
  }[]
  readonly familiarity: readonly { readonly worker: WorkerId; readonly level: 1 | 2 | 3 }[]
}

export interface RemarkRow {
  readonly id: FactId
  readonly household: HouseholdId
  readonly by: WorkerId
  readonly at: LocalTime
  readonly words: string
}

/** Purpose `movement`. */
export interface ArrivalRow {
  readonly id: FactId
  readonly person: PersonId
  readonly household: HouseholdId | null
  readonly on: EpochDay
  readonly from: string
}

/** Purpose `isolation`. */
export interface IsolationRow {
  readonly id: FactId
  readonly person: PersonId
  readonly household: HouseholdId
  readonly where: 'home' | 'central'
  readonly start: EpochDay
  readonly end: EpochDay
  readonly checks: readonly TimeWindow[]
}

/** Purpose `health`. */
export interface HealthNoteRow {
  readonly id: FactId
  readonly person: PersonId
  readonly words: string
  readonly from: Provenance
}
