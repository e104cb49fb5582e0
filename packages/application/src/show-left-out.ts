import { isOpen } from '@doorstep/domain/due/duty.ts'
import { doorOf } from '@doorstep/domain/register/door.ts'
import type { LeftOut, LeftOutBecause, PlanContent } from '@doorstep/domain/rounds/plan.ts'
import type { LeftOutGroup } from '@doorstep/protocol/today.ts'
import type { z } from 'zod'
import type { BeatDay } from './beat-day.ts'

type Group = z.input<typeof LeftOutGroup>

/** So many of a group are named: those that must be seen first. */
const namedAtMost = 12

/** Whom the plan leaves out and who is still owed something, gathered by the rule that binds. */
export function leftOutGroups(content: PlanContent, day: BeatDay): Group[] {
  const open = content.leftOut.filter(({ household, duties }) =>
    day.households.get(household)?.duties.some((duty) => isOpen(duty) && duties.includes(duty.key)),
  )
  return byRule(open).map((some) => groupOf(some, day))
}

type Some = readonly [LeftOut, ...LeftOut[]]

/** Gathered by the rule that binds; the rule that leaves out most of what must be seen comes first, and in each what must be seen. */
export function byRule(leftOut: readonly LeftOut[]): readonly Some[] {
  const groups = [...Map.groupBy(leftOut, ({ because }) => ruleOf(because)).values()]
  const mandatory = (some: readonly LeftOut[]) => some.filter((one) => one.mandatory).length
  return groups
    .flatMap((some) => {
      const [first, ...others] = [...some].sort(
        (a, b) =>
          Number(b.mandatory) - Number(a.mandatory) ||
          a.tier - b.tier ||
          (a.household < b.household ? -1 : 1),
      )
      return first ? [[first, ...others] as const] : []
    })
    .sort((a, b) => mandatory(b) - mandatory(a) || b.length - a.length)
}

/** The same rule for the same thing: windows differ from door to door, the rule does not. */
const ruleOf = (because: LeftOutBecause) =>
  because.kind === 'window-outside-shifts' ? because.kind : JSON.stringify(because)

const groupOf = (some: Some, day: BeatDay): Group => ({
  because: some[0].because,
  count: some.length,
  mandatory: some.filter((one) => one.mandatory).length,
  named: some.slice(0, namedAtMost).map((one) => named(one, day)),
})

function named({ household, duties }: LeftOut, { households }: BeatDay): Group['named'][number] {
  const known = households.get(household)
  return {
    household,
    door: doorOf(known?.history.building, known?.history.dwelling),
    reasons: (known?.duties ?? [])
      .filter((duty) => duties.includes(duty.key))
      .map((duty) => duty.because),
  }
}
