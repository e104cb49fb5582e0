import type { PeopleKeptApart, PeopleMatched, RowTaken } from '@doorstep/domain/facts/lists.ts'
import type { PayloadKind, PayloadOf } from '@doorstep/domain/facts/payload.ts'
import type { DwellingDescribed, PersonEntered } from '@doorstep/domain/facts/register.ts'
import type { KeptApart } from '@doorstep/domain/intake/entry.ts'
import type { Script } from '@doorstep/domain/intake/names.ts'
import type { PersonReading, Place } from '@doorstep/domain/intake/reading.ts'
import { dwellingPath } from '@doorstep/domain/intake/resolve-places.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { FactLog } from './ports/fact-log.ts'
import { type Before, entryOf, type PersonRowEntry, type ReadListRow } from './reconcile.ts'

/** What stands in the register, as the facts say it: plain, so that a thread can be given it. */
export interface RegisterFacts {
  readonly taken: readonly RowTaken[]
  readonly matched: readonly PeopleMatched[]
  readonly apart: readonly PeopleKeptApart[]
  readonly entered: readonly PersonEntered[]
  readonly described: readonly DwellingDescribed[]
}

/** Kinds that new rows are linked to: one of them more, and what was linked before is out of date. */
export const registerKinds = [
  'list-accepted',
  'row-taken',
  'import-undone',
  'people-matched',
  'people-kept-apart',
  'person-entered',
  'dwelling-described',
  'fact-withdrawn',
] as const satisfies readonly PayloadKind[]

export async function readRegister(
  jurisdiction: JurisdictionId,
  facts: Pick<FactLog, 'standing'>,
): Promise<RegisterFacts> {
  const of = async <Kind extends PayloadKind>(kind: Kind): Promise<readonly PayloadOf<Kind>[]> =>
    (await facts.standing(jurisdiction, kind)).map(({ payload }) => payload as PayloadOf<Kind>)
  return {
    taken: await of('row-taken'),
    matched: await of('people-matched'),
    apart: await of('people-kept-apart'),
    entered: await of('person-entered'),
    described: await of('dwelling-described'),
  }
}

/** The register as new rows are linked to it, with the ids that things in it have. */
export interface Known extends Before {
  /** Household id of each entry; null where it has none. */
  readonly households: readonly (string | null)[]
  /** `estate/building/unit/room` → id. */
  readonly dwellings: ReadonlyMap<string, string>
  /** `estate/building` → id. */
  readonly buildings: ReadonlyMap<string, string>
}

export function knownFrom(register: RegisterFacts, script: Script): Known {
  const kept = keptEntries(register.matched)
  const lines = [
    ...register.taken.flatMap((taken) => lineOfRow(taken, kept, script)),
    ...register.entered.map((entered) => lineOfEntered(entered, register, kept, script)),
  ]
  const placed = [
    ...register.taken.flatMap(({ place, dwelling, building }) =>
      place && dwelling && building ? [{ place, dwelling, building }] : [],
    ),
    ...register.described,
  ]
  return {
    rows: [...register.taken.map(rowOf)],
    entries: lines.map(({ entry }) => entry),
    households: lines.map(({ household }) => household),
    apart: register.apart.map(({ people: [a, b] }): KeptApart => [kept(a), kept(b)]),
    dwellings: new Map(placed.map(({ place, dwelling }) => [dwellingPath(place), dwelling])),
    buildings: new Map(
      placed.map(({ place, building }) => [`${place.estate}/${place.building}`, building]),
    ),
  }
}

/** Entry → the entry under which a matched person goes on, however many matches lie between. */
function keptEntries(matched: readonly PeopleMatched[]): (person: string) => string {
  const next = new Map<string, string>(matched.map(({ other, keep }) => [other, keep]))
  return (person) => {
    const seen = new Set<string>()
    let at = person
    while (!seen.has(at)) {
      seen.add(at)
      at = next.get(at) ?? at
    }
    return at
  }
}

interface Line {
  readonly entry: PersonRowEntry
  readonly household: string | null
}

function rowOf(payload: RowTaken): ReadListRow {
  const { file, source, sheet, number, place, reading } = payload
  return {
    file,
    source,
    list: payload.import,
    sheet,
    place,
    row: { number, kind: 'body', cells: [], filled: [], carried: [], formulas: [] },
    dwelling: place ? dwellingPath(place) : '',
    readings: reading ? [reading] : [],
    isVacant: reading === null,
    problems: [],
    isRegister: reading !== null && (reading.relation !== null || reading.householdMark !== null),
  }
}

function lineOfRow(
  payload: RowTaken,
  kept: (person: string) => string,
  script: Script,
): readonly Line[] {
  const { reading, person, household } = payload
  if (!reading || !person) return []
  return [{ entry: entryOf(rowOf(payload), reading, kept(person), script), household }]
}

/** Someone met at the door speaks as a list of one line would. */
function lineOfEntered(
  { person, household, dwelling, name, sex, birth, phones }: PersonEntered,
  { taken, described }: RegisterFacts,
  kept: (person: string) => string,
  script: Script,
): Line {
  const place: Place | null =
    [...taken, ...described].find((known) => known.dwelling === dwelling)?.place ?? null
  const reading: PersonReading = { ...saidNothing, name, sex, birth, phones }
  const from: ReadListRow = {
    file: '',
    source: '',
    list: person,
    sheet: '',
    place,
    row: { number: 0, kind: 'body', cells: [], filled: [], carried: [], formulas: [] },
    dwelling: place ? dwellingPath(place) : '',
    readings: [reading],
    isVacant: false,
    problems: [],
    isRegister: false,
  }
  return { entry: entryOf(from, reading, kept(person), script), household }
}

const saidNothing: Omit<PersonReading, 'name' | 'sex' | 'birth' | 'phones'> = {
  idNumber: null,
  role: 'resident',
  relation: null,
  isHead: false,
  householdMark: null,
  occupation: null,
  employer: null,
  origin: null,
  arrived: null,
  livesHere: { kind: 'lives-here' },
  healthNote: null,
  note: null,
}
