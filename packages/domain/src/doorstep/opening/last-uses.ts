import type { HouseholdHistory } from '../../due/history.ts'
import type { Opener } from '../playbook/household-class.ts'

/** What was said at our knocks, and how long ago. */
export interface Uses {
  /** The opener of our last knock that had one. */
  readonly last: string | null
  /** Opener → how many uses came after its own last one; unused ones are not in it. */
  readonly ago: ReadonlyMap<string, number>
}

export function lastUses({ knocks }: Pick<HouseholdHistory, 'knocks'>): Uses {
  const ids = knocks.flatMap(({ opener }) => opener?.id ?? []).toReversed()
  const ago = new Map<string, number>()
  for (const [i, id] of ids.entries()) if (!ago.has(id)) ago.set(id, i)
  return { last: ids[0] ?? null, ago }
}

/**
 * Those that may be said again: not the one of the last knock. Unused ones first, in the playbook's order;
 * then those used longest ago.
 */
export function byLastUse<Of extends Opener>(
  openers: readonly Of[],
  { last, ago }: Uses,
): readonly Of[] {
  const rank = ({ id }: Opener) => ago.get(id) ?? Number.POSITIVE_INFINITY
  return openers
    .filter(({ id }) => id !== last)
    .toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)))
}
