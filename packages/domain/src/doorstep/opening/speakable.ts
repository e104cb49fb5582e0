import type { HouseholdHistory } from '../../due/history.ts'
import { ageOfPerson, childUnder } from '../../due/subject.ts'
import type { Topic } from '../../facts/topics.ts'
import type { LoreRow } from '../../register/lore-rows.ts'
import type { PersonId } from '../../shared/id.ts'
import type { EpochDay } from '../../shared/time.ts'
import type { BriefRequest } from '../brief.ts'
import { isOwnAndTrue, mayRaise, standingOf } from '../lore/standing.ts'

interface Asked extends Pick<BriefRequest, 'history' | 'lore' | 'by'> {
  readonly at: { readonly day: EpochDay }
}

/**
 * What this worker may speak of at this door on this day: told by the household or seen by us, true, theirs
 * to bring up, no child's word, and about nobody who died, moved out or was never here.
 */
export function speakableLore({ history, lore, at, by }: Asked): readonly LoreRow[] {
  const mourned = mournedIn(lore, at.day)
  return lore.filter(
    (row) =>
      row.at.day <= at.day &&
      isOwnAndTrue(row, at.day) &&
      mayRaise(row, by) &&
      !isChildsWord(row, history, at.day) &&
      (row.topic === 'bereaved' || isAboutTheLiving(row, history, mourned)),
  )
}

/** Topics by which this worker may be told a class, each once. */
export const knownTopics = (asked: Asked): readonly Topic[] => [
  ...new Set(speakableLore(asked).map(({ topic }) => topic)),
]

function isChildsWord({ toldBy }: LoreRow, { members }: HouseholdHistory, day: EpochDay): boolean {
  const teller = members.find(({ id }) => id === toldBy)
  const age = teller ? ageOfPerson(teller, day) : null
  return age !== null && age < childUnder
}

const awayFor = ['works-away', 'studies-away', 'abroad']

function isAboutTheLiving(
  { person }: LoreRow,
  { members, elsewhere }: HouseholdHistory,
  mourned: ReadonlySet<PersonId>,
): boolean {
  if (person === null) return true
  if (mourned.has(person)) return false
  return (
    members.some(({ id }) => id === person) ||
    elsewhere.some(
      ({ id, residence }) =>
        id === person &&
        residence.kind === 'lives-elsewhere' &&
        awayFor.includes(residence.because),
    )
  )
}

const deathsIn = (lore: readonly LoreRow[], day: EpochDay) =>
  lore.filter(
    (row) =>
      row.topic === 'bereaved' && ['stands', 'to-be-confirmed'].includes(standingOf(row, day)),
  )

/** Has somebody died here, so far as anyone has heard? Then nothing cheerful is said, whoever comes. */
export const isInMourning = ({ lore, at }: Asked): boolean => deathsIn(lore, at.day).length > 0

/**
 * Who may be the one that died: a death was noted beside their name, and it was not they who told of it.
 * They are neither greeted nor spoken of.
 */
export const mournedIn = (lore: readonly LoreRow[], day: EpochDay): ReadonlySet<PersonId> =>
  new Set(
    deathsIn(lore, day).flatMap(({ person, toldBy }) =>
      person === null || person === toldBy ? [] : [person],
    ),
  )
