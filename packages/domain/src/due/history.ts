import type { Way } from '../facts/visits.ts'
import type { IntroductionRow } from '../register/lore-rows.ts'
import type {
  AppointmentRow,
  ArrivalRow,
  BuildingRow,
  DwellingRow,
  HouseholdRow,
  HouseholdWishesRow,
  IsolationRow,
  KnockRow,
  PersonRow,
} from '../register/rows.ts'
import type { EpochDay, LocalTime } from '../shared/time.ts'
import type { BeatPicture } from './picture.ts'

/** One household with all that is known of it, gathered once a day. */
export interface HouseholdHistory {
  readonly household: HouseholdRow
  readonly dwelling: DwellingRow | undefined
  readonly building: BuildingRow | undefined
  /** Those who live here, provisional entries included. */
  readonly members: readonly PersonRow[]
  /** Those whom a list registers here and who live elsewhere: counted, never addressed. */
  readonly elsewhere: readonly PersonRow[]
  /** In order of time. */
  readonly knocks: readonly KnockRow[]
  readonly appointments: readonly AppointmentRow[]
  readonly arrivals: readonly ArrivalRow[]
  readonly isolations: readonly IsolationRow[]
  readonly wishes: HouseholdWishesRow | undefined
  /** Newcomers who were shown here by whom the household knows, the last time of each. */
  readonly introductions: readonly IntroductionRow[]
}

/** Gathers the rows of a picture by household, in the order of the households' ids. */
export function histories(picture: BeatPicture): readonly HouseholdHistory[] {
  const dwellings = new Map(picture.dwellings.map((row) => [row.id, row]))
  const buildings = new Map(picture.buildings.map((row) => [row.id, row]))
  const wishes = new Map(picture.wishes.map((row) => [row.household, row]))
  const homes = new Map(picture.people.map((person) => [person.id, person.household]))
  const members = Map.groupBy(picture.people.filter(livesHere), (person) => person.household)
  const elsewhere = Map.groupBy(
    picture.people.filter((person) => !livesHere(person)),
    (person) => person.household,
  )
  const knocks = Map.groupBy(picture.knocks, (row) => row.household)
  const appointments = Map.groupBy(picture.appointments, (row) => row.household)
  const introductions = Map.groupBy(picture.introductions, (row) => row.household)
  const arrivals = Map.groupBy(picture.arrivals, (row) => homes.get(row.person) ?? row.household)
  const isolations = Map.groupBy(
    picture.isolations,
    (row) => homes.get(row.person) ?? row.household,
  )
  return picture.households.map((household) => {
    const dwelling = dwellings.get(household.dwelling)
    return {
      household,
      dwelling,
      building: dwelling && buildings.get(dwelling.building),
      members: members.get(household.id) ?? [],
      elsewhere: elsewhere.get(household.id) ?? [],
      knocks: knocks.get(household.id) ?? [],
      appointments: appointments.get(household.id) ?? [],
      arrivals: arrivals.get(household.id) ?? [],
      isolations: isolations.get(household.id) ?? [],
      wishes: wishes.get(household.id),
      introductions: introductions.get(household.id) ?? [],
    }
  })
}

/** A person whom no list puts elsewhere is at the door that names them. */
export const livesHere = (person: PersonRow): boolean =>
  person.household !== null &&
  person.mergedInto === null &&
  person.residence.kind !== 'lives-elsewhere'

/** Did somebody open and speak? */
export const wasConversation = ({ result }: KnockRow): boolean =>
  result.kind === 'visit' ? result.outcome.kind === 'spoke' : result.outcome === 'opened'

export const wasNoAnswer = ({ result }: KnockRow): boolean =>
  result.kind === 'visit' ? result.outcome.kind === 'no-answer' : result.outcome === 'nobody'

export const wasDeclined = ({ result }: KnockRow): boolean =>
  result.kind === 'visit' ? result.outcome.kind === 'declined' : result.outcome === 'refused'

/** How somebody came: at the door, or by the call that was agreed. */
export const wayOf = ({ call }: Pick<KnockRow, 'call'>): Way => call ?? 'door'

/** A knock that has happened: not one that an agency only announced. */
export const hasHappened = ({ result }: KnockRow): boolean =>
  result.kind === 'visit' || result.outcome !== 'planned'

export const isBefore = (a: LocalTime, b: LocalTime): boolean =>
  a.day < b.day || (a.day === b.day && a.minute < b.minute)

/** Knocks from one day on. */
export const since = (knocks: readonly KnockRow[], day: EpochDay): readonly KnockRow[] =>
  knocks.filter((knock) => knock.at.day >= day && hasHappened(knock))
