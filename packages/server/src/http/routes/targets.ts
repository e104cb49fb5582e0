import type { Account } from '@doorstep/application/ports/accounts.ts'
import { touches } from '@doorstep/domain/facts/touches.ts'
import type { Target } from '@doorstep/domain/rights/decide.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Parts } from '../../parts.ts'

/*
 * Whose a thing is, for the rights to decide on. What is not there, and what no building places in a
 * beat, belongs to nobody: the empty target, which the scope `household` refuses.
 */

type Reading = Pick<Parts, 'views'>
type ReadingFacts = Pick<Parts, 'views' | 'facts'>
type InPlace = Pick<Account, 'jurisdiction'>

/** The beat of a household, through its dwelling and building. */
export async function targetOfHousehold(
  { views }: Reading,
  { jurisdiction }: InPlace,
  household: string,
): Promise<Target> {
  const row = await views.find(jurisdiction, 'household', household)
  return row ? targetOfDwelling(views, jurisdiction, row.dwelling) : {}
}

/** The beat of a person: of their household, or of the door that a list names for them. */
export async function targetOfPerson(
  { views }: Reading,
  { jurisdiction }: InPlace,
  person: string,
): Promise<Target> {
  const row = await views.find(jurisdiction, 'person', person)
  if (row?.mergedInto) return targetOfPerson({ views }, { jurisdiction }, row.mergedInto)
  if (row?.household) return targetOfHousehold({ views }, { jurisdiction }, row.household)
  return row?.dwelling ? targetOfDwelling(views, jurisdiction, row.dwelling) : {}
}

/** A worker's round: whose it is, and in which beat. */
export async function targetOfRound(
  { views }: Reading,
  { jurisdiction }: InPlace,
  worker: string,
): Promise<Target> {
  const row = await views.find(jurisdiction, 'worker', worker)
  return row ? { worker: row.id, beat: row.beat } : {}
}

/** The beat of the first that a fact is about and that has one; whole lists, plans and programmes have none. */
export async function targetOfFact(
  { views, facts }: ReadingFacts,
  place: InPlace,
  fact: string,
): Promise<Target> {
  const found = await facts.find(place.jurisdiction, fact)
  for (const key of found ? touches(found.payload) : []) {
    const [kind, id = ''] = key.split(':')
    const find = finders.get(kind ?? '')
    const target = (await find?.({ views }, place, id)) ?? {}
    if (target.beat !== undefined) return target
  }
  return {}
}

type Find = (parts: Reading, place: InPlace, id: string) => Promise<Target>
const finders: ReadonlyMap<string, Find> = new Map([
  ['household', targetOfHousehold],
  ['person', targetOfPerson],
  ['worker', targetOfRound],
  ['dwelling', ({ views }, { jurisdiction }, id) => targetOfDwelling(views, jurisdiction, id)],
  ['building', ({ views }, { jurisdiction }, id) => targetOfBuilding(views, jurisdiction, id)],
])

async function targetOfDwelling(
  views: Reading['views'],
  jurisdiction: JurisdictionId,
  dwelling: string,
): Promise<Target> {
  const door = await views.find(jurisdiction, 'dwelling', dwelling)
  return door ? targetOfBuilding(views, jurisdiction, door.building) : {}
}

async function targetOfBuilding(
  views: Reading['views'],
  jurisdiction: JurisdictionId,
  id: string,
): Promise<Target> {
  const building = await views.find(jurisdiction, 'building', id)
  return building ? { beat: building.beat } : {}
}
