import { subjectOfHousehold } from '../../due/subject.ts'
import type { LoreRow } from '../../register/lore-rows.ts'
import { groundsOf } from '../grounds.ts'
import type { HouseholdClass, Opener } from '../playbook/household-class.ts'
import { type AtDoor, saidOf } from './about-lore.ts'
import { calledAtDoor } from './called.ts'
import type { Candidate } from './candidate.ts'
import { byLastUse, type Uses } from './last-uses.ts'
import { knownTopics, mournedIn } from './speakable.ts'

/** One first sentence a class, of those whose condition holds and whose grounds are there: `rows` for matters. */
export function fromClasses(
  classes: readonly HouseholdClass[],
  rows: readonly LoreRow[],
  door: AtDoor,
  uses: Uses,
): readonly Candidate[] {
  const { history, at, holds } = door.request
  const subject = subjectOfHousehold(history, at.day, knownTopics(door.request))
  return classes.flatMap((one) => {
    for (const opener of byLastUse(one.openers, uses)) {
      const said = holds(opener.when, subject) ? groundedIn(opener, rows, door) : null
      if (said) return [{ opener, kind: 'class', class: one.key, ...said }]
    }
    return []
  })
}

function groundedIn(
  opener: Opener,
  rows: readonly LoreRow[],
  door: AtDoor,
): Pick<Candidate, 'from' | 'to' | 'said' | 'topic'> | null {
  const { restsOn, setting } = opener
  if (typeof restsOn === 'object') {
    const own = rows.filter(({ topic }) => topic === restsOn.topic)
    return own.flatMap((row) => saidOf(row, opener, door) ?? [])[0] ?? null
  }
  const { request, members } = door
  const from = setting === 'anyone' ? groundsOf(restsOn, request) : null
  if (from === null) return null
  const called = calledAtDoor(request.history, members, mournedIn(request.lore, request.at.day))
  return { topic: null, from, to: null, said: { called, who: '', day: '', promise: '' } }
}
