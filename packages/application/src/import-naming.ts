import type { Ids } from './ports/ports.ts'
import type { PersonRowEntry, Reconciled } from './reconcile.ts'
import type { Known } from './register-before.ts'

/** Which id goes with which person, household, door and building: earlier ones where they are known. */
export interface Naming {
  person(entry: PersonRowEntry): string
  /** Nobody of the register is meant: the id was made for these rows. */
  isNew(entry: PersonRowEntry): boolean
  household(entry: PersonRowEntry): string | null
  dwelling(path: string): string
  building(path: string): string
  candidates(entry: PersonRowEntry): readonly string[]
}

export function naming(reconciled: Reconciled, known: Known, ids: Ids): Naming {
  const { entries, linked, households } = reconciled
  const named = (already: ReadonlyMap<string, string>) => {
    const all = new Map(already)
    return (key: string) => {
      const id = all.get(key) ?? ids.next()
      all.set(key, id)
      return id
    }
  }
  const group = (index: number) => String(linked.person[index] ?? index)
  const knownPeople = new Map(
    entries.flatMap((entry) =>
      entry.fixed === null ? [] : [[group(entry.index), entry.fixed] as const],
    ),
  )
  const [person, household] = [named(knownPeople), named(knownHouseholds(reconciled, known))]
  const doubts = Map.groupBy(
    linked.pairs.filter((pair) => pair.verdict === 'review'),
    (pair) => pair.b,
  )
  return {
    person: (entry) => person(group(entry.index)),
    isNew: (entry) => !knownPeople.has(group(entry.index)),
    household: (entry) =>
      households[entry.index] ? household(households[entry.index] ?? '') : null,
    dwelling: named(known.dwellings),
    building: named(known.buildings),
    candidates: (entry) => [
      ...new Set(
        (doubts.get(entry.index) ?? [])
          .filter((pair) => group(pair.a) !== group(entry.index))
          .map((pair) => person(group(pair.a))),
      ),
    ],
  }
}

/**
 * A household keeps its id as long as somebody of it is behind the same door, whoever heads it now: the
 * id goes where most of its lines are. Someone who moved does not take it along.
 */
function knownHouseholds(reconciled: Reconciled, known: Known): ReadonlyMap<string, string> {
  const most = votesFor(reconciled, known).sort(
    (a, b) => b.count - a.count || (a.id < b.id ? -1 : 1),
  )
  const ids = new Map<string, string>()
  const given = new Set<string>()
  for (const { key, id } of most) {
    if (ids.has(key) || given.has(id)) continue
    ids.set(key, id)
    given.add(id)
  }
  return ids
}

interface Vote {
  readonly key: string
  readonly id: string
  readonly count: number
}

/** How many lines of each known household stand in each household that these rows make. */
function votesFor({ entries, households }: Reconciled, known: Known): Vote[] {
  const votes = new Map<string, Vote>()
  for (const [index, id] of known.households.entries()) {
    const key = households[index] ?? ''
    if (id === null || !key.startsWith(`${entries[index]?.dwelling ?? ''}|`)) continue
    const count = (votes.get(`${key} ${id}`)?.count ?? 0) + 1
    votes.set(`${key} ${id}`, { key, id, count })
  }
  return [...votes.values()]
}
