import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BeatId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { uuidv7 } from 'uuidv7'

/** Where this installation is: made once, kept beside the database. */
export interface PlaceSettings {
  readonly jurisdiction: JurisdictionId
  readonly beat: BeatId
  /** IANA name of the zone in which days and hours are counted. */
  readonly zone: string
  /** Two letters of the country whose numbering plan phones follow. */
  readonly country: string
}

export function placeSettings(folder: string): PlaceSettings {
  const file = join(folder, 'place.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as PlaceSettings
  const zone = process.env['TZ'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const made: PlaceSettings = {
    jurisdiction: uuidv7() as JurisdictionId,
    beat: uuidv7() as BeatId,
    zone,
    country: 'CN',
  }
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`)
  return made
}
