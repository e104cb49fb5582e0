import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Instant } from '@doorstep/domain/shared/time.ts'
import type { Engine } from './engine.ts'

/** Who works here, and in which time. */
export interface Jurisdiction {
  readonly id: JurisdictionId
  readonly name: string
  /** IANA name of its time zone: `Asia/Shanghai`. */
  readonly zone: string
}

export function jurisdictionTable(engine: Engine, now: () => Instant) {
  return {
    async jurisdictions(): Promise<readonly JurisdictionId[]> {
      const [entered, withFacts] = await Promise.all([
        engine.reading.selectFrom('jurisdiction').select('jurisdiction_id').execute(),
        engine.reading.selectFrom('head').select('jurisdiction_id').execute(),
      ])
      const ids = [...entered, ...withFacts].map((row) => row.jurisdiction_id)
      return [...new Set(ids)].sort() as JurisdictionId[]
    },
    async findJurisdiction(id: JurisdictionId): Promise<Jurisdiction | undefined> {
      const row = await engine.reading
        .selectFrom('jurisdiction')
        .select(['name', 'zone'])
        .where('jurisdiction_id', '=', id)
        .executeTakeFirst()
      return row && { id, ...row }
    },
    async enterJurisdiction({ id, name, zone }: Jurisdiction): Promise<void> {
      await engine.writing
        .insertInto('jurisdiction')
        .values({ jurisdiction_id: id, name, zone, entered_at: now() })
        .onConflict((conflict) => conflict.column('jurisdiction_id').doUpdateSet({ name, zone }))
        .execute()
    },
  }
}
