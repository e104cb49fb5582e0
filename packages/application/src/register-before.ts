import type { RowTaken } from '@doorstep/domain/facts/lists.ts'
import { comparable } from '@doorstep/domain/intake/evidence.ts'
import type { Script } from '@doorstep/domain/intake/names.ts'
import { dwellingPath } from '@doorstep/domain/intake/resolve-places.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { FactLog } from './ports/fact-log.ts'
import type { PersonRowEntry, ReadListRow } from './reconcile.ts'

/** What earlier lists said, as entries that new rows are linked to, with the ids they were given. */
export interface Before {
  readonly rows: ReadonlySet<ReadListRow>
  readonly entries: readonly PersonRowEntry[]
  /** Household id of each entry; null where it has none. */
  readonly households: readonly (string | null)[]
  /** `estate/building/unit/room` → id. */
  readonly dwellings: ReadonlyMap<string, string>
  /** `estate/building` → id. */
  readonly buildings: ReadonlyMap<string, string>
}

export async function registerBefore(
  jurisdiction: JurisdictionId,
  script: Script,
  facts: FactLog,
): Promise<Before> {
  const merged = await keptEntries(jurisdiction, facts)
  const taken = (await facts.standing(jurisdiction, 'row-taken')).flatMap(({ payload }) =>
    payload.kind === 'row-taken' ? [payload] : [],
  )
  const rows = taken.map(rowOf)
  const entries = taken
    .flatMap((payload, i) => entryOf(payload, rows[i], merged, script))
    .map((entry, index) => ({ ...entry, index }))
  const placed = taken.flatMap(({ place, dwelling, building }) =>
    place && dwelling && building ? [{ place, dwelling, building }] : [],
  )
  return {
    rows: new Set(rows),
    entries,
    households: taken
      .filter((payload) => payload.reading && payload.person)
      .map((payload) => payload.household),
    dwellings: new Map(placed.map(({ place, dwelling }) => [dwellingPath(place), dwelling])),
    buildings: new Map(
      placed.map(({ place, building }) => [`${place.estate}/${place.building}`, building]),
    ),
  }
}

/** Entry → the entry under which a matched person goes on. */
async function keptEntries(
  jurisdiction: JurisdictionId,
  facts: FactLog,
): Promise<ReadonlyMap<string, string>> {
  const matched = await facts.standing(jurisdiction, 'people-matched')
  return new Map(
    matched.flatMap(({ payload }) =>
      payload.kind === 'people-matched'
        ? [[payload.other as string, payload.keep as string] as const]
        : [],
    ),
  )
}

function rowOf(payload: RowTaken): ReadListRow {
  const { file, source, sheet, number, place, reading } = payload
  return {
    file,
    source,
    sheet,
    place,
    row: { number, kind: 'body', cells: [], filled: [], carried: [] },
    dwelling: place ? dwellingPath(place) : '',
    readings: reading ? [reading] : [],
    isVacant: reading === null,
    problems: [],
    isRegister: reading !== null && (reading.relation !== null || reading.householdMark !== null),
  }
}

function entryOf(
  payload: RowTaken,
  from: ReadListRow | undefined,
  merged: ReadonlyMap<string, string>,
  script: Script,
): readonly PersonRowEntry[] {
  const { reading, person, place, file } = payload
  if (!reading || !person || !from) return []
  const compared = comparable(reading, from.dwelling, place?.estate ?? '', script)
  return [{ ...compared, index: 0, file, fixed: merged.get(person) ?? person, from }]
}
