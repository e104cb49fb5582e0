import type { Head } from '@doorstep/application/ports/fact-log.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { emptyHead, headOf } from './append.ts'
import type { Engine } from './engine.ts'
import { digestOf, linkOf } from './seal.ts'

/** What is wrong with the log, and where. */
export type Finding =
  | { readonly kind: 'missing'; readonly seq: number }
  | { readonly kind: 'envelope-altered'; readonly seq: number }
  | { readonly kind: 'payload-altered'; readonly seq: number }
  | { readonly kind: 'tail-cut-off'; readonly seq: number }
  | { readonly kind: 'not-the-kept-history'; readonly seq: number }

export interface Verified {
  readonly facts: number
  /** Facts whose payload was erased on purpose: the chain holds over their digest. */
  readonly erased: number
  readonly head: Head
  readonly findings: readonly Finding[]
}

const pageSize = 5000

/**
 * Reads the whole log and finds any fact that was altered, taken out or put elsewhere. A tail that was
 * cut off together with its head is found only against a head that was kept elsewhere.
 */
export async function verify(
  engine: Engine,
  jurisdiction: JurisdictionId,
  kept?: Head,
): Promise<Verified> {
  const state = {
    link: emptyHead.link,
    expected: 1,
    facts: 0,
    erased: 0,
    findings: [] as Finding[],
    keptSeen: kept === undefined || kept.seq === 0,
  }
  for (let after = 0; ; ) {
    const page = await pageOf(engine, jurisdiction, after)
    for (const row of page) checkRow(state, row, kept)
    const lastRow = page.at(-1)
    if (!lastRow) break
    after = lastRow.seq
  }
  const head = await headOf(engine.reading, jurisdiction)
  if (state.expected - 1 < head.seq)
    state.findings.push({ kind: 'tail-cut-off', seq: state.expected })
  else if (head.link !== state.link)
    state.findings.push({ kind: 'envelope-altered', seq: head.seq })
  if (!state.keptSeen && kept) state.findings.push({ kind: 'tail-cut-off', seq: kept.seq })
  return { facts: state.facts, erased: state.erased, head, findings: state.findings }
}

interface State {
  link: string
  expected: number
  facts: number
  erased: number
  findings: Finding[]
  keptSeen: boolean
}

type Row = Awaited<ReturnType<typeof pageOf>>[number]

function checkRow(state: State, row: Row, kept: Head | undefined): void {
  for (; state.expected < row.seq; state.expected += 1)
    state.findings.push({ kind: 'missing', seq: state.expected })
  const { seq, id, kind, source, purpose, digest } = row
  const sealed = {
    seq,
    id,
    kind,
    source,
    purpose,
    digest,
    observedAt: row.observed_at,
    recordedAt: row.recorded_at,
    by: row.by_account,
  }
  if (linkOf(state.link, sealed) !== row.link)
    state.findings.push({ kind: 'envelope-altered', seq })
  if (row.payload === null || row.nonce === null) state.erased += 1
  else if (digestOf(row.nonce, row.payload) !== digest)
    state.findings.push({ kind: 'payload-altered', seq })
  if (kept?.seq === seq) {
    state.keptSeen = true
    if (kept.link !== row.link) state.findings.push({ kind: 'not-the-kept-history', seq })
  }
  state.link = row.link
  state.expected = seq + 1
  state.facts += 1
}

const pageOf = (engine: Engine, jurisdiction: JurisdictionId, after: number) =>
  engine.reading
    .selectFrom('fact')
    .leftJoin('fact_payload', (join) =>
      join
        .onRef('fact_payload.jurisdiction_id', '=', 'fact.jurisdiction_id')
        .onRef('fact_payload.seq', '=', 'fact.seq'),
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
      'fact_payload.payload',
      'fact_payload.nonce',
    ])
    .where('fact.jurisdiction_id', '=', jurisdiction)
    .where('fact.seq', '>', after)
    .orderBy('fact.seq')
    .limit(pageSize)
    .execute()
