import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { FactId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { ClassPublication } from '@doorstep/protocol/playbook.ts'
import { checkClass } from './check-class.ts'
import { drafting } from './drafting.ts'
import type { PlaybookOf } from './playbook-in-force.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused, refused } from './refused.ts'
import { saidBy } from './written-by.ts'

interface ChangePorts extends Pick<Ports, 'facts' | 'ids' | 'clock'> {
  readonly playbook: PlaybookOf
}

/** A class is changed, added, or stands again. Nothing is published that has a problem. */
export async function publishClass(
  caller: Caller,
  { class: written, note }: ClassPublication,
  ports: ChangePorts,
): Promise<Result<FactId, Refused>> {
  const checked = checkClass(written, await ports.playbook(caller.jurisdiction))
  if (!checked.ok) {
    const lines = checked.error.map(
      ({ at, problem, remedy }) => `${at}: ${problem.en}; ${remedy.en}`,
    )
    const where = checked.error.map(({ at }) => at)
    return refused('invalid', 'class-refused', lines.join('\n'), where)
  }
  const draft = drafting(caller.account, saidBy(caller), ports)
  const fact = draft({ kind: 'class-published', class: checked.value, note }, 'team')
  await ports.facts.append(caller.jurisdiction, [fact])
  return ok(fact.id)
}

/** A class catches no household any more, until it is published again. Safe to repeat. */
export async function withdrawClass(
  caller: Caller,
  key: string,
  note: string,
  ports: ChangePorts & Pick<Ports, 'views'>,
): Promise<Result<true, Refused>> {
  const row = await ports.views.find(caller.jurisdiction, 'playbook_class', key)
  if (row?.isWithdrawn) return ok(true)
  const { classes } = await ports.playbook(caller.jurisdiction)
  if (!classes.some((one) => one.key === key)) return notFound('class')
  const draft = drafting(caller.account, saidBy(caller), ports)
  await ports.facts.append(caller.jurisdiction, [
    draft({ kind: 'class-withdrawn', key, note }, 'team'),
  ])
  return ok(true)
}
