import { type BeatDays, beatDays } from '@doorstep/application/beat-day.ts'
import { holds } from '@doorstep/application/conditions.ts'
import { eraseDue } from '@doorstep/application/erase-due.ts'
import type { Linking } from '@doorstep/application/linking.ts'
import { type PlaybookOf, playbookOf } from '@doorstep/application/playbook-in-force.ts'
import type { Ports } from '@doorstep/application/ports/ports.ts'
import { abandonUnfinished } from '@doorstep/application/stage-list.ts'
import type { Playbook } from '@doorstep/domain/doorstep/playbook/playbook.ts'
import type { Script } from '@doorstep/domain/intake/names.ts'
import { usualStagedDays } from '@doorstep/domain/policy/retention.ts'
import { type OpenStorage, openStorage } from '@doorstep/storage/open.ts'
import { openSignIn, type SignIn } from './accounts/sign-in.ts'
import { clockIn, ids } from './clock.ts'
import { givenPlaybook } from './given-playbook.ts'
import { type Jobs, jobRegister } from './jobs.ts'
import { linkingIn } from './lists/linking.ts'
import { keptPlace, type PlaceSettings } from './place.ts'
import type { PlaceSaid } from './place-said.ts'
import { erasing } from './retention.ts'
import { phonesIn, script, spellings } from './script/script.ts'

/** All that the routes stand on. */
export interface Parts extends Ports {
  readonly storage: OpenStorage
  readonly signIn: SignIn
  readonly place: PlaceSettings
  readonly beatDays: BeatDays
  readonly jobs: Jobs
  readonly linking: Linking
  /** As it stands; and as it was given. */
  readonly playbook: PlaybookOf
  readonly givenPlaybook: () => Promise<Playbook>
  readonly reading: {
    readonly script: Script
    readonly phones: (text: string) => readonly string[]
  }
  /** Lists that nobody accepted are kept so many days. */
  readonly stagedDays: number
  readonly isDemo: boolean
  readonly version: string
}

export interface PartsSettings {
  /** Where this is; without it, what the store says, or a new place. */
  readonly place?: PlaceSettings
  /** What somebody says of a new place. */
  readonly said?: PlaceSaid
  /** The folder, or the address of a PostgreSQL database; accounts stand beside. */
  readonly at: { readonly dataDir: string } | { readonly databaseUrl: string }
  /** Where browsers find the server: decides whether cookies travel only encrypted. */
  readonly url: string
  /** Without it as long as usual. */
  readonly stagedDays?: number
  readonly isDemo: boolean
  readonly version: string
  readonly now?: () => number
}

/**
 * Opens what is kept, and what is computed from it; what may be kept no longer is erased before anything is
 * served. Throws `OtherPlace` where another one is kept.
 */
export async function openParts(settings: PartsSettings): Promise<Parts> {
  const { at, url, isDemo, version, now = Date.now } = settings
  const storage = await openStorage(at, { now, spellings })
  const place = settings.place ?? (await placeOrClose(storage, settings.said))
  const clock = clockIn(place.zone, now)
  const signIn = await openSignIn(
    'dataDir' in at ? { file: `${at.dataDir}/accounts.db` } : { databaseUrl: at.databaseUrl },
    { url, now: clock.now, ids },
  )
  const { facts, views, staging, audit } = storage
  await abandonUnfinished(place.jurisdiction, staging)
  const ports: Ports = { facts, views, staging, audit, clock, ids, holds }
  const days = beatDays(ports)
  const stagedDays = settings.stagedDays ?? usualStagedDays
  await eraseDue(place.jurisdiction, stagedDays, erasing(storage, days, ports))
  return {
    ...ports,
    stagedDays,
    storage,
    signIn,
    place,
    beatDays: days,
    jobs: jobRegister(clock.now),
    linking: linkingIn(place.country),
    playbook: playbookOf(givenPlaybook, views),
    givenPlaybook,
    reading: { script, phones: phonesIn(place.country) },
    isDemo,
    version,
  }
}

/** A store that is of another place is left as it was found: closed. */
async function placeOrClose(storage: OpenStorage, said?: PlaceSaid): Promise<PlaceSettings> {
  try {
    return await keptPlace(storage, said)
  } catch (problem) {
    await storage.close()
    throw problem
  }
}

export async function closeParts({ signIn, storage }: Parts): Promise<void> {
  await signIn.close()
  await storage.close()
}
