import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '@doorstep/storage/lock.ts'
import { databaseFile } from '@doorstep/storage/open.ts'

/** Says that the folder was made for the demo, and which day the beat was made for; '' until it is whole. */
const markFile = 'demo-day'

export type DemoFolder = 'ready' | 'to-be-made' | 'real'

/**
 * Looks whether the folder holds the demo beat of this day. One of another day, or one whose making was
 * cut off, is emptied; a folder that holds anything else is left alone. Throws `FolderInUse`.
 */
export function prepareDemoFolder(folder: string, day: string): DemoFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(folder)
  try {
    const made = madeFor(folder)
    if (made === day) return 'ready'
    if (made === null && existsSync(join(folder, databaseFile))) return 'real'
    if (made !== null) empty(folder)
    writeFileSync(join(folder, markFile), '')
    return 'to-be-made'
  } finally {
    unlock()
  }
}

/** Called when the beat is whole. */
export const markDemoMade = (folder: string, day: string): void =>
  writeFileSync(join(folder, markFile), day)

/** Null when this is no folder of the demo. */
function madeFor(folder: string): string | null {
  const file = join(folder, markFile)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** Only what Doorstep itself puts into a folder. */
function empty(folder: string): void {
  for (const name of readdirSync(folder))
    if (/^(doorstep|accounts)\.db(-wal|-shm|-journal)?$/.test(name)) rmSync(join(folder, name))
}
