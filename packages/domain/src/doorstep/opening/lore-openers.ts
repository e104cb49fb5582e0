import { subjectOfHousehold } from '../../due/subject.ts'
import type { LoreRow } from '../../register/lore-rows.ts'
import type { EpochDay } from '../../shared/time.ts'
import { type AtDoor, saidOf } from './about-lore.ts'
import type { Candidate } from './candidate.ts'
import { byLastUse, type Uses } from './last-uses.ts'

/** First what was learned or confirmed most recently, or is about a day near this one. */
export const nearestFirst = (rows: readonly LoreRow[], day: EpochDay): readonly LoreRow[] =>
  rows.toSorted((a, b) => farness(a, day) - farness(b, day) || (a.id < b.id ? -1 : 1))

/** What can be said of what is remembered, one sentence a matter, in the order of the rows. */
export const fromLore = (
  rows: readonly LoreRow[],
  door: AtDoor,
  uses: Uses,
): readonly Candidate[] => rows.flatMap((row) => sentenceOf(row, door, uses) ?? [])

/** Days from this one to the day of the matter, or to when we last heard of it, whichever is nearer. */
function farness({ on, at, confirmed }: LoreRow, day: EpochDay): number {
  const heard = Math.max(at.day, confirmed?.at.day ?? at.day)
  return Math.min(
    Math.abs(day - heard),
    on === null ? Number.POSITIVE_INFINITY : Math.abs(day - on),
  )
}

function sentenceOf(row: LoreRow, door: AtDoor, uses: Uses): Candidate | undefined {
  const { playbook, history, at, holds } = door.request
  const subject = {
    ...subjectOfHousehold(history, at.day, [row.topic]),
    dated: row.on !== null,
    days: BigInt(row.on === null ? 0 : at.day - row.on),
  }
  const own = playbook.loreOpeners.filter(({ restsOn }) => restsOn.topic === row.topic)
  for (const opener of byLastUse(own, uses)) {
    const said = holds(opener.when, subject) ? saidOf(row, opener, door) : null
    if (said) return { opener, kind: 'remembered', class: '', ...said }
  }
  return undefined
}
