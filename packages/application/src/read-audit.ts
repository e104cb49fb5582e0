import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { EpochDay, Instant } from '@doorstep/domain/shared/time.ts'
import type { AuditAnswer } from '@doorstep/protocol/audit.ts'
import type { Accounts } from './ports/accounts.ts'
import type { Audit } from './ports/audit.ts'
import type { Clock } from './ports/ports.ts'

interface AuditQuery {
  readonly household?: string | undefined
  readonly person?: string | undefined
  readonly account?: string | undefined
  readonly route?: string | undefined
  readonly day?: number | undefined
  readonly from?: number | undefined
  readonly limit?: number | undefined
}

/** Who read what of how many, newest first. Whom they read stays in the record: this tells no names. */
export async function readAudit(
  { jurisdiction }: Caller,
  { day, from, limit, ...asked }: AuditQuery,
  ports: { readonly audit: Audit; readonly accounts: Accounts; readonly clock: Clock },
): Promise<AuditAnswer> {
  const filter = Object.entries(asked).filter(([, value]) => value !== undefined)
  const readings = await ports.audit.readings(jurisdiction, {
    ...Object.fromEntries(filter),
    ...(day !== undefined && span(day, (at) => ports.clock.local(jurisdiction, at).day)),
    limit: limit ?? 200,
    skip: from ?? 0,
  })
  const accounts = await ports.accounts.all()
  const names = new Map(accounts.map(({ account, name }) => [account, name]))
  return {
    readings: readings.map(({ households, people, ...reading }) => ({
      ...reading,
      name: names.get(reading.account) ?? '',
      households: households.length,
      people: people.length,
    })),
  }
}

const hour = 3_600_000

/** The instants of a local day: its first is within 14 hours before or after that of the day in UTC. */
function span(day: EpochDay, dayAt: (at: Instant) => EpochDay) {
  const firstOf = (one: EpochDay) => {
    let at = one * 24 * hour - 14 * hour
    while (dayAt(at) < one) at += hour / 4
    return at
  }
  return { since: firstOf(day), before: firstOf(day + 1) }
}
