import { mkdirSync } from 'node:fs'
import { type BeatDays, beatDays } from '@doorstep/application/beat-day.ts'
import { holds } from '@doorstep/application/conditions.ts'
import type { Ports } from '@doorstep/application/ports/ports.ts'
import { clockIn, ids } from '@doorstep/server/clock.ts'
import { keptPlace, type PlaceSettings } from '@doorstep/server/place.ts'
import { spellings } from '@doorstep/server/script/script.ts'
import { FolderInUse } from '@doorstep/storage/lock.ts'
import { type OpenStorage, openStorage } from '@doorstep/storage/open.ts'
import type { ExitCode, Voice } from './command.ts'

/** An open data folder, as a command works with it. */
export interface Folder extends PlaceSettings {
  readonly storage: OpenStorage
  readonly ports: Ports
  readonly beatDays: BeatDays
}

/** Opens the folder, runs, and closes it; a folder in use is refused by the name of its holder. */
export async function withFolder(
  path: string,
  voice: Voice,
  run: (folder: Folder) => Promise<ExitCode>,
): Promise<ExitCode> {
  mkdirSync(path, { recursive: true })
  try {
    const storage = await openStorage({ dataDir: path }, { now: Date.now, spellings })
    const place = await keptPlace(storage)
    const clock = clockIn(place.zone)
    const { facts, views, staging, audit } = storage
    const ports: Ports = { facts, views, staging, audit, clock, ids, holds }
    try {
      return await run({ ...place, storage, ports, beatDays: beatDays(ports) })
    } finally {
      await storage.close()
    }
  } catch (problem) {
    if (!(problem instanceof FolderInUse)) throw problem
    voice.err(problem.message)
    return 1
  }
}
