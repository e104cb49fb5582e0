import type { BeatId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Language } from '@doorstep/domain/shared/language.ts'
import type { OpenStorage } from '@doorstep/storage/open.ts'
import type { Place } from '@doorstep/storage/place-table.ts'
import { uuidv7 } from 'uuidv7'
import { findZone, type PlaceSaid, placeNotSaid } from './place-said.ts'

/** Where this installation is: made once, kept in the store, so that a backup carries it. */
export type PlaceSettings = Place

/** The place is kept with another country or zone than the one said now: nothing was changed. */
export class OtherPlace extends Error {}

/**
 * The place that the store knows; in a new store one as said, else in China with the zone of this machine.
 * Throws `OtherPlace` where what is said is not what is kept: days counted and phones read stay as they are.
 */
export async function keptPlace(
  storage: Pick<OpenStorage, 'findPlace' | 'enterPlace'>,
  said: PlaceSaid = placeNotSaid,
): Promise<PlaceSettings> {
  const known = await storage.findPlace()
  if (known) {
    mustBeSame(known, said)
    return known
  }
  const made: PlaceSettings = {
    jurisdiction: uuidv7() as JurisdictionId,
    beat: uuidv7() as BeatId,
    zone: said.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    country: said.country ?? 'CN',
  }
  await storage.enterPlace(made)
  return made
}

function mustBeSame({ country, zone }: PlaceSettings, said: PlaceSaid): void {
  const stays = 'that is said once, when a place is made, and kept'
  if (said.country !== null && said.country !== country)
    throw new OtherPlace(`this place is in ${country}, not in ${said.country}: ${stays}`)
  if (said.zone !== null && said.zone !== findZone(zone))
    throw new OtherPlace(`this place counts days in ${zone}, not in ${said.zone}: ${stays}`)
}

/** Traditional characters are written there. */
const traditional = ['TW', 'HK', 'MO']
const simplified = ['CN', 'SG']

/** The language of a door that has not said otherwise. */
export function languageOfPlace({ country }: Pick<PlaceSettings, 'country'>): Language {
  if (traditional.includes(country)) return 'zh-Hant'
  return simplified.includes(country) ? 'zh-Hans' : 'en'
}
