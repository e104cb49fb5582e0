import type { Fact } from '../facts/fact.ts'
import type { PayloadOf } from '../facts/payload.ts'
import type { DwellingKind, DwellingRole, Place } from '../intake/reading.ts'
import type { BeatId, BuildingId, DwellingId } from '../shared/id.ts'
import { floorOf } from './floor.ts'
import type { BuildingRow, DwellingContact, DwellingRow } from './rows.ts'

/** Buildings of more storeys than this have a lift unless someone says otherwise (a rule of building codes: GB 50096 asks for one from seven). */
const storeysWithoutLift = 6

/** A building stands while a row or a description names it; its storeys are the highest door's. */
export function foldBuilding(id: BuildingId, facts: readonly Fact[]): readonly BuildingRow[] {
  const described = last(facts, 'building-described')
  const places = facts.flatMap((fact) => placeOf(fact))
  const first = places[0]
  if (!described && !first) return []
  const beat = described?.beat ?? first?.beat
  if (beat === undefined) return []
  const highest = Math.max(1, ...places.map(({ place }) => floorOf(place)))
  const floors = Math.max(described?.floors ?? 1, highest)
  return [
    {
      id,
      beat,
      estate: described?.estate ?? first?.place.estate ?? '',
      name: described?.name ?? first?.place.building ?? '',
      hasLift: described?.hasLift ?? floors > storeysWithoutLift,
      floors,
      at: described?.at ?? null,
    },
  ]
}

function placeOf({ payload }: Fact): readonly { place: Place; beat: BeatId | undefined }[] {
  if (payload.kind === 'row-taken' && payload.place)
    return [{ place: payload.place, beat: payload.beat }]
  if (payload.kind === 'dwelling-described') return [{ place: payload.place, beat: undefined }]
  return []
}

/** A dwelling stands while a row or a description names it. */
export function foldDwelling(id: DwellingId, facts: readonly Fact[]): readonly DwellingRow[] {
  const named = last(facts, 'dwelling-described')
  const rows = all(facts, 'row-taken').filter((row) => row.place !== null)
  const place = named?.place ?? fullest(rows.flatMap((row) => (row.place ? [row.place] : [])))
  const building = named?.building ?? rows.find((row) => row.building !== null)?.building
  if (!place || !building) return []
  return [
    {
      id,
      building,
      place,
      kind:
        last(facts, 'dwelling-kind-set')?.dwellingKind ??
        kindOf(
          rows.map((row) => row.place),
          place,
        ),
      isVacant: named?.isVacant ?? saidVacant(rows),
      contacts: contactsOf(facts),
    },
  ]
}

/** Of several spellings of one door, the one that says most; of equals, the first. */
function fullest(places: readonly Place[]): Place | undefined {
  const said = (place: Place) =>
    [place.estate, place.building, place.unit, place.floor, place.room].filter(
      (part) => part !== '',
    ).length
  return places.reduce<Place | undefined>(
    (best, place) => (best && said(best) >= said(place) ? best : place),
    undefined,
  )
}

/** The first kind other than a plain flat that any list says. */
function kindOf(places: readonly (Place | null)[], otherwise: Place): DwellingKind {
  return places.find((place) => place && place.kind !== 'flat')?.kind ?? otherwise.kind
}

/** Vacant while a list says so and no row puts a living person there. */
function saidVacant(rows: readonly PayloadOf<'row-taken'>[]): boolean {
  const isHome = rows.some((row) => row.reading?.livesHere.kind === 'lives-here')
  const isEmpty = rows.some(
    (row) =>
      row.reading?.livesHere.kind === 'lives-elsewhere' &&
      row.reading.livesHere.because === 'vacant',
  )
  return isEmpty && !isHome
}

/** Owners, tenants, keyholders and the like: who can be asked about the door. */
function contactsOf(facts: readonly Fact[]): readonly DwellingContact[] {
  const byName = new Map<string, DwellingContact>()
  for (const { payload } of facts) {
    const contact = contactOf(payload)
    if (contact) byName.set(`${contact.role} ${contact.name}`, contact)
  }
  return [...byName.values()]
}

function contactOf(payload: Fact['payload']): DwellingContact | null {
  if (payload.kind === 'dwelling-contact-named') {
    return { role: payload.role, name: payload.name, phone: payload.phone, person: null }
  }
  if (payload.kind !== 'row-taken' || !payload.reading) return null
  const { name, phones, role } = payload.reading
  if (!isContactRole(role)) return null
  return { role, name, phone: phones[0] ?? '', person: payload.person }
}

const isContactRole = (role: DwellingRole) => role !== 'resident' && role !== 'staff'

/** The payloads of one kind, oldest first. */
export function all<Kind extends Fact['payload']['kind']>(
  facts: readonly Fact[],
  kind: Kind,
): readonly PayloadOf<Kind>[] {
  return facts.flatMap(({ payload }) => (isOf(payload, kind) ? [payload] : []))
}

/** The newest payload of one kind. */
export function last<Kind extends Fact['payload']['kind']>(
  facts: readonly Fact[],
  kind: Kind,
): PayloadOf<Kind> | undefined {
  return all(facts, kind).at(-1)
}

function isOf<Kind extends Fact['payload']['kind']>(
  payload: Fact['payload'],
  kind: Kind,
): payload is PayloadOf<Kind> {
  return payload.kind === kind
}
