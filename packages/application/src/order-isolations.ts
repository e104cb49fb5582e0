import type { BeatPicture } from '@doorstep/domain/due/picture.ts'
import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import { nameKey, type Script } from '@doorstep/domain/intake/names.ts'
import type { HouseholdRow, PersonRow } from '@doorstep/domain/register/rows.ts'
import type { JurisdictionId, PersonId } from '@doorstep/domain/shared/id.ts'
import { type Draft, drafting } from './drafting.ts'
import { type Door, doorFinder } from './find-door.ts'
import type { Ports } from './ports/ports.ts'
import type { ToldIsolation } from './read-isolations.ts'

export interface IsolationsOrdered {
  readonly taken: number
  readonly known: number
  /** Of those taken: people whom no list had behind that door, now entered there. */
  readonly entered: number
  readonly notUnderstood: readonly ToldIsolation[]
}

/** Takes a list of isolations; sent again, nothing doubles. Someone whom no list has is entered behind the door. */
export async function orderIsolations(
  jurisdiction: JurisdictionId,
  by: string,
  told: readonly ToldIsolation[],
  picture: BeatPicture,
  script: Script,
  ports: Pick<Ports, 'facts' | 'ids' | 'clock'>,
): Promise<IsolationsOrdered> {
  const findDoor = doorFinder(picture, script)
  const draft = drafting(by, { kind: 'system' }, ports)
  const placed = told.map((one) => ({ one, door: findDoor(one.address) }))
  const answers = placed.map(({ one, door }) =>
    ordersFor(one, door, { picture, script, draft, ports }),
  )
  const drafts = answers.flatMap((answer) => answer ?? [])
  if (drafts.length > 0) await ports.facts.append(jurisdiction, drafts)
  const taken = answers.filter((answer) => answer !== null && answer.length > 0)
  return {
    taken: taken.length,
    known: answers.filter((answer) => answer?.length === 0).length,
    entered: taken.filter((answer) => (answer?.length ?? 0) > 1).length,
    notUnderstood: placed.flatMap(({ one }, i) => (answers[i] === null ? [one] : [])),
  }
}

interface Knowing {
  readonly picture: BeatPicture
  readonly script: Script
  readonly draft: Draft
  readonly ports: Pick<Ports, 'ids'>
}

/** What must be written; nothing when it is known already, null when the door is not. */
function ordersFor(
  told: ToldIsolation,
  door: Door | undefined,
  { picture, script, draft, ports }: Knowing,
): readonly FactDraft[] | null {
  const called = nameKey(told.name, script)
  const named = picture.people.filter((person) => nameKey(person.name, script) === called)
  const person = personMeant(named, door?.households ?? [])
  const household = person?.household ?? door?.households[0]?.id
  if (!household) return null
  const { where, start, end, checks } = told
  if (person && isKnown(picture, person.id, told)) return []
  const id = person?.id ?? (ports.ids.next() as PersonId)
  const ordered = draft(
    { kind: 'isolation-ordered', person: id, household, where, start, end, checks },
    'isolation',
  )
  if (person || !door) return [ordered]
  const nothing = { sex: null, birth: null, phones: [] }
  const entry = {
    kind: 'person-entered',
    person: id,
    household,
    dwelling: door.dwelling.id,
    name: told.name,
  } as const
  return [draft({ ...entry, ...nothing }, 'register'), ordered]
}

/** Of people of that name the one behind the door; where the door is not known, the only one of the beat. */
function personMeant(
  named: readonly PersonRow[],
  households: readonly HouseholdRow[],
): PersonRow | undefined {
  const here = named.find((person) => households.some(({ id }) => id === person.household))
  const housed = named.filter((person) => person.household !== null)
  return here ?? (households.length === 0 && housed.length === 1 ? housed[0] : undefined)
}

const isKnown = (picture: BeatPicture, person: PersonId, told: ToldIsolation) =>
  picture.isolations.some(
    (row) =>
      row.person === person &&
      row.start === told.start &&
      row.end === told.end &&
      row.where === told.where,
  )
