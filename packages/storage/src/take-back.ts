import type { Payload } from '@doorstep/domain/facts/payload.ts'
import { takesBack, takingBack, touches } from '@doorstep/domain/facts/touches.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Transaction } from 'kysely'
import { seqsOfKeys } from './read-facts.ts'
import { chunks } from './rows.ts'
import type { Schema } from './schema.ts'

/** Marks what a fact takes back of what stands before it; gives the keys that those facts had touched. */
export async function takeBack(
  tx: Transaction<Schema>,
  jurisdiction: JurisdictionId,
  payload: Payload,
  seq: number,
): Promise<readonly string[]> {
  const back = takesBack(payload)
  if (back === null) return []
  const named =
    'batch' in back
      ? ((await seqsOfKeys(tx, jurisdiction, [back.batch])).get(back.batch) ?? [])
      : await seqsOfFact(tx, jurisdiction, back.fact)
  const keys: string[] = []
  for (const some of chunks(named.filter((earlier) => earlier < seq))) {
    await tx
      .updateTable('fact')
      .set({ withdrawn_by: seq })
      .where('jurisdiction_id', '=', jurisdiction)
      .where('seq', 'in', some)
      .where('withdrawn_by', 'is', null)
      .where('kind', 'not in', takingBack)
      .execute()
    const touched = await tx
      .selectFrom('fact_key')
      .select('fact_key')
      .distinct()
      .where('jurisdiction_id', '=', jurisdiction)
      .where('seq', 'in', some)
      .execute()
    keys.push(...touched.map((row) => row.fact_key))
  }
  return keys
}

async function seqsOfFact(
  tx: Transaction<Schema>,
  jurisdiction: JurisdictionId,
  id: string,
): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('fact')
    .select('seq')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', '=', id)
    .execute()
  return rows.map((row) => row.seq)
}

/** Reads a log from its beginning and tells which facts are taken back, and by which. */
export class Standing {
  /** Fact taken back → the fact that did it, by their places. */
  readonly withdrawnBy = new Map<number, number>()
  private readonly revocable = new Map<string, number>()
  private readonly batches = new Map<string, number[]>()

  /** The next fact; give them in the order of the log. */
  see(seq: number, id: string, payload: Payload): void {
    const back = takesBack(payload)
    if (back === null) {
      this.revocable.set(id, seq)
      this.seeBatch(seq, payload)
      return
    }
    for (const earlier of this.namedBy(back)) {
      if (!this.withdrawnBy.has(earlier)) this.withdrawnBy.set(earlier, seq)
    }
  }

  private seeBatch(seq: number, payload: Payload): void {
    const key = touches(payload).find((touched) => touched.startsWith('batch:'))
    if (key === undefined) return
    const batch = this.batches.get(key)
    if (batch) batch.push(seq)
    else this.batches.set(key, [seq])
  }

  private namedBy(back: NonNullable<ReturnType<typeof takesBack>>): readonly number[] {
    if ('batch' in back) return this.batches.get(back.batch) ?? []
    const earlier = this.revocable.get(back.fact)
    return earlier === undefined ? [] : [earlier]
  }
}
