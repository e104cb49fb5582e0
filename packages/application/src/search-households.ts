import { standingOf } from '@doorstep/domain/coverage/coverage-of.ts'
import { type DutyStateKind, dutyStates, mostTriesOf } from '@doorstep/domain/due/duty.ts'
import { hasHappened, wasConversation } from '@doorstep/domain/due/history.ts'
import { readAddress } from '@doorstep/domain/intake/address.ts'
import { nameKey, type Script } from '@doorstep/domain/intake/names.ts'
import type { Place } from '@doorstep/domain/intake/reading.ts'
import { doorOf } from '@doorstep/domain/register/door.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { HouseholdId } from '@doorstep/domain/shared/id.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { HouseholdsAnswer } from '@doorstep/protocol/households.ts'
import type { BeatDay, BeatDays, HouseholdDay } from './beat-day.ts'
import type { Views } from './ports/views.ts'

interface HouseholdsQuery {
  readonly search?: string | undefined
  readonly building?: string | undefined
  readonly state?: string | undefined
  readonly day?: EpochDay | undefined
  readonly from?: number | undefined
  readonly limit?: number | undefined
}

interface SearchPorts {
  readonly beatDays: BeatDays
  readonly views: Views
  readonly script: Script
}

const householdsAPage = 50

/** The households of the caller's beats that fit, door by door; of what was typed every word must fit. */
export async function searchHouseholds(
  caller: Caller,
  query: HouseholdsQuery,
  ports: SearchPorts,
): Promise<{ readonly answer: HouseholdsAnswer; readonly people: readonly string[] }> {
  const day = await ports.beatDays.of(caller.jurisdiction, caller.beats, query.day)
  const state = dutyStates.find((one) => one === query.state)
  const found = await fitting(caller, query.search ?? '', day, ports)
  const all = found
    .map((one) => ({ ...one, state: standingOf(one.duties) }))
    .filter(
      ({ history, state: own }) =>
        (query.building === undefined || history.dwelling?.building === query.building) &&
        (state === undefined || own === state),
    )
    .map((one) => ({ ...one, door: doorOf(one.history.building, one.history.dwelling) }))
    .sort((a, b) => byDoor.compare(a.door, b.door))
  const from = query.from ?? 0
  const page = all.slice(from, from + (query.limit ?? householdsAPage))
  return {
    answer: { total: all.length, households: page.map((one) => summaryOf(one)) },
    people: page.flatMap(({ history }) => history.members.map((member) => member.id)),
  }
}

/** 502 before 1001: numbers are compared as numbers. */
const byDoor = new Intl.Collator('und', { numeric: true })

function summaryOf({
  history,
  duties,
  state,
  door,
}: HouseholdDay & { readonly state: DutyStateKind; readonly door: string }) {
  const met = history.knocks.findLast((knock) => hasHappened(knock) && wasConversation(knock))
  return {
    household: history.household.id,
    door,
    estate: history.building?.estate ?? '',
    names: history.members.map((member) => member.name),
    size: history.members.length,
    state,
    tries: mostTriesOf(duties),
    lastMet: met?.at.day ?? null,
  }
}

async function fitting(
  caller: Caller,
  typed: string,
  day: BeatDay,
  { views, script }: SearchPorts,
): Promise<readonly HouseholdDay[]> {
  const households = [...day.households.values()]
  const words = typed.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return households
  const homes = new Map(day.picture.people.map((person) => [person.id as string, person.household]))
  const homesOf = async (text: string): Promise<ReadonlySet<HouseholdId | null | undefined>> => {
    // Names are kept as written and in Simplified characters: typed in either script they are found.
    const spellings = [...new Set([text, script.simplify(text)])]
    const people = await Promise.all(
      spellings.map((one) => views.searchPeople(caller.jurisdiction, one, mostPeople)),
    )
    return new Set(people.flat().map((person) => homes.get(person)))
  }
  const asDoor = doorTest(typed, script)
  const byWord = await Promise.all(
    words.map(async (word) => ({ homes: await homesOf(word), fits: doorTest(word, script) })),
  )
  return households.filter(({ history }) => {
    const place = history.dwelling?.place
    const { id } = history.household
    if (place && asDoor(place)) return true
    return byWord.every((word) => word.homes.has(id) || (place && word.fits(place)))
  })
}

/** Common surnames fill a beat; beyond this a second word is needed anyway. */
const mostPeople = 5000

/** Does what was typed name this door: as an address ("7栋2单元501"), as "7-2-501", or by the estate's name? */
function doorTest(typed: string, script: Script): (place: Place) => boolean {
  const address = readAddress(typed)
  const estate = nameKey(address.estate, script)
  const asked = [address.building, address.unit, address.room].some((part) => part !== '')
  const parts = typed.split(/[-/]/).filter(Boolean)
  return (place) => {
    const name = nameKey(place.estate, script)
    const isThere =
      asked &&
      (estate === '' || name.includes(estate)) &&
      isSaid(address.building, place.building) &&
      isSaid(address.unit, place.unit) &&
      isSaid(address.room, place.room)
    const isEstate = !asked && estate.length > 1 && name.includes(estate)
    return isThere || isEstate || endsWith([place.building, place.unit, place.room], parts)
  }
}

const isSaid = (asked: string, own: string) => asked === '' || asked === own

/** "501", "2-501" and "7-2-501" all name the door 7-2-501. */
function endsWith(door: readonly string[], parts: readonly string[]): boolean {
  const own = door.filter((part) => part !== '')
  if (parts.length === 0 || parts.length > own.length) return false
  return own.slice(-parts.length).join('-').toLowerCase() === parts.join('-').toLowerCase()
}
