import type { Fact } from '../../facts/fact.ts'
import type { Instant } from '../../shared/time.ts'
import type { HouseholdClass } from './household-class.ts'
import type { Playbook } from './playbook.ts'

/** What the team made of one class, and who did what when. */
export interface ClassRow {
  /** The key of the class. */
  readonly id: string
  /** As it was last published; null where one that was given was only withdrawn. */
  readonly class: HouseholdClass | null
  readonly isWithdrawn: boolean
  /** Oldest first. */
  readonly history: readonly ClassChange[]
}

export interface ClassChange {
  readonly what: 'published' | 'withdrawn'
  readonly at: Instant
  /** The account. */
  readonly by: string
  readonly note: string
}

/** What became of a class. What was said last counts. */
export function foldClass(id: string, facts: readonly Fact[]): readonly ClassRow[] {
  const row = facts.reduce<ClassRow>(classAfter, {
    id,
    class: null,
    isWithdrawn: false,
    history: [],
  })
  return row.history.length > 0 ? [row] : []
}

function classAfter(row: ClassRow, { payload, recordedAt: at, by }: Fact): ClassRow {
  const change = (what: ClassChange['what'], note: string) => ({
    history: [...row.history, { what, at, by, note }],
    isWithdrawn: what === 'withdrawn',
  })
  if (payload.kind === 'class-published')
    return { ...row, class: payload.class, ...change('published', payload.note) }
  if (payload.kind === 'class-withdrawn') return { ...row, ...change('withdrawn', payload.note) }
  return row
}

/**
 * The given playbook with what the team made of it. A class published anew stands where it stood; a new
 * one after the last of its group; a withdrawn one not at all.
 */
export function inForce(given: Playbook, rows: readonly ClassRow[]): Playbook {
  const own = new Map(rows.map((row) => [row.id, row]))
  const changed = given.classes.map((one) => own.get(one.key)?.class ?? one)
  const added = rows.flatMap((row) =>
    row.class !== null && !given.classes.some(({ key }) => key === row.id) ? [row.class] : [],
  )
  const all = added.reduce(afterItsGroup, changed)
  return { ...given, classes: all.filter(({ key }) => own.get(key)?.isWithdrawn !== true) }
}

function afterItsGroup(
  classes: readonly HouseholdClass[],
  one: HouseholdClass,
): readonly HouseholdClass[] {
  const last = classes.findLastIndex(({ group }) => group === one.group)
  return classes.toSpliced(last < 0 ? classes.length : last + 1, 0, one)
}
