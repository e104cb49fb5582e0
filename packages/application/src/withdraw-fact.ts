import type { Fact, FactDraft } from '@doorstep/domain/facts/fact.ts'
import { key } from '@doorstep/domain/facts/key.ts'
import { isWithdrawable } from '@doorstep/domain/facts/withdrawable.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { FactId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { FactReceipt } from '@doorstep/protocol/review.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused, refused } from './refused.ts'
import { cameWithVisit } from './visit-facts.ts'
import { saidBy } from './written-by.ts'

/** Takes back one entry that was wrong; with a visit goes all that was written at the same knock. */
export async function withdrawFact(
  caller: Caller,
  id: string,
  { facts, clock, ids }: Pick<Ports, 'facts' | 'clock' | 'ids'>,
): Promise<Result<FactReceipt, Refused>> {
  const found = await facts.find(caller.jurisdiction, id)
  if (!found) return notFound('fact')
  if (!isWithdrawable(found.payload.kind))
    return refused('conflict', 'not-withdrawable', `a ${found.payload.kind} is not taken back`)
  const withdrawn = [found, ...(await writtenWith(caller, found, facts))]
  const drafts = withdrawals(caller, withdrawn, clock.now(), ids)
  await facts.append(caller.jurisdiction, drafts)
  return ok({ fact: drafts[0]?.id ?? found.id })
}

/** The facts by which these are taken back; `observedAt` in milliseconds since 1970. */
export const withdrawals = (
  caller: Caller,
  facts: readonly Fact[],
  observedAt: number,
  ids: Ports['ids'],
): readonly FactDraft[] =>
  facts.map(({ id, purpose }) => ({
    id: ids.next() as FactId,
    observedAt,
    by: caller.account,
    source: saidBy(caller),
    purpose,
    payload: { kind: 'fact-withdrawn', fact: id },
  }))

async function writtenWith(
  { jurisdiction }: Caller,
  { id, payload }: Fact,
  facts: Ports['facts'],
): Promise<readonly Fact[]> {
  if (payload.kind !== 'visit-recorded') return []
  const about = await facts.about(jurisdiction, [key('household', payload.household)])
  return about.filter((fact) => cameWithVisit(fact.id, id))
}
