import type { Audit, Reading } from '@doorstep/application/ports/audit.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import { chunks } from './rows.ts'
import type { Schema } from './schema.ts'
import { readingLink } from './seal.ts'

interface Waiting {
  readonly jurisdiction: JurisdictionId
  readonly reading: Reading
  resolve(): void
  reject(problem: unknown): void
}

/** Requests that wait while one commit is under way share the next: one sync for all of them. */
export function audit(engine: Engine): Audit {
  let waiting: Waiting[] = []
  let isWriting = false

  async function drain(): Promise<void> {
    isWriting = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await settle(engine, batch)
    }
    isWriting = false
  }

  return {
    record: (jurisdiction, reading) =>
      new Promise((resolve, reject) => {
        waiting.push({ jurisdiction, reading, resolve, reject })
        if (!isWriting) void drain()
      }),
    readings: (jurisdiction, filter) => readings(engine, jurisdiction, filter),
  }
}

/** Commits all; if that fails each alone, so that one that cannot be written refuses only its own request. */
async function settle(engine: Engine, batch: readonly Waiting[]): Promise<void> {
  const problem = await engine
    .transaction((tx) => writeAll(tx, engine, batch))
    .then(
      () => null,
      (failed: unknown) => ({ failed }),
    )
  if (problem !== null && batch.length > 1) {
    for (const one of batch) await settle(engine, [one])
    return
  }
  for (const one of batch) {
    if (problem === null) one.resolve()
    else one.reject(problem.failed)
  }
}

async function writeAll(
  tx: Transaction<Schema>,
  engine: Engine,
  batch: readonly Waiting[],
): Promise<void> {
  for (const [jurisdiction, some] of Map.groupBy(batch, (one) => one.jurisdiction)) {
    await writeOf(
      tx,
      engine,
      jurisdiction,
      some.map((one) => one.reading),
    )
  }
}

async function writeOf(
  tx: Transaction<Schema>,
  engine: Engine,
  jurisdiction: JurisdictionId,
  some: readonly Reading[],
): Promise<void> {
  let { seq, link } = await lockedHead(tx, engine, jurisdiction)
  const rows = some.map((reading) => {
    const { id, at, account, role, purpose, route, households, people } = reading
    const said = { id, at, account, role, purpose, route }
    link = readingLink(link, { ...said, households, people })
    seq += 1
    return {
      ...said,
      jurisdiction_id: jurisdiction,
      seq,
      households: households.join(' '),
      people: people.join(' '),
      link,
    }
  })
  const subjects = rows.flatMap((row, i) =>
    [...new Set([...(some[i]?.households ?? []), ...(some[i]?.people ?? [])])].map((subject) => ({
      jurisdiction_id: jurisdiction,
      subject,
      seq: row.seq,
    })),
  )
  for (const part of chunks(rows, 11)) await tx.insertInto('reading').values(part).execute()
  for (const part of chunks(subjects, 3)) await tx.insertInto('reading_of').values(part).execute()
  await tx
    .updateTable('reading_head')
    .set({ seq, link })
    .where('jurisdiction_id', '=', jurisdiction)
    .execute()
}

/** Where the chain of readings ends, held against another server that writes to it. */
async function lockedHead(
  tx: Transaction<Schema>,
  engine: Engine,
  jurisdiction: JurisdictionId,
): Promise<{ readonly seq: number; readonly link: string }> {
  await tx
    .insertInto('reading_head')
    .values({ jurisdiction_id: jurisdiction, seq: 0, link: '' })
    .onConflict((conflict) => conflict.column('jurisdiction_id').doNothing())
    .execute()
  const query = tx
    .selectFrom('reading_head')
    .select(['seq', 'link'])
    .where('jurisdiction_id', '=', jurisdiction)
  return (engine.kind === 'postgresql' ? query.forUpdate() : query).executeTakeFirstOrThrow()
}

async function readings(
  engine: Engine,
  jurisdiction: JurisdictionId,
  filter: Parameters<Audit['readings']>[1],
): Promise<readonly Reading[]> {
  let query = engine.reading
    .selectFrom('reading')
    .selectAll()
    .where('reading.jurisdiction_id', '=', jurisdiction)
  if (filter.account !== undefined) query = query.where('account', '=', filter.account)
  if (filter.route !== undefined) query = query.where('route', '=', filter.route)
  if (filter.since !== undefined) query = query.where('at', '>=', filter.since)
  if (filter.before !== undefined) query = query.where('at', '<', filter.before)
  for (const subject of [filter.household, filter.person]) {
    if (subject === undefined) continue
    query = query.where('seq', 'in', (eb) =>
      eb
        .selectFrom('reading_of')
        .select('reading_of.seq')
        .where('reading_of.jurisdiction_id', '=', jurisdiction)
        .where('subject', '=', subject),
    )
  }
  const rows = await query
    .orderBy('seq', 'desc')
    .limit(filter.limit)
    .offset(filter.skip ?? 0)
    .execute()
  return rows.map(readingOf)
}

const list = (text: string) => (text === '' ? [] : text.split(' '))

/** A row of the table as it was recorded. */
export const readingOf = (row: Schema['reading']): Reading => ({
  id: row.id,
  at: row.at,
  account: row.account,
  role: row.role,
  purpose: row.purpose,
  route: row.route,
  households: list(row.households),
  people: list(row.people),
})
