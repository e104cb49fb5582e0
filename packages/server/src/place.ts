import type { BeatId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Language } from '@doorstep/domain/shared/language.ts'
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

/** Traditional characters are written there. */
const traditional = ['TW', 'HK', 'MO']
const simplified = ['CN', 'SG']

/** The language of a door that has not said otherwise. */
export function languageOfPlace({ country }: Pick<PlaceSettings, 'country'>): Language {
  if (traditional.includes(country)) return 'zh-Hant'
  return simplified.includes(country) ? 'zh-Hans' : 'en'
}
