import type { Ids } from './ports/ports.ts'
import type { PersonRowEntry, Reconciled } from './reconcile.ts'
import type { Before } from './register-before.ts'

/** Which id goes with which person, household, door and building: earlier ones where they are known. */
export interface Naming {
  person(entry: PersonRowEntry): string
  household(entry: PersonRowEntry): string | null
  dwelling(path: string): string
  building(path: string): string
  candidates(entry: PersonRowEntry): readonly string[]
}

export function naming(
  { entries, linked, households }: Reconciled,
  before: Before,
  ids: Ids,
): Naming {
  const named = (known: ReadonlyMap<string, string>) => {
    const all = new Map(known)
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
  const knownHouseholds = new Map(
    before.households.flatMap((id, index) =>
      id === null || !households[index] ? [] : [[households[index], id] as const],
    ),
  )
  const [person, household] = [named(knownPeople), named(knownHouseholds)]
  const doubts = Map.groupBy(
    linked.pairs.filter((pair) => pair.verdict === 'review'),
    (pair) => pair.b,
  )
  return {
    person: (entry) => person(group(entry.index)),
    household: (entry) =>
      households[entry.index] ? household(households[entry.index] ?? '') : null,
    dwelling: named(before.dwellings),
    building: named(before.buildings),
    candidates: (entry) => [
      ...new Set(
        (doubts.get(entry.index) ?? [])
          .filter((pair) => group(pair.a) !== group(entry.index))
          .map((pair) => person(group(pair.a))),
      ),
    ],
  }
}
