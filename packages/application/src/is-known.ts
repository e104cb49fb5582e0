import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { FactLog } from './ports/fact-log.ts'
import { type Refused, refused } from './refused.ts'

/**
 * Was what a phone sends of a household received before? An id that names something else is refused, or
 * what was said would be lost.
 */
export async function isKnown(
  jurisdiction: JurisdictionId,
  id: string,
  kind: 'visit-recorded' | 'remark-noted',
  household: string,
  facts: Pick<FactLog, 'find'>,
): Promise<Result<boolean, Refused>> {
  const found = await facts.find(jurisdiction, id)
  if (!found) return ok(false)
  const { payload } = found
  return payload.kind === kind && payload.household === household
    ? ok(true)
    : refused('conflict', 'id-taken', 'this id names something else', ['id'])
}
