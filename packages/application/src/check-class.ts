import type { HouseholdClass } from '@doorstep/domain/doorstep/playbook/household-class.ts'
import type { Playbook } from '@doorstep/domain/doorstep/playbook/playbook.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { type PlaybookSentence, say } from './playbook-problems.ts'
import { type Broken, classBroken, scriptsBroken } from './playbook-rules.ts'
import { type ClassText, classShape } from './playbook-shape.ts'
import { sameRule } from './playbook-together.ts'
import { issuesSaid } from './read-playbook.ts'

/** What is wrong in a class, and in which of its fields: the steps to it, joined by dots. */
export interface ClassProblem extends PlaybookSentence {
  readonly at: string
}

/** Checks one class as it would stand in the playbook, by the rules of the given texts. */
export function checkClass(
  input: unknown,
  playbook: Playbook,
): Result<HouseholdClass, readonly ClassProblem[]> {
  const parsed = classShape.safeParse(input, { reportInput: true })
  if (!parsed.success) return err(issuesSaid(parsed.error).map(placed))
  const one = parsed.data
  const broken = [...classBroken(one), ...scriptsBroken(one, []), ...brokenBeside(one, playbook)]
  return broken.length > 0 ? err(broken.map(placed)) : ok(one)
}

const placed = ({ at, problem, remedy }: Broken): ClassProblem => ({
  at: at.join('.'),
  problem,
  remedy,
})

/** Names that others have, objections that nobody wrote, a rule that another class has. */
function brokenBeside(one: ClassText, playbook: Playbook): readonly Broken[] {
  const others = playbook.classes.filter(({ key }) => key !== one.key)
  const taken = [
    ...others,
    { openers: [...playbook.plainOpeners, ...playbook.promiseOpeners, ...playbook.loreOpeners] },
  ]
    .flatMap(({ openers }) => openers)
    .map(({ id }) => id)
  const ids = one.openers.map(({ id }) => id)
  const same = sameRule(one, others)
  return [
    ...ids.flatMap((id, i) =>
      taken.includes(id) || ids.indexOf(id) < i
        ? [{ at: ['openers', i, 'id'], ...say.twice(id) }]
        : [],
    ),
    ...one.objections.flatMap((key, i) =>
      playbook.objections.some((objection) => objection.key === key)
        ? []
        : [{ at: ['objections', i], ...say.noObjection(key) }],
    ),
    ...(same ? [{ at: ['when'], ...same }] : []),
  ]
}
