import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { FactId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { HouseholdLanguage } from '@doorstep/protocol/households.ts'
import type { FactReceipt } from '@doorstep/protocol/review.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused } from './refused.ts'
import { saidBy } from './written-by.ts'

/** In which language a household wants to be spoken to; the brief speaks it from then on. */
export async function setHouseholdLanguage(
  caller: Caller,
  id: string,
  { language, spoken }: HouseholdLanguage,
  { facts, views, clock, ids }: Pick<Ports, 'facts' | 'views' | 'clock' | 'ids'>,
): Promise<Result<FactReceipt, Refused>> {
  const row = await views.find(caller.jurisdiction, 'household', id)
  if (!row) return notFound('household')
  const draft: FactDraft = {
    id: ids.next() as FactId,
    observedAt: clock.now(),
    by: caller.account,
    source: saidBy(caller),
    purpose: 'register',
    payload: { kind: 'household-language-set', household: row.id, language, spoken },
  }
  await facts.append(caller.jurisdiction, [draft])
  return ok({ fact: draft.id })
}
