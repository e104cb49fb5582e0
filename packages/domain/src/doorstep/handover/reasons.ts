import { type Familiarity, knownFrom } from '../../due/familiarity.ts'
import type { HouseholdHistory } from '../../due/history.ts'
import { ageOfPerson } from '../../due/subject.ts'
import type { LoreRow, PromiseRow } from '../../register/lore-rows.ts'
import type { DwellingRow } from '../../register/rows.ts'
import type { WorkerId } from '../../shared/id.ts'
import type { EpochDay } from '../../shared/time.ts'
import { isOwedStill, isOwnAndTrue, sensitivityOf } from '../lore/standing.ts'

/** Why a door should not wait: trust at stake, someone fragile, someone whom others lean on. */
export type DoorReason =
  | { readonly kind: 'promise-owed' }
  /** Known to the one who hands over, and to so many others of the team. */
  | { readonly kind: 'known-to-few'; readonly others: number }
  | { readonly kind: 'let-down' }
  | { readonly kind: 'isolating' }
  | { readonly kind: 'elders-alone' }
  | { readonly kind: 'careful-matter' }
  /** Named as the contact of so many other doors: a keyholder, a landlord, a helper. */
  | { readonly kind: 'helps-others'; readonly doors: number }

const groups = {
  'promise-owed': 'trust',
  'known-to-few': 'trust',
  'let-down': 'trust',
  isolating: 'fragile',
  'elders-alone': 'fragile',
  'careful-matter': 'fragile',
  'helps-others': 'others',
} as const satisfies Readonly<Record<DoorReason['kind'], string>>

/**
 * When a joint visit is made: first where reasons of two kinds meet (trust at stake, fragile, others lean on
 * them), soon where there are those of one. It orders visits; it says nothing of the people.
 */
export type Urgency = 'first' | 'soon' | 'later'
export const urgencies = ['first', 'soon', 'later'] as const satisfies readonly Urgency[]

export function urgencyOf(reasons: readonly DoorReason[]): Urgency {
  const kinds = new Set(reasons.map(({ kind }) => groups[kind])).size
  return kinds >= 2 ? 'first' : kinds === 1 ? 'soon' : 'later'
}

/** As the playbook counts an elder. */
const elderFrom = 65

export interface DoorGrounds {
  readonly history: HouseholdHistory
  readonly lore: readonly LoreRow[]
  readonly promises: readonly PromiseRow[]
  readonly familiarity: readonly Familiarity[]
  /** Of doors beyond this one: those who are named as contacts there. */
  readonly contactsElsewhere: ContactsElsewhere
}

/** How many doors other than its own a household's people are named at. */
export type ContactsElsewhere = (history: HouseholdHistory) => number

export function reasonsAt(
  { history, lore, promises, familiarity, contactsElsewhere }: DoorGrounds,
  { from, to, day }: { readonly from: WorkerId; readonly to: WorkerId; readonly day: EpochDay },
): readonly DoorReason[] {
  const known = familiarity.filter(({ level }) => level >= knownFrom)
  const others = known.filter(({ worker }) => worker !== from && worker !== to).length
  const isKnown = known.some(({ worker }) => worker === from)
  const told = lore.filter((row) => isOwnAndTrue(row, day))
  const doors = contactsElsewhere(history)
  const found: readonly (DoorReason | false)[] = [
    promises.some((row) => isOwedStill(row) && row.owner === from) && { kind: 'promise-owed' },
    isKnown && others <= 1 && { kind: 'known-to-few', others },
    told.some(({ topic }) => topic === 'let-down') && { kind: 'let-down' },
    isIsolating(history, day) && { kind: 'isolating' },
    areEldersAlone(history, day) && { kind: 'elders-alone' },
    told.some((row) => sensitivityOf(row) !== 'open') && { kind: 'careful-matter' },
    doors > 0 && { kind: 'helps-others', doors },
  ]
  return found.filter((one) => one !== false)
}

const isIsolating = ({ isolations }: HouseholdHistory, day: EpochDay): boolean =>
  isolations.some(({ where, start, end }) => where === 'home' && start <= day && day <= end)

const areEldersAlone = ({ members }: HouseholdHistory, day: EpochDay): boolean =>
  members.length > 0 && members.every((member) => (ageOfPerson(member, day) ?? 0) >= elderFrom)

/** Looks up by person and telephone at how many other doors a household's people are named. */
export function contactsOf(dwellings: readonly DwellingRow[]): ContactsElsewhere {
  const named = dwellings.flatMap(({ id, contacts }) =>
    contacts.flatMap(({ person, phone }) => [person, phone].map((key) => ({ key, id }))),
  )
  const doors = Map.groupBy(
    named.filter(({ key }) => key !== null && key !== ''),
    ({ key }): string => key ?? '',
  )
  return ({ household, members }) => {
    const keys = members.flatMap(({ id, phones }) => [id, ...phones])
    const others = new Set(keys.flatMap((key) => (doors.get(key) ?? []).map(({ id }) => id)))
    others.delete(household.dwelling)
    return others.size
  }
}
