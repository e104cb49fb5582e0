import type { FactLog, Head, StagingWrites } from '@doorstep/application/ports/fact-log.ts'
import { canonical } from '@doorstep/domain/facts/canonical.ts'
import type { Fact, FactDraft } from '@doorstep/domain/facts/fact.ts'
import { takingBack, touches } from '@doorstep/domain/facts/touches.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Instant } from '@doorstep/domain/shared/time.ts'
import type { Kysely, Transaction } from 'kysely'
import type { Engine } from './engine.ts'
import { keysOf, writeKeys } from './fact-keys.ts'
import type { Spellings } from './grams.ts'
import { factsWithPayload, seqsOfKeys, standingFacts } from './read-facts.ts'
import { refold } from './refold.ts'
import { chunks, factOf } from './rows.ts'
import type { FactTable, Schema } from './schema.ts'
import { digestOf, linkOf, newNonce } from './seal.ts'
import { setOutcomes } from './staged-outcomes.ts'
import { changeImport } from './staging.ts'
import { takeBack } from './take-back.ts'
import { writeMany } from './write-many.ts'

/** Before the first fact. */
export const emptyHead: Head = { seq: 0, link: '' }

export function factLog(engine: Engine, spellings: Spellings, now: () => Instant): FactLog {
  return {
    append: (jurisdiction, drafts, alongside) =>
      engine.transaction((tx) =>
        append(tx, engine, jurisdiction, drafts, spellings, now(), alongside),
      ),
    head: (jurisdiction) => headOf(engine.reading, jurisdiction),
    async read(jurisdiction, afterSeq, limit) {
      const rows = await factsWithPayload(engine.reading, jurisdiction)
        .where('fact.seq', '>', afterSeq)
        .orderBy('fact.seq')
        .limit(limit)
        .execute()
      return rows.map(factOf)
    },
    async standing(jurisdiction, kind) {
      const rows = await factsWithPayload(engine.reading, jurisdiction)
        .where('fact.kind', '=', kind)
        .where('fact.withdrawn_by', 'is', null)
        .orderBy('fact.seq')
        .execute()
      return rows.map(factOf)
    },
    async find(jurisdiction, id) {
      const row = await factsWithPayload(engine.reading, jurisdiction)
        .where('fact.id', '=', id)
        .executeTakeFirst()
      return row && factOf(row)
    },
    async about(jurisdiction, keys) {
      const byKey = await seqsOfKeys(engine.reading, jurisdiction, keys)
      const seqs = [...new Set([...byKey.values()].flat())].sort((a, b) => a - b)
      const found = await standingFacts(engine.reading, jurisdiction, seqs)
      return seqs.flatMap((seq) => found.get(seq) ?? [])
    },
  }
}

export async function headOf(db: Kysely<Schema>, jurisdiction: JurisdictionId): Promise<Head> {
  const row = await db
    .selectFrom('head')
    .select(['seq', 'link'])
    .where('jurisdiction_id', '=', jurisdiction)
    .executeTakeFirst()
  return row ?? emptyHead
}

async function append(
  tx: Transaction<Schema>,
  engine: Engine,
  jurisdiction: JurisdictionId,
  drafts: readonly FactDraft[],
  spellings: Spellings,
  at: Instant,
  alongside: ((staging: StagingWrites) => Promise<void>) | undefined,
): Promise<{ head: Head; appended: number }> {
  const before = await lockedHead(tx, engine, jurisdiction)
  const fresh = await unknown(tx, jurisdiction, drafts)
  const { head, sealed } = seal(jurisdiction, before, fresh, at)
  await write(tx, sealed)
  const touched = new Set(fresh.flatMap(({ payload }) => touches(payload)) as readonly string[])
  for (const { fact, draft } of sealed) {
    for (const key of await takeBack(tx, jurisdiction, draft.payload, fact.seq)) touched.add(key)
  }
  // Where something is taken back, the log says what stands.
  const isPlain = fresh.every(({ payload }) => !takingBack.includes(payload.kind))
  await refold(tx, jurisdiction, touched, spellings, isPlain ? asRead(sealed) : undefined)
  await alongside?.(stagingWrites(tx, jurisdiction, before))
  await tx.updateTable('head').set(head).where('jurisdiction_id', '=', jurisdiction).execute()
  return { head, appended: fresh.length }
}

/** The head, held against other writers: SQLite has one writer, PostgreSQL locks the row. */
async function lockedHead(
  tx: Transaction<Schema>,
  engine: Engine,
  jurisdiction: JurisdictionId,
): Promise<Head> {
  await tx
    .insertInto('head')
    .values({ jurisdiction_id: jurisdiction, ...emptyHead })
    .onConflict((conflict) => conflict.column('jurisdiction_id').doNothing())
    .execute()
  const query = tx
    .selectFrom('head')
    .select(['seq', 'link'])
    .where('jurisdiction_id', '=', jurisdiction)
  return (engine.kind === 'postgresql' ? query.forUpdate() : query).executeTakeFirstOrThrow()
}

/** Those not in the log yet, each once. */
async function unknown(
  tx: Transaction<Schema>,
  jurisdiction: JurisdictionId,
  drafts: readonly FactDraft[],
): Promise<readonly FactDraft[]> {
  const known = new Set<string>()
  for (const some of chunks(drafts)) {
    const rows = await tx
      .selectFrom('fact')
      .select('id')
      .where('jurisdiction_id', '=', jurisdiction)
      .where(
        'id',
        'in',
        some.map((draft) => draft.id as string),
      )
      .execute()
    for (const row of rows) known.add(row.id)
  }
  return [...new Map(drafts.map((draft) => [draft.id, draft])).values()].filter(
    (draft) => !known.has(draft.id),
  )
}

interface SealedFact {
  readonly draft: FactDraft
  readonly fact: FactTable
  readonly nonce: string
  readonly payload: string
}

function seal(
  jurisdiction: JurisdictionId,
  before: Head,
  drafts: readonly FactDraft[],
  recordedAt: Instant,
): { readonly head: Head; readonly sealed: readonly SealedFact[] } {
  let head = before
  const sealed = drafts.map((draft) => {
    const payload = canonical(draft.payload)
    const nonce = newNonce()
    const source = canonical(draft.source)
    const envelope = {
      seq: head.seq + 1,
      id: draft.id,
      kind: draft.payload.kind,
      observedAt: draft.observedAt,
      recordedAt,
      by: draft.by,
      source,
      purpose: draft.purpose,
      digest: digestOf(nonce, payload),
    }
    head = { seq: envelope.seq, link: linkOf(head.link, envelope) }
    const { observedAt, by, ...same } = envelope
    const { recordedAt: _, ...rest } = same
    const fact = {
      ...rest,
      jurisdiction_id: jurisdiction,
      observed_at: observedAt,
      recorded_at: recordedAt,
      by_account: by,
      link: head.link,
      withdrawn_by: null,
    }
    return { draft, fact, nonce, payload }
  })
  return { head, sealed }
}

/** By place in the log, as the log would give them: read from the very text that was written. */
const asRead = (sealed: readonly SealedFact[]): ReadonlyMap<number, Fact> =>
  new Map(sealed.map(({ fact, payload }) => [fact.seq, factOf({ ...fact, payload })]))

async function write(tx: Transaction<Schema>, sealed: readonly SealedFact[]): Promise<void> {
  await writeMany(
    tx,
    'fact',
    sealed.map(({ fact }) => fact),
  )
  const payloads = sealed.map(({ fact, nonce, payload }) => ({
    jurisdiction_id: fact.jurisdiction_id,
    seq: fact.seq,
    nonce,
    payload,
  }))
  await writeMany(tx, 'fact_payload', payloads)
  await writeKeys(
    tx,
    sealed.flatMap(({ fact, draft }) => keysOf(fact.jurisdiction_id, fact.seq, draft.payload)),
  )
}

/** `before`: where the log ended when this transaction took hold of it. */
function stagingWrites(
  tx: Transaction<Schema>,
  jurisdiction: JurisdictionId,
  before: Head,
): StagingWrites {
  return {
    changeImport: (importId, change) => changeImport(tx, jurisdiction, importId, change),
    setOutcomes: (importId, outcomes) => setOutcomes(tx, jurisdiction, importId, outcomes),
    async isOutOfDate(seq, kinds) {
      const later = await tx
        .selectFrom('fact')
        .select('seq')
        .where('jurisdiction_id', '=', jurisdiction)
        .where('kind', 'in', kinds)
        .where('seq', '>', seq)
        .where('seq', '<=', before.seq)
        .limit(1)
        .executeTakeFirst()
      return later !== undefined
    },
  }
}
