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
      await engine
        .transaction((tx) => writeAll(tx, batch))
        .then(
          () => {
            for (const one of batch) one.resolve()
          },
          (problem: unknown) => {
            for (const one of batch) one.reject(problem)
          },
        )
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

async function writeAll(tx: Transaction<Schema>, batch: readonly Waiting[]): Promise<void> {
  for (const [jurisdiction, some] of Map.groupBy(batch, (one) => one.jurisdiction)) {
    await writeOf(
      tx,
      jurisdiction,
      some.map((one) => one.reading),
    )
  }
}

async function writeOf(
  tx: Transaction<Schema>,
  jurisdiction: JurisdictionId,
  some: readonly Reading[],
): Promise<void> {
  const last = await tx
    .selectFrom('reading')
    .select(['seq', 'link'])
    .where('jurisdiction_id', '=', jurisdiction)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  let link = last?.link ?? ''
  let seq = last?.seq ?? 0
  for (const reading of some) {
    link = readingLink(link, reading)
    seq += 1
    const { households, people, ...rest } = reading
    await tx
      .insertInto('reading')
      .values({
        jurisdiction_id: jurisdiction,
        seq,
        ...rest,
        households: households.join(' '),
        people: people.join(' '),
        link,
      })
      .execute()
    const subjects = [...new Set([...households, ...people])].map((subject) => ({
      jurisdiction_id: jurisdiction,
      subject,
      seq,
    }))
    for (const part of chunks(subjects, 3)) await tx.insertInto('reading_of').values(part).execute()
  }
}

async function readings(
  engine: Engine,
  jurisdiction: JurisdictionId,
  filter: Parameters<Audit['readings']>[1],
): Promise<readonly Reading[]> {
  const subject = filter.household ?? filter.person
  let query = engine.reading
    .selectFrom('reading')
    .selectAll()
    .where('reading.jurisdiction_id', '=', jurisdiction)
  if (filter.account !== undefined) query = query.where('account', '=', filter.account)
  if (subject !== undefined) {
    query = query.where('seq', 'in', (eb) =>
      eb
        .selectFrom('reading_of')
        .select('reading_of.seq')
        .where('reading_of.jurisdiction_id', '=', jurisdiction)
        .where('subject', '=', subject),
    )
  }
  const rows = await query.orderBy('seq', 'desc').limit(filter.limit).execute()
  const list = (text: string) => (text === '' ? [] : text.split(' '))
  return rows.map(({ id, at, account, role, purpose, route, households, people }) => ({
    id,
    at,
    account,
    role,
    purpose,
    route,
    households: list(households),
    people: list(people),
  }))
}
