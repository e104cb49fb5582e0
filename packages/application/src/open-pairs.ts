import type { PersonRow } from '@doorstep/domain/register/rows.ts'
import type { BeatId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Ports } from './ports/ports.ts'

/** Two entries that may be one person; `right` is the one in doubt, `left` whom it may be. */
export interface OpenPair {
  readonly left: PersonRow
  readonly right: PersonRow
}

/**
 * The pairs of these beats that nobody has settled. Who has no door yet belongs to the beat of their list. A
 * pair over two beats shows people of both, so it is only for who works in both.
 */
export async function openPairs(
  jurisdiction: JurisdictionId,
  beats: readonly BeatId[],
  { views }: Pick<Ports, 'views'>,
): Promise<readonly OpenPair[]> {
  const people = new Map(
    (await views.all(jurisdiction, 'person')).map((person) => [person.id as string, person]),
  )
  const isOfBeat = await inListsOf(jurisdiction, beats, { views })
  return [...people.values()]
    .filter(isOfBeat)
    .flatMap((right) => pairsOf(right, people))
    .filter(({ left }) => isOfBeat(left))
}

/** Who stands in a list of these beats. */
export async function inListsOf(
  jurisdiction: JurisdictionId,
  beats: readonly BeatId[],
  { views }: Pick<Ports, 'views'>,
): Promise<(person: Pick<PersonRow, 'lines'>) => boolean> {
  const lists = new Set<string>(
    (await views.all(jurisdiction, 'import'))
      .filter(({ beat }) => beats.includes(beat))
      .map((list) => list.import),
  )
  return ({ lines }) => lines.some((line) => lists.has(line.import))
}

function pairsOf(right: PersonRow, people: ReadonlyMap<string, PersonRow>): readonly OpenPair[] {
  const others = right.candidates.flatMap((id) => {
    const named = people.get(id)
    return (named?.mergedInto ? people.get(named.mergedInto) : named) ?? []
  })
  const open = others.filter(
    ({ id, keptApartFrom }) =>
      id !== right.id && !right.keptApartFrom.includes(id) && !keptApartFrom.includes(right.id),
  )
  return [...new Set(open)].map((left) => ({ left, right }))
}
