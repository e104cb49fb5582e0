import { isOpen } from '@doorstep/domain/due/duty.ts'
import type { LeftOut, LeftOutBecause, PlanContent } from '@doorstep/domain/rounds/plan.ts'
import type { LeftOutGroup } from '@doorstep/protocol/today.ts'
import type { z } from 'zod'
import type { BeatDay } from './beat-day.ts'
import { doorPath } from './find-door.ts'

type Group = z.input<typeof LeftOutGroup>

/** So many of a group are named: those that must be seen first. */
const namedAtMost = 12

/** Whom the plan leaves out and who is still owed something, gathered by the rule that binds. */
export function leftOutGroups(content: PlanContent, day: BeatDay): Group[] {
  const open = content.leftOut.filter(({ household, duties }) =>
    day.households.get(household)?.duties.some((duty) => isOpen(duty) && duties.includes(duty.key)),
  )
  return [...Map.groupBy(open, ({ because }) => ruleOf(because))]
    .map(([, some]) => groupOf(some, day))
    .sort((a, b) => b.mandatory - a.mandatory || b.count - a.count)
}

/** The same rule for the same thing: windows differ from door to door, the rule does not. */
const ruleOf = (because: LeftOutBecause) =>
  because.kind === 'window-outside-shifts' ? because.kind : JSON.stringify(because)

function groupOf(some: readonly LeftOut[], day: BeatDay): Group {
  const [first] = some
  const inOrder = [...some].sort(
    (a, b) =>
      Number(b.mandatory) - Number(a.mandatory) ||
      a.tier - b.tier ||
      (a.household < b.household ? -1 : 1),
  )
  return {
    because: first?.because ?? { kind: 'no-time-left' },
    count: some.length,
    mandatory: some.filter((one) => one.mandatory).length,
    named: inOrder.slice(0, namedAtMost).map((one) => named(one, day)),
  }
}

function named({ household, duties }: LeftOut, { households }: BeatDay): Group['named'][number] {
  const known = households.get(household)
  const place = known?.history.dwelling?.place
  return {
    household,
    door: place ? doorPath(place) : '',
    reasons: (known?.duties ?? [])
      .filter((duty) => duties.includes(duty.key))
      .map((duty) => duty.because),
  }
}
