import { setImmediate } from 'node:timers/promises'
import type { Head } from '@doorstep/application/ports/fact-log.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Kysely } from 'kysely'
import { emptyHead } from './append.ts'
import { readingOf } from './audit.ts'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'
import { readingLink } from './seal.ts'

export interface ReadingFinding {
  readonly kind: 'altered' | 'missing' | 'tail-cut-off' | 'not-the-kept-history'
  readonly seq: number
}

export interface VerifiedReadings {
  readonly readings: number
  readonly head: Head
  readonly findings: readonly ReadingFinding[]
}

/**
 * Finds any audit row that was altered, taken out or cut off. A tail cut off together with its head is
 * found only against a head that was kept elsewhere.
 */
export const verifyReadings = (
  engine: Pick<Engine, 'snapshot'>,
  jurisdiction: JurisdictionId,
  kept?: Head,
): Promise<VerifiedReadings> =>
  engine.snapshot(async (db) => {
    const walk = new Walk(kept)
    for (let page = await pageOf(db, jurisdiction, 0); page.length > 0; ) {
      for (const row of page) walk.see(row)
      await setImmediate()
      page = await pageOf(db, jurisdiction, walk.expected - 1)
    }
    const row = await db
      .selectFrom('reading_head')
      .select(['seq', 'link'])
      .where('jurisdiction_id', '=', jurisdiction)
      .executeTakeFirst()
    const head = row ?? emptyHead
    return { readings: walk.count, head, findings: walk.end(head) }
  })

class Walk {
  expected = 1
  count = 0
  private link = ''
  private readonly findings: ReadingFinding[] = []
  private readonly kept: Head | undefined
  constructor(kept: Head | undefined) {
    this.kept = kept
  }

  see(row: Schema['reading']): void {
    const { seq } = row
    for (; this.expected < seq; this.expected += 1)
      this.findings.push({ kind: 'missing', seq: this.expected })
    if (readingLink(this.link, readingOf(row)) !== row.link)
      this.findings.push({ kind: 'altered', seq })
    if (this.kept?.seq === seq && this.kept.link !== row.link)
      this.findings.push({ kind: 'not-the-kept-history', seq })
    this.link = row.link
    this.expected = seq + 1
    this.count += 1
  }

  end(head: Head): readonly ReadingFinding[] {
    if (this.expected <= head.seq) this.findings.push({ kind: 'tail-cut-off', seq: this.expected })
    else if (head.link !== this.link) this.findings.push({ kind: 'altered', seq: head.seq })
    if (this.kept && head.seq < this.kept.seq && this.expected <= this.kept.seq)
      this.findings.push({ kind: 'tail-cut-off', seq: this.kept.seq })
    return this.findings
  }
}

const pageSize = 5000

const pageOf = (db: Kysely<Schema>, jurisdiction: JurisdictionId, after: number) =>
  db
    .selectFrom('reading')
    .selectAll()
    .where('jurisdiction_id', '=', jurisdiction)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(pageSize)
    .execute()
