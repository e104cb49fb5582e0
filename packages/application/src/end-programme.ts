import type { Purpose } from '@doorstep/domain/facts/fact.ts'
import { isErasedAtEnd } from '@doorstep/domain/policy/erased-at-end.ts'
import type { Programme } from '@doorstep/domain/policy/programme.ts'
import type { FactId, JurisdictionId, ProgrammeKey } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import { drafting } from './drafting.ts'
import { heldFor } from './held-for.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused } from './refused.ts'

type EndPorts = Pick<Ports, 'facts' | 'views' | 'ids' | 'clock'> & {
  readonly erase: (jurisdiction: JurisdictionId, facts: readonly FactId[]) => Promise<void>
}

export interface ProgrammeEnding {
  readonly erased: number
}

/**
 * Ends a programme today and erases what was held for its purpose alone; another running programme of
 * the same purpose keeps it. The register is as it was. Safe to repeat: interrupted, it erases the rest.
 */
export async function endProgramme(
  jurisdiction: JurisdictionId,
  by: string,
  key: ProgrammeKey,
  today: EpochDay,
  ports: EndPorts,
): Promise<Result<ProgrammeEnding, Refused>> {
  const rows = await ports.views.all(jurisdiction, 'programme')
  const row = rows.find((one) => one.programme.key === key)
  if (!row) return notFound('programme')
  if (row.endedOn === null) {
    const draft = drafting(by, { kind: 'system' }, ports)
    await ports.facts.append(jurisdiction, [
      draft({ kind: 'programme-ended', programme: key, on: today }, 'team'),
    ])
  }
  const { purpose } = row.programme
  const others = rows.filter((one) => one !== row && one.endedOn === null)
  const isShared = others.some(({ programme }) => needs(programme, purpose, today))
  if (isShared || !isErasedAtEnd(purpose)) return ok({ erased: 0 })
  const held = (await heldFor(jurisdiction, purpose, ports)).map(({ id }) => id)
  if (held.length > 0) await ports.erase(jurisdiction, held)
  if (held.length > 0 || row.erasedOn === undefined) {
    const draft = drafting(by, { kind: 'system' }, ports)
    await ports.facts.append(jurisdiction, [
      draft({ kind: 'programme-erased', programme: key, on: today, facts: held.length }, 'team'),
    ])
  }
  return ok({ erased: held.length })
}

const needs = (programme: Programme, purpose: Purpose, today: EpochDay) =>
  programme.purpose === purpose && today <= programme.end
