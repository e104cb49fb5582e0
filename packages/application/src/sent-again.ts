import { canonical } from '@doorstep/domain/facts/canonical.ts'
import { doorOf } from '@doorstep/domain/register/door.ts'
import type { ImportId, PersonId } from '@doorstep/domain/shared/id.ts'
import type { Instant } from '@doorstep/domain/shared/time.ts'
import { withoutOverlays } from './import-facts.ts'
import type { Naming } from './import-naming.ts'
import type { SentAgain } from './ports/staging.ts'
import type { PersonRowEntry, Reconciled } from './reconcile.ts'

/** An accepted list that a newer version is held against. */
export interface EarlierVersion {
  readonly import: ImportId
  readonly file: string
  readonly at: Instant
  /** It came as the very same bytes. */
  readonly isSameFile: boolean
}

type Change = SentAgain['named'][number]

/** So many are named; the numbers count all. */
const mostNamed = 100

/** What a newer version changes: by the people its rows are about, whatever their order. */
export function sentAgain(
  { import: earlier, file, at, isSameFile }: EarlierVersion,
  list: ImportId,
  { entries, linked }: Reconciled,
  names: Pick<Naming, 'person' | 'isNew'>,
): SentAgain {
  const named = (change: Change['change'], entry: PersonRowEntry): Change => ({
    change,
    name: entry.reading.name,
    door: entry.from.place ? doorOf(undefined, { place: entry.from.place }) : '',
    person: names.person(entry) as PersonId,
    isNew: names.isNew(entry),
  })
  const group = (entry: PersonRowEntry) => linked.person[entry.index] ?? entry.index
  const before = Map.groupBy(
    entries.filter((entry) => entry.list === earlier),
    group,
  )
  const now = Map.groupBy(
    entries.filter((entry) => entry.list === list),
    group,
  )
  const changes = [...now].flatMap(([one, some]): readonly Change[] => {
    const old = before.get(one)
    if (!old) return some.map((entry) => named('added', entry))
    const said = new Set(old.map(contentOf))
    return some
      .filter((entry) => !said.has(contentOf(entry)))
      .map((entry) => named('changed', entry))
  })
  const gone = [...before].flatMap(([one, some]) =>
    now.has(one) ? [] : some.map((entry) => named('gone', entry)),
  )
  const count = (change: Change['change']) => changes.filter((one) => one.change === change).length
  const rows = [...now.values()].flat().length
  return {
    import: earlier,
    file,
    at,
    isSameFile,
    unchanged: rows - changes.length,
    changed: count('changed'),
    added: count('added'),
    gone: gone.length,
    named: [...changes, ...gone].slice(0, mostNamed),
  }
}

/**
 * All that a line says to the register; nulls included, so that what is left out now counts as a change.
 * A journey or a word of health is not kept there of the earlier version, so neither can be compared.
 */
const contentOf = ({ reading, dwelling }: PersonRowEntry): string =>
  canonical([dwelling, withoutOverlays(reading)])
