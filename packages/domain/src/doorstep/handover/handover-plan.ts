import { type Familiarity, familiarityOf, knownFrom } from '../../due/familiarity.ts'
import type { HouseholdHistory } from '../../due/history.ts'
import { floorOf } from '../../register/floor.ts'
import type { LoreRow, PromiseRow } from '../../register/lore-rows.ts'
import type { DwellingRow } from '../../register/rows.ts'
import type { BuildingId, HouseholdId, WorkerId } from '../../shared/id.ts'
import type { EpochDay } from '../../shared/time.ts'
import { type WorkerRow, worksOn } from '../../team/worker.ts'
import { isOwedStill } from '../lore/standing.ts'
import type { HandoverRow } from './handover.ts'
import {
  contactsOf,
  type DoorReason,
  reasonsAt,
  type Urgency,
  urgencies,
  urgencyOf,
} from './reasons.ts'

export interface HandoverRequest {
  readonly handover: Pick<HandoverRow, 'from' | 'to' | 'reason' | 'on'>
  readonly day: EpochDay
  /** Of the beat. */
  readonly households: readonly HouseholdHistory[]
  readonly dwellings: readonly DwellingRow[]
  readonly lore: readonly LoreRow[]
  readonly promises: readonly PromiseRow[]
  readonly workers: readonly WorkerRow[]
}

/** How far one door is handed over. */
export type DoorDone =
  | { readonly kind: 'introduced'; readonly by: WorkerId; readonly on: EpochDay }
  /** The newcomer is known there already. */
  | { readonly kind: 'known' }
  /** Nobody could introduce; the newcomer went and spoke. */
  | { readonly kind: 'met'; readonly on: EpochDay }

/** One door of a handover. */
export interface HandoverDoor {
  readonly household: HouseholdId
  readonly building: BuildingId | null
  readonly urgency: Urgency
  readonly reasons: readonly DoorReason[]
  /** Who walks along; null when nobody is known there: a first visit with what is written down. */
  readonly introducer: WorkerId | null
  readonly done: DoorDone | null
}

/**
 * Every door at which the one who hands over is known, once, in the order in which they are walked: what
 * should not wait first, and within that building by building, from the ground up.
 */
export function handoverPlan(request: HandoverRequest): readonly HandoverDoor[] {
  const { handover, day, households } = request
  const loreOf = Map.groupBy(request.lore, (row) => row.household)
  const promisesOf = Map.groupBy(request.promises, (row) => row.household)
  const contactsElsewhere = contactsOf(request.dwellings)
  const found = households.flatMap((history) => {
    const { id } = history.household
    const grounds = {
      history,
      lore: loreOf.get(id) ?? [],
      promises: promisesOf.get(id) ?? [],
      familiarity: familiarityOf(history, day),
      contactsElsewhere,
    }
    if (!isKnownTo(handover.from, grounds)) return []
    const reasons = reasonsAt(grounds, { ...handover, day })
    const introducer = introducerAt(grounds.familiarity, request)
    const door: HandoverDoor = {
      household: id,
      building: history.dwelling?.building ?? null,
      urgency: urgencyOf(reasons),
      reasons,
      introducer,
      done: doneAt(grounds, introducer, request),
    }
    return [{ door, place: placeOf(history) }]
  })
  return found
    .sort(
      (a, b) =>
        urgencies.indexOf(a.door.urgency) - urgencies.indexOf(b.door.urgency) ||
        compare(a.place, b.place),
    )
    .map(({ door }) => door)
}

interface Grounds {
  readonly history: HouseholdHistory
  readonly lore: readonly LoreRow[]
  readonly promises: readonly PromiseRow[]
  readonly familiarity: readonly Familiarity[]
}

/** Known there, told something, or owing something: who was only seen once has nothing to hand over. */
const isKnownTo = (worker: WorkerId, { familiarity, lore, promises }: Grounds): boolean =>
  familiarity.some((one) => one.worker === worker && one.level >= knownFrom) ||
  lore.some(({ by, settled }) => by === worker && settled === null) ||
  promises.some((row) => isOwedStill(row) && row.owner === worker)

/** The mentor; where the mentor is away, whoever of those at work is known best, the last met before others. */
function introducerAt(
  familiarity: readonly Familiarity[],
  { handover, workers, day }: HandoverRequest,
): WorkerId | null {
  if (handover.reason === 'handover') return handover.from
  const atWork = new Set(workers.filter((one) => worksOn(one, day)).map(({ id }) => id))
  const [best] = familiarity
    .filter(({ worker, level }) => level >= knownFrom && atWork.has(worker))
    .filter(({ worker }) => worker !== handover.from && worker !== handover.to)
    .toSorted((a, b) => b.level - a.level || (b.last ?? 0) - (a.last ?? 0))
  return best?.worker ?? null
}

function doneAt(
  { history, familiarity }: Grounds,
  introducer: WorkerId | null,
  { handover }: HandoverRequest,
): DoorDone | null {
  const shown = history.introductions.find(({ newcomer }) => newcomer === handover.to)
  if (shown) return { kind: 'introduced', by: shown.mentor, on: shown.at.day }
  const own = familiarity.find(({ worker }) => worker === handover.to)
  if (!own) return null
  if (own.level >= knownFrom) return { kind: 'known' }
  const isMet = introducer === null && own.last !== null && own.last >= handover.on
  return isMet && own.last !== null ? { kind: 'met', on: own.last } : null
}

type Place = readonly (string | number)[]

/** Estate, building, entrance, floor, door: numbers by their value, the rest by their letters. */
function placeOf({ building, dwelling, household }: HouseholdHistory): Place {
  const place = dwelling?.place
  const number = (text = '') => text.replace(/\d+/g, (digits) => digits.padStart(6, '0'))
  return [
    building?.estate ?? place?.estate ?? '',
    number(building?.name ?? place?.building),
    number(place?.unit),
    place ? floorOf(place) : 0,
    number(place?.room),
    household.id,
  ]
}

function compare(a: Place, b: Place): number {
  for (const [i, one] of a.entries()) {
    const other = b[i]
    if (other === undefined || one === other) continue
    return one < other ? -1 : 1
  }
  return 0
}
