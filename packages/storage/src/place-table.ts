import type { BeatId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Instant } from '@doorstep/domain/shared/time.ts'
import type { Engine } from './engine.ts'

/** Where an installation is, and in which time. */
export interface Place {
  readonly jurisdiction: JurisdictionId
  /** The beat that lists belong to until somebody says otherwise. */
  readonly beat: BeatId
  /** IANA name of the zone in which days and hours are counted: `Asia/Shanghai`. */
  readonly zone: string
  /** Two letters of the country whose numbering plan phones follow. */
  readonly country: string
}

export function placeTable(engine: Engine, now: () => Instant) {
  return {
    /** Those that were entered or have a fact. */
    async jurisdictions(): Promise<readonly JurisdictionId[]> {
      const [entered, withFacts] = await Promise.all([
        engine.reading.selectFrom('place').select('jurisdiction_id').execute(),
        engine.reading.selectFrom('head').select('jurisdiction_id').execute(),
      ])
      const ids = [...entered, ...withFacts].map((row) => row.jurisdiction_id)
      return [...new Set(ids)].sort() as JurisdictionId[]
    },
    async findPlace(): Promise<Place | undefined> {
      const row = await engine.reading
        .selectFrom('place')
        .select(['jurisdiction_id', 'beat', 'zone', 'country'])
        .orderBy('entered_at')
        .orderBy('jurisdiction_id')
        .executeTakeFirst()
      return (
        row && {
          jurisdiction: row.jurisdiction_id as JurisdictionId,
          beat: row.beat as BeatId,
          zone: row.zone,
          country: row.country,
        }
      )
    },
    /** Entered again, the newer zone, beat and country count. */
    async enterPlace({ jurisdiction, beat, zone, country }: Place): Promise<void> {
      const values = { beat, zone, country }
      await engine.writing
        .insertInto('place')
        .values({ jurisdiction_id: jurisdiction, ...values, entered_at: now() })
        .onConflict((conflict) => conflict.column('jurisdiction_id').doUpdateSet(values))
        .execute()
    },
  }
}
