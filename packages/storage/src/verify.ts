import { setImmediate } from 'node:timers/promises'
import type { Head } from '@doorstep/application/ports/fact-log.ts'
import type { Payload } from '@doorstep/domain/facts/payload.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Kysely } from 'kysely'
import { emptyHead, headOf } from './append.ts'
import type { Engine } from './engine.ts'
import { keysOf } from './fact-keys.ts'
import type { Schema } from './schema.ts'
import { digestOf, linkOf } from './seal.ts'
import { Standing } from './take-back.ts'

/** What is wrong with the log, and where. */
export interface Finding {
  readonly kind:
    | 'missing'
    | 'envelope-altered'
    | 'payload-altered'
    /** Not found by what it is about, though it stands in the log. */
    | 'keys-altered'
    /** Left out of the views though nothing takes it back, or the other way round. */
    | 'standing-altered'
    | 'tail-cut-off'
    | 'added-behind-the-head'
    | 'not-the-kept-history'
  readonly seq: number
}

export interface Verified {
  readonly facts: number
  /** Facts whose payload was erased on purpose: the chain holds over their digest. */
  readonly erased: number
  readonly head: Head
  readonly findings: readonly Finding[]
}

const pageSize = 2000

/**
 * Reads the whole log and finds any fact that was altered, taken out or put elsewhere. A tail that was
 * cut off together with its head is found only against a head that was kept elsewhere.
 */
export const verify = (
  engine: Pick<Engine, 'snapshot'>,
  jurisdiction: JurisdictionId,
  kept?: Head,
): Promise<Verified> => engine.snapshot((tx) => verifyIn(tx, jurisdiction, kept))

export async function verifyIn(
  db: Kysely<Schema>,
  jurisdiction: JurisdictionId,
  kept?: Head,
): Promise<Verified> {
  const state = new Walk(kept)
  for (let after = 0; ; ) {
    const page = await pageOf(db, jurisdiction, after)
    const lastRow = page.at(-1)
    if (!lastRow) break
    const keys = await keysBetween(db, jurisdiction, after, lastRow.seq)
    for (const row of page) state.see(row, keys.get(row.seq) ?? [])
    after = lastRow.seq
    // A long log is read in turns with whoever else has work.
    await setImmediate()
  }
  const head = await headOf(db, jurisdiction)
  return {
    facts: state.facts,
    erased: state.erased,
    head,
    findings: state.end(head),
  }
}

type Row = Awaited<ReturnType<typeof pageOf>>[number]

/** One walk over the log, from its first fact to its last. */
class Walk {
  facts = 0
  erased = 0
  private link = emptyHead.link
  private expected = 1
  private readonly findings: Finding[] = []
  private readonly standing = new Standing()
  /** What each fact with a payload says of its own standing, compared when the whole log was seen. */
  private readonly marked = new Map<number, number | null>()
  private readonly kept: Head | undefined
  constructor(kept: Head | undefined) {
    this.kept = kept
  }

  see(row: Row, keys: readonly string[]): void {
    for (; this.expected < row.seq; this.expected += 1) this.find('missing', this.expected)
    const { seq } = row
    if (linkOf(this.link, sealedOf(row)) !== row.link) this.find('envelope-altered', seq)
    if (this.kept?.seq === seq && this.kept.link !== row.link)
      this.find('not-the-kept-history', seq)
    this.seePayload(row, keys)
    this.link = row.link
    this.expected = seq + 1
    this.facts += 1
  }

  private seePayload(row: Row, keys: readonly string[]): void {
    if (row.payload === null || row.nonce === null) {
      this.erased += 1
      return
    }
    if (digestOf(row.nonce, row.payload) !== row.digest) {
      this.find('payload-altered', row.seq)
      return
    }
    const payload = JSON.parse(row.payload) as Payload
    this.standing.see(row.seq, row.id, payload)
    this.marked.set(row.seq, row.withdrawn_by)
    const expected = keysOf('', row.seq, payload).map((key) => key.fact_key)
    if (expected.sort().join('\n') !== [...keys].sort().join('\n'))
      this.find('keys-altered', row.seq)
  }

  end(head: Head): readonly Finding[] {
    for (const [seq, by] of this.marked) {
      if ((this.standing.withdrawnBy.get(seq) ?? null) !== by) this.find('standing-altered', seq)
    }
    const last = this.expected - 1
    if (last < head.seq) this.find('tail-cut-off', this.expected)
    else if (last > head.seq) this.find('added-behind-the-head', head.seq + 1)
    else if (head.link !== this.link) this.find('envelope-altered', head.seq)
    if (this.kept && last < this.kept.seq && head.seq < this.kept.seq)
      this.find('tail-cut-off', this.kept.seq)
    return this.findings
  }

  private find(kind: Finding['kind'], seq: number): void {
    this.findings.push({ kind, seq })
  }
}

const sealedOf = (row: Row) => ({
  seq: row.seq,
  id: row.id,
  kind: row.kind,
  source: row.source,
  purpose: row.purpose,
  digest: row.digest,
  observedAt: row.observed_at,
  recordedAt: row.recorded_at,
  by: row.by_account,
})

async function keysBetween(
  db: Kysely<Schema>,
  jurisdiction: JurisdictionId,
  after: number,
  upTo: number,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await db
    .selectFrom('fact_key')
    .select(['fact_key', 'seq'])
    .where('jurisdiction_id', '=', jurisdiction)
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .execute()
  const keys = new Map<number, string[]>()
  for (const { seq, fact_key } of rows) {
    const some = keys.get(seq)
    if (some) some.push(fact_key)
    else keys.set(seq, [fact_key])
  }
  return keys
}

const pageOf = (db: Kysely<Schema>, jurisdiction: JurisdictionId, after: number) =>
  db
    .selectFrom('fact')
    .leftJoin('fact_payload', (join) =>
      join
        .onRef('fact_payload.jurisdiction_id', '=', 'fact.jurisdiction_id')
        .onRef('fact_payload.seq', '=', 'fact.seq')
        .on('fact_payload.jurisdiction_id', '=', jurisdiction),
    )
    .select([
      'fact.seq',
      'fact.id',
      'fact.kind',
      'fact.observed_at',
      'fact.recorded_at',
      'fact.by_account',
      'fact.source',
      'fact.purpose',
      'fact.digest',
      'fact.link',
      'fact.withdrawn_by',
      'fact_payload.payload',
      'fact_payload.nonce',
    ])
    .where('fact.jurisdiction_id', '=', jurisdiction)
    .where('fact.seq', '>', after)
    .orderBy('fact.seq')
    .limit(pageSize)
    .execute()
