import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type BeatDays, beatDays } from '@doorstep/application/beat-day.ts'
import { holds } from '@doorstep/application/conditions.ts'
import type { Ports } from '@doorstep/application/ports/ports.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { clockIn, ids } from '@doorstep/server/clock.ts'
import { keptPlace, OtherPlace, type PlaceSettings } from '@doorstep/server/place.ts'
import { type PlaceSaid, readPlaceSaid } from '@doorstep/server/place-said.ts'
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

/** The folder that a command names, and where its place is if it is new. */
export interface FolderNamed {
  readonly path: string
  readonly said: PlaceSaid
}

/** By what a command names its folder. */
export const folderValues = ['data', 'country', 'zone'] as const
export const folderUsage = '--data DIR [--country CC] [--zone ZONE]'

export function readFolder(
  value: (name: (typeof folderValues)[number]) => string | undefined,
): Result<FolderNamed, string> {
  const path = value('data')
  if (path === undefined) return err('--data says which folder')
  const said = readPlaceSaid(value('country'), value('zone'))
  return said.ok ? ok({ path: resolve(path), said: said.value }) : said
}

/**
 * Opens the folder, runs, and closes it. One in use is refused by the name of its holder, one that is
 * somewhere else than said by where it is.
 */
export async function withFolder(
  { path, said }: FolderNamed,
  voice: Voice,
  run: (folder: Folder) => Promise<ExitCode>,
): Promise<ExitCode> {
  mkdirSync(path, { recursive: true })
  try {
    const storage = await openStorage({ dataDir: path }, { now: Date.now, spellings })
    try {
      const place = await keptPlace(storage, said)
      const clock = clockIn(place.zone)
      const { facts, views, staging, audit } = storage
      const ports: Ports = { facts, views, staging, audit, clock, ids, holds }
      return await run({ ...place, storage, ports, beatDays: beatDays(ports) })
    } finally {
      await storage.close()
    }
  } catch (problem) {
    if (!(problem instanceof FolderInUse || problem instanceof OtherPlace)) throw problem
    voice.err(problem.message)
    return 1
  }
}
