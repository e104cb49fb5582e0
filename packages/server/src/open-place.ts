import { mkdirSync } from 'node:fs'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { FolderInUse } from '@doorstep/storage/lock.ts'
import { NewerSchema } from '@doorstep/storage/migrate.ts'
import type { ServerArguments } from './arguments.ts'
import { aheadAt, type DemoClock, demoClock, demoPlace } from './demo-clock.ts'
import { markDemoMade, prepareDemoFolder } from './demo-folder.ts'
import { type FirstAdministrator, firstAdministrator } from './first-administrator.ts'
import { closeParts, openParts, type Parts } from './parts.ts'
import { OtherPlace } from './place.ts'
import { version } from './version.ts'

export interface Opened {
  readonly parts: Parts
  readonly first: FirstAdministrator | null
}

/** Opens the demo beat or a real place; the error says why it cannot be opened. */
export async function openPlace(
  settings: ServerArguments,
  url: string,
): Promise<Result<Opened, string>> {
  try {
    return settings.isDemo ? await openDemo(settings, url) : await openReal(settings, url)
  } catch (problem) {
    const isExpected =
      problem instanceof FolderInUse ||
      problem instanceof NewerSchema ||
      problem instanceof OtherPlace
    if (isExpected) return err(problem.message)
    throw problem
  }
}

const partsOf = (settings: ServerArguments, url: string, clock?: DemoClock) => {
  const { dataDir, databaseUrl, publicUrl, isDemo, said, stagedDays } = settings
  return openParts({
    ...(clock ? { place: demoPlace, now: clock.now } : { said }),
    at: databaseUrl === null ? { dataDir } : { databaseUrl },
    url: publicUrl === '' ? url : publicUrl,
    isDemo,
    stagedDays,
    version,
  })
}

/** The demo beat is made for today: where it was made for another day, it is made again. */
async function openDemo(settings: ServerArguments, url: string): Promise<Result<Opened, string>> {
  const { dataDir, databaseUrl } = settings
  const isInFolder = databaseUrl === null
  const found = isInFolder
    ? prepareDemoFolder(dataDir)
    : ({ kind: 'to-be-made', clock: demoClock(aheadAt(Date.now())) } as const)
  if (found.kind === 'real')
    return err(`${dataDir} holds a real place: the demo needs a folder of its own`)
  const parts = await partsOf(settings, url, found.clock)
  const accounts = await parts.signIn.accounts.all()
  if (accounts.some(({ isDemo }) => !isDemo)) {
    await closeParts(parts)
    return err('a real place is kept here: the demo needs one of its own')
  }
  if (found.kind === 'to-be-made') {
    await (await import('./demo.ts')).makeDemo(parts, found.clock, dataDir)
    if (isInFolder) markDemoMade(dataDir, found.clock)
  }
  return ok({ parts, first: null })
}

async function openReal(settings: ServerArguments, url: string): Promise<Result<Opened, string>> {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 })
  const parts = await partsOf(settings, url)
  const { accounts } = parts.signIn
  if ((await accounts.all()).some(({ isDemo }) => isDemo)) {
    await closeParts(parts)
    return err('the demo beat is kept here: start it with --demo, or name another folder')
  }
  return ok({ parts, first: await firstAdministrator(accounts, parts.place.jurisdiction) })
}
