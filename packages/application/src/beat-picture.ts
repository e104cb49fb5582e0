import type { BeatPicture } from '@doorstep/domain/due/picture.ts'
import type { BeatId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { asItStands, followed, inOrderOfTime, keysToFollow, mostFollowed } from './follow-facts.ts'
import type { Head } from './ports/fact-log.ts'
import type { Ports } from './ports/ports.ts'
import type { Views } from './ports/views.ts'

export interface Pictures {
  of(
    jurisdiction: JurisdictionId,
    beats: readonly BeatId[],
  ): Promise<{ readonly head: Head; readonly picture: BeatPicture }>
  /** After an erasure, which moves no head: everything is read anew. */
  forget(jurisdiction: JurisdictionId): void
}

interface Kept {
  readonly head: Head
  readonly whole: Promise<BeatPicture>
  readonly byBeats: Map<string, Promise<BeatPicture>>
}

/** Reads the views once for each head of the log; whoever asks in between shares what was read. */
export function picturesOf(ports: Pick<Ports, 'facts' | 'views'>): Pictures {
  const kept = new Map<JurisdictionId, Kept>()
  return {
    async of(jurisdiction, beats) {
      const head = await ports.facts.head(jurisdiction)
      let known = kept.get(jurisdiction)
      if (known?.head.link !== head.link) {
        const whole = known
          ? movedOn(jurisdiction, known, ports)
          : readPicture(jurisdiction, ports.views)
        known = { head, whole, byBeats: new Map() }
        kept.set(jurisdiction, known)
        whole.catch(() => kept.delete(jurisdiction))
      }
      const { whole, byBeats } = known
      const name = [...beats].sort().join(' ')
      const picture = byBeats.get(name) ?? whole.then((all) => withinBeats(all, beats))
      byBeats.set(name, picture)
      return { head, picture: await picture }
    },
    forget: (jurisdiction) => void kept.delete(jurisdiction),
  }
}

/** Of the picture as of an earlier head only what the facts since then touch is read again. */
async function movedOn(
  jurisdiction: JurisdictionId,
  { head, whole }: Kept,
  { facts, views }: Pick<Ports, 'facts' | 'views'>,
): Promise<BeatPicture> {
  const since = await facts.read(jurisdiction, head.seq, mostFollowed + 1)
  const keys = keysToFollow(since)
  return keys === null || (await isMatched(jurisdiction, keys.people, facts))
    ? readPicture(jurisdiction, views)
    : followed(jurisdiction, await whole, keys, views)
}

/** One fact about a matched entry changes the rows of all that it is matched with. */
async function isMatched(
  jurisdiction: JurisdictionId,
  people: ReadonlySet<string>,
  facts: Ports['facts'],
): Promise<boolean> {
  if (people.size === 0) return false
  const matches = await facts.standing(jurisdiction, 'people-matched')
  return matches.some(
    ({ payload }) =>
      payload.kind === 'people-matched' && (people.has(payload.keep) || people.has(payload.other)),
  )
}

async function readPicture(jurisdiction: JurisdictionId, views: Views): Promise<BeatPicture> {
  const people = await views.all(jurisdiction, 'person')
  return {
    buildings: await views.all(jurisdiction, 'building'),
    dwellings: await views.all(jurisdiction, 'dwelling'),
    households: await views.all(jurisdiction, 'household'),
    people: people.filter((person) => person.mergedInto === null),
    workers: await views.all(jurisdiction, 'worker'),
    knocks: inOrderOfTime(await views.all(jurisdiction, 'knock')),
    appointments: await views.all(jurisdiction, 'appointment'),
    wishes: await views.all(jurisdiction, 'wishes'),
    promises: await views.all(jurisdiction, 'promise'),
    introductions: await views.all(jurisdiction, 'introduction'),
    arrivals: await views.all(jurisdiction, 'arrival'),
    isolations: await views.all(jurisdiction, 'isolation'),
    programmes: (await views.all(jurisdiction, 'programme')).map(asItStands),
  }
}

/** What lies in these beats: their buildings, and all that is behind their doors. */
export function withinBeats(all: BeatPicture, beats: readonly BeatId[]): BeatPicture {
  const within = new Set<string>(beats)
  const buildings = all.buildings.filter((row) => within.has(row.beat))
  const dwellings = rowsIn(all.dwellings, idsOf(buildings), (row) => row.building)
  const households = rowsIn(all.households, idsOf(dwellings), (row) => row.dwelling)
  const homes = idsOf(households)
  const doors = idsOf(dwellings)
  const people = all.people.filter(
    (row) => isIn(homes, row.household) || (row.household === null && isIn(doors, row.dwelling)),
  )
  const known = idsOf(people)
  return {
    buildings,
    dwellings,
    households,
    people,
    workers: all.workers.filter((row) => within.has(row.beat)),
    knocks: rowsIn(all.knocks, homes, (row) => row.household),
    appointments: rowsIn(all.appointments, homes, (row) => row.household),
    wishes: rowsIn(all.wishes, homes, (row) => row.household),
    promises: rowsIn(all.promises, homes, (row) => row.household),
    introductions: rowsIn(all.introductions, homes, (row) => row.household),
    arrivals: rowsIn(all.arrivals, known, (row) => row.person),
    isolations: rowsIn(all.isolations, known, (row) => row.person),
    programmes: all.programmes,
  }
}

const idsOf = (rows: readonly { readonly id: string }[]) => new Set(rows.map((row) => row.id))
const isIn = (ids: ReadonlySet<string>, id: string | null) => id !== null && ids.has(id)
const rowsIn = <Row>(rows: readonly Row[], ids: ReadonlySet<string>, of: (row: Row) => string) =>
  rows.filter((row) => ids.has(of(row)))
