import {
  isKeptAndUntold,
  isLate,
  isOwedStill,
  isToAskOn,
  maySee,
  sensitivityOf,
  standingOf,
} from '@doorstep/domain/doorstep/lore/standing.ts'
import type { HouseholdHistory } from '@doorstep/domain/due/history.ts'
import type { LoreRow, PromiseRow, ThreadRow } from '@doorstep/domain/register/lore-rows.ts'
import type { HouseholdId, JurisdictionId, WorkerId } from '@doorstep/domain/shared/id.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type {
  Remembered,
  RememberedLore,
  RememberedPromise,
  RememberedThread,
} from '@doorstep/protocol/lore.ts'
import type { Views } from './ports/views.ts'

/** All rows of one household that a brief or a page may draw on. */
export interface RememberedRows {
  readonly lore: readonly LoreRow[]
  readonly threads: readonly ThreadRow[]
  readonly promises: readonly PromiseRow[]
}

export async function rememberedRows(
  jurisdiction: JurisdictionId,
  household: HouseholdId,
  views: Views,
): Promise<RememberedRows> {
  const [lore, ofHealth, threads, aboutHealth, promises] = await Promise.all([
    views.ofHousehold(jurisdiction, 'lore', household),
    views.ofHousehold(jurisdiction, 'health_lore', household),
    views.ofHousehold(jurisdiction, 'thread', household),
    views.ofHousehold(jurisdiction, 'health_thread', household),
    views.ofHousehold(jurisdiction, 'promise', household),
  ])
  return { lore: [...lore, ...ofHealth], threads: [...threads, ...aboutHealth], promises }
}

interface Reader {
  readonly day: EpochDay
  /** Null for someone who goes to no doors: sees what is open. */
  readonly worker: WorkerId | null
  readonly workerNames: ReadonlyMap<WorkerId, string>
}

/** What this reader may see of what is remembered: owed first, then what to ask, then what is known. */
export function rememberedFor(
  history: Pick<HouseholdHistory, 'members' | 'elsewhere' | 'knocks'>,
  { lore, threads, promises }: RememberedRows,
  reader: Reader,
): Remembered {
  const people = new Map<string, string>(
    [...history.members, ...history.elsewhere].map(({ id, name }) => [id, name]),
  )
  const nameOf = (person: string | null) => (person === null ? '' : (people.get(person) ?? ''))
  return {
    promises: promises
      .filter((row) => isOwedStill(row) || isKeptAndUntold(row, history.knocks, reader.day))
      .toSorted((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1))
      .map((row) => promiseAnswer(row, reader)),
    threads: threads
      .filter((row) => isToAskOn(row, reader.day) && maySee(row, reader.worker))
      .toSorted((a, b) => a.until - b.until || (a.id < b.id ? -1 : 1))
      .map((row) => threadAnswer(row, nameOf(row.person), reader)),
    lore: lore
      .filter((row) => maySee(row, reader.worker))
      .flatMap((row) => loreAnswer(row, nameOf(row.person), reader)),
  }
}

const named = ({ workerNames }: Reader, worker: WorkerId) => workerNames.get(worker) ?? ''

function promiseAnswer(row: PromiseRow, reader: Reader): RememberedPromise {
  const { id, words, owner, due, at, settled } = row
  return {
    id,
    words,
    owner: named(reader, owner),
    isOwn: owner === reader.worker,
    due,
    isLate: isLate(row, reader.day),
    madeOn: at.day,
    kept: settled && { on: settled.at.day, words: settled.words },
  }
}

function threadAnswer(row: ThreadRow, name: string, reader: Reader): RememberedThread {
  const { id, person, topic, ask, from, until, by, at, how, lore } = row
  return {
    id,
    person,
    name,
    topic,
    ask,
    from,
    until,
    by: named(reader, by),
    openedOn: at.day,
    isHearsay: how === 'neighbour',
    lore,
  }
}

function loreAnswer(row: LoreRow, name: string, reader: Reader): readonly RememberedLore[] {
  const standing = standingOf(row, reader.day)
  if (standing !== 'stands' && standing !== 'to-be-confirmed') return []
  // A neighbour's word is a question, and stands among the questions only.
  if (row.how === 'neighbour') return []
  const { id, person, topic, words, on, how, by, at, confirmed, until } = row
  return [
    {
      id,
      person,
      name,
      topic,
      words,
      on,
      how,
      by: named(reader, by),
      learnedOn: at.day,
      confirmedOn: confirmed?.at.day ?? null,
      until,
      sensitivity: sensitivityOf(row),
      standing,
      isOwn: by === reader.worker,
      isPassedOn: row.passedTo.length > 0,
    },
  ]
}
