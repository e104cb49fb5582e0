import type { HouseholdHistory } from '../due/history.ts'
import { subjectOfHousehold } from '../due/subject.ts'
import type { Topic } from '../facts/topics.ts'
import type { Holds } from '../policy/programme.ts'
import type { EpochDay } from '../shared/time.ts'
import type { HouseholdClass } from './playbook/household-class.ts'

/**
 * The classes of a household on a day, in the order of the playbook. `known`: the topics of what it told us
 * or we saw, and that is true on the day.
 */
export function classesOf(
  history: HouseholdHistory,
  day: EpochDay,
  classes: readonly HouseholdClass[],
  { holds, known }: { readonly holds: Holds; readonly known: readonly Topic[] },
): readonly HouseholdClass[] {
  if (history.members.length === 0) return []
  const subject = subjectOfHousehold(history, day, known)
  return classes.filter(({ when }) => holds(when, subject))
}
