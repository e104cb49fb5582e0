import type { FactDraft, FactSource, Purpose } from '@doorstep/domain/facts/fact.ts'
import type { Payload } from '@doorstep/domain/facts/payload.ts'
import type { FactId } from '@doorstep/domain/shared/id.ts'
import type { Ports } from './ports/ports.ts'

export type Draft = (payload: Payload, purpose: Purpose) => FactDraft

/** Makes drafts of one account and source, observed now. */
export const drafting = (
  by: string,
  source: FactSource,
  { ids, clock }: Pick<Ports, 'ids' | 'clock'>,
): Draft => {
  const observedAt = clock.now()
  return (payload, purpose) => ({
    id: ids.next() as FactId,
    observedAt,
    by,
    source,
    purpose,
    payload,
  })
}
