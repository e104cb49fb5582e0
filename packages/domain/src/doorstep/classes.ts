import type { HouseholdHistory } from '../due/history.ts'
import { subjectOfHousehold } from '../due/subject.ts'
import type { Holds } from '../policy/programme.ts'
import type { EpochDay } from '../shared/time.ts'
import type { HouseholdClass } from './playbook/household-class.ts'
import { playbook } from './playbook/playbook.ts'

/** The classes of a household on a day, those first that change most how one comes to the door. */
export function classesOf(
  history: HouseholdHistory,
  day: EpochDay,
  holds: Holds,
): readonly HouseholdClass[] {
  if (history.members.length === 0) return []
  const subject = subjectOfHousehold(history, day)
  return playbook.filter(({ when }) => holds(when, subject))
}
