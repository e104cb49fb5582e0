import type { HouseholdId, JurisdictionId, PersonId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { DisclosureMessage } from '@doorstep/protocol/programmes.ts'
import { drafting } from './drafting.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused, refused } from './refused.ts'

/** Who enforces the law, as a receiver or a use is named in the three languages. */
const enforcement =
  /公安|警|派出所|檢察|检察|法院|刑侦|刑偵|执法|執法|police|sheriff|prosecut|court|enforcement|immigration|customs/i

export const isEnforcement = (words: string): boolean => enforcement.test(words)

export interface Disclosed {
  readonly fact: string
  readonly households: readonly HouseholdId[]
  readonly people: readonly PersonId[]
}

/**
 * Writes down that something was given away, to whom and by which legal instrument. For law enforcement
 * only what the programme itself authorises, by the instrument that it names.
 */
export async function disclose(
  jurisdiction: JurisdictionId,
  by: string,
  message: DisclosureMessage,
  ports: Pick<Ports, 'facts' | 'views' | 'ids' | 'clock'>,
): Promise<Result<Disclosed, Refused>> {
  const row = await ports.views.find(jurisdiction, 'programme', message.programme)
  if (!row) return notFound('programme')
  const { enforcementInstrument: allowed } = row.programme
  if (isEnforcement(`${message.to} ${message.what}`) && allowed !== message.legalInstrument) {
    const detail =
      allowed === null
        ? 'this programme does not authorise use for law enforcement'
        : `this programme authorises use for law enforcement by "${allowed}" only`
    return refused('conflict', 'enforcement-not-authorised', detail, ['legalInstrument'])
  }
  const homes = await Promise.all(
    message.households.map((id) => ports.views.find(jurisdiction, 'household', id)),
  )
  if (homes.some((home) => !home)) return notFound('household')
  const members = await Promise.all(
    message.households.map((id) => ports.views.ofHousehold(jurisdiction, 'person', id)),
  )
  const people = members
    .flat()
    .filter((one) => one.mergedInto === null)
    .map(({ id }) => id)
  const { programme, to, legalInstrument, households, what } = message
  const draft = drafting(by, { kind: 'system' }, ports)
  const fact = draft(
    { kind: 'disclosure-made', programme, to, legalInstrument, people, households, what },
    'team',
  )
  await ports.facts.append(jurisdiction, [fact])
  return ok({ fact: fact.id, households, people })
}
