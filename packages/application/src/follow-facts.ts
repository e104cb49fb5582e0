import type { BeatPicture } from '@doorstep/domain/due/picture.ts'
import type { Fact } from '@doorstep/domain/facts/fact.ts'
import type { PayloadKind } from '@doorstep/domain/facts/payload.ts'
import { touches } from '@doorstep/domain/facts/touches.ts'
import type { Programme } from '@doorstep/domain/policy/programme.ts'
import type { KnockRow } from '@doorstep/domain/register/rows.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { ProgrammeRow, Views } from './ports/views.ts'

/** More new facts than this, and reading everything again is quicker. */
export const mostFollowed = 200

/** Facts that change rows beyond the keys they name: whole matches, rows taken back, lists. */
const unfollowed: ReadonlySet<PayloadKind> = new Set([
  'people-matched',
  'people-kept-apart',
  'fact-withdrawn',
  'import-undone',
  'list-accepted',
  'row-taken',
])

interface Keys {
  readonly households: ReadonlySet<string>
  readonly people: ReadonlySet<string>
  readonly kinds: ReadonlySet<string>
}

/** What to read again after these facts; null when it is simpler to read everything. */
export function keysToFollow(facts: readonly Fact[]): Keys | null {
  if (facts.length > mostFollowed || facts.some(({ payload }) => unfollowed.has(payload.kind)))
    return null
  const keys = facts
    .flatMap(({ payload }) => touches(payload))
    .map((key) => {
      const at = key.indexOf(':')
      return [key.slice(0, at), key.slice(at + 1)] as const
    })
  const idsOf = (kind: string) => new Set(keys.flatMap(([name, id]) => (name === kind ? [id] : [])))
  return {
    households: idsOf('household'),
    people: idsOf('person'),
    kinds: new Set(keys.map(([kind]) => kind)),
  }
}

/** The picture with the rows of these keys as they are now. */
export async function followed(
  jurisdiction: JurisdictionId,
  before: BeatPicture,
  { households, people, kinds }: Keys,
  views: Views,
): Promise<BeatPicture> {
  const each = async <Row>(ids: ReadonlySet<string>, read: (id: string) => Promise<Row>) =>
    Promise.all([...ids].map(read))
  const found = async <Row>(
    ids: ReadonlySet<string>,
    read: (id: string) => Promise<Row | undefined>,
  ) => (await each(ids, read)).filter((row) => row !== undefined)
  const home = (row: { readonly household: string | null }) => row.household ?? ''
  const [knocks, appointments, promises, introductions, wishes, homes, persons] = [
    (await each(households, (id) => views.ofHousehold(jurisdiction, 'knock', id))).flat(),
    (await each(households, (id) => views.ofHousehold(jurisdiction, 'appointment', id))).flat(),
    (await each(households, (id) => views.ofHousehold(jurisdiction, 'promise', id))).flat(),
    (await each(households, (id) => views.ofHousehold(jurisdiction, 'introduction', id))).flat(),
    await found(households, (id) => views.find(jurisdiction, 'wishes', id)),
    await found(households, (id) => views.find(jurisdiction, 'household', id)),
    await found(people, (id) => views.find(jurisdiction, 'person', id)),
  ]
  const places = kinds.has('building') || kinds.has('dwelling')
  const persona = people.size > 0
  const known = persons.filter((person) => person.mergedInto === null)
  return {
    buildings: places ? await views.all(jurisdiction, 'building') : before.buildings,
    dwellings: places ? await views.all(jurisdiction, 'dwelling') : before.dwellings,
    households: replaced(before.households, households, (row) => row.id, homes),
    people: replaced(before.people, people, (row) => row.id, known),
    workers: kinds.has('worker') ? await views.all(jurisdiction, 'worker') : before.workers,
    knocks: inOrderOfTime(replaced(before.knocks, households, home, knocks)),
    appointments: replaced(before.appointments, households, home, appointments),
    promises: replaced(before.promises, households, home, promises),
    introductions: replaced(before.introductions, households, home, introductions),
    wishes: replaced(before.wishes, households, home, wishes),
    arrivals: persona ? await views.all(jurisdiction, 'arrival') : before.arrivals,
    isolations: persona ? await views.all(jurisdiction, 'isolation') : before.isolations,
    programmes: kinds.has('programme')
      ? (await views.all(jurisdiction, 'programme')).map(asItStands)
      : before.programmes,
  }
}

/** The rows without those of these keys, and what stands for them now; in order of ids, as views are read. */
function replaced<Row extends { readonly id?: string; readonly household?: string | null }>(
  rows: readonly Row[],
  keys: ReadonlySet<string>,
  keyOf: (row: Row) => string,
  now: readonly Row[],
): readonly Row[] {
  if (keys.size === 0) return rows
  const idOf = (row: Row) => row.id ?? keyOf(row)
  return [...rows.filter((row) => !keys.has(keyOf(row))), ...now].sort((a, b) =>
    idOf(a) < idOf(b) ? -1 : 1,
  )
}

export const inOrderOfTime = (knocks: readonly KnockRow[]): readonly KnockRow[] =>
  knocks.toSorted(
    (a, b) => a.at.day - b.at.day || a.at.minute - b.at.minute || (a.id < b.id ? -1 : 1),
  )

/** A programme that was ended before its time was in force until the day before. */
export const asItStands = ({ programme, endedOn }: ProgrammeRow): Programme =>
  endedOn === null ? programme : { ...programme, end: Math.min(programme.end, endedOn - 1) }
