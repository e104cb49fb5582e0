import { setImmediate } from 'node:timers/promises'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Kysely } from 'kysely'
import { readingOf } from './audit.ts'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'
import { readingLink } from './seal.ts'

interface Finding {
  readonly kind: 'altered' | 'missing' | 'tail-cut-off'
  readonly seq: number
}

export interface VerifiedReadings {
  readonly readings: number
  readonly findings: readonly Finding[]
}

/** Finds any audit row that was altered, taken out or cut off before the end of its chain. */
export const verifyReadings = (
  engine: Engine,
  jurisdiction: JurisdictionId,
): Promise<VerifiedReadings> =>
  engine.snapshot(async (db) => {
    const walk = new Walk()
    for (let page = await pageOf(db, jurisdiction, 0); page.length > 0; ) {
      for (const row of page) walk.see(row)
      await setImmediate()
      page = await pageOf(db, jurisdiction, walk.expected - 1)
    }
    const head = await db
      .selectFrom('reading_head')
      .select(['seq', 'link'])
      .where('jurisdiction_id', '=', jurisdiction)
      .executeTakeFirst()
    return { readings: walk.count, findings: walk.end(head ?? { seq: 0, link: '' }) }
  })

class Walk {
  expected = 1
  count = 0
  private link = ''
  private readonly findings: Finding[] = []

  see(row: Schema['reading']): void {
    const { seq } = row
    for (; this.expected < seq; this.expected += 1)
      this.findings.push({ kind: 'missing', seq: this.expected })
    if (readingLink(this.link, readingOf(row)) !== row.link)
      this.findings.push({ kind: 'altered', seq })
    this.link = row.link
    this.expected = seq + 1
    this.count += 1
  }

  end(head: { readonly seq: number; readonly link: string }): readonly Finding[] {
    if (this.expected <= head.seq) this.findings.push({ kind: 'tail-cut-off', seq: this.expected })
    else if (head.link !== this.link) this.findings.push({ kind: 'altered', seq: head.seq })
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
