import type { BeatId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { OpenStorage } from '@doorstep/storage/open.ts'
import type { Place } from '@doorstep/storage/place-table.ts'
import { uuidv7 } from 'uuidv7'

/** Where this installation is: made once, kept in the store, so that a backup carries it. */
export type PlaceSettings = Place

/** The place that the store knows; in a new store one with the zone of this machine. */
export async function keptPlace(storage: OpenStorage): Promise<PlaceSettings> {
  const known = await storage.findPlace()
  if (known) return known
  const made: PlaceSettings = {
    jurisdiction: uuidv7() as JurisdictionId,
    beat: uuidv7() as BeatId,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    country: 'CN',
  }
  await storage.enterPlace(made)
  return made
}
