import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { BeatId, FactId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { ReviewVerdict } from '@doorstep/protocol/review.ts'
import { openPairs } from './open-pairs.ts'
import type { Ports } from './ports/ports.ts'
import { type Refused, refused } from './refused.ts'

/**
 * Settles a pair for good: one person, who goes on under the entry known before, or two. Taking the fact
 * back opens the pair again.
 */
export async function settlePair(
  jurisdiction: JurisdictionId,
  beats: readonly BeatId[],
  by: string,
  { left, right, verdict }: ReviewVerdict,
  ports: Pick<Ports, 'views' | 'facts' | 'ids' | 'clock'>,
): Promise<Result<{ readonly fact: FactId }, Refused>> {
  const pairs = await openPairs(jurisdiction, beats, ports)
  const pair = pairs.find(
    (one) =>
      (one.left.id === left && one.right.id === right) ||
      (one.left.id === right && one.right.id === left),
  )
  if (!pair)
    return refused('conflict', 'already-settled', 'nobody asks about these two any more', [
      'left',
      'right',
    ])
  const [keep, other] = [pair.left.id, pair.right.id]
  const fact = ports.ids.next() as FactId
  const draft: FactDraft = {
    id: fact,
    observedAt: ports.clock.now(),
    by,
    source: { kind: 'system' },
    purpose: 'register',
    payload:
      verdict === 'same'
        ? { kind: 'people-matched', keep, other }
        : { kind: 'people-kept-apart', people: [keep, other] },
  }
  await ports.facts.append(jurisdiction, [draft])
  return ok({ fact })
}
