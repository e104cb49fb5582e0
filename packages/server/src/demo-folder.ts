import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFile, lockFolder } from '@doorstep/storage/lock.ts'
import { tablesFingerprint } from '@doorstep/storage/tables.ts'
import { aheadAt, type DemoClock, demoClock } from './demo-clock.ts'

/** Says that the folder was made for the demo; empty until the beat is whole. */
const markFile = 'demo-day'

/** Raised when what the demo is made of changes, so that a beat made before is made again. */
const edition = 4

interface Mark {
  readonly edition: number
  /** The tables that it was written into: an update may have others. */
  readonly tables: string
  /** The day for which the beat was made, by the demo's own clock. */
  readonly day: string
  readonly ahead: number
}

export type DemoFolder =
  | { readonly kind: 'ready' | 'to-be-made'; readonly clock: DemoClock }
  | { readonly kind: 'real' }

/**
 * Looks whether the folder holds the demo beat of this day. One of another day, or one whose making was
 * cut off, is emptied; a folder that holds anything else is left alone. Throws `FolderInUse`.
 */
export function prepareDemoFolder(folder: string, machine: () => number = Date.now): DemoFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(folder)
  try {
    const mark = markOf(folder)
    if (mark === null && existsSync(join(folder, databaseFile))) return { kind: 'real' }
    const kept = demoClock(mark?.ahead ?? 0, machine)
    if (mark && isCurrent(mark) && mark.day === kept.day()) return { kind: 'ready', clock: kept }
    if (mark !== null) empty(folder)
    writeFileSync(join(folder, markFile), '')
    return { kind: 'to-be-made', clock: demoClock(aheadAt(machine()), machine) }
  } finally {
    unlock()
  }
}

const isCurrent = (mark: Mark) => mark.edition === edition && mark.tables === tablesFingerprint()

/** Called when the beat is whole. */
export function markDemoMade(folder: string, clock: DemoClock): void {
  const mark: Mark = { edition, tables: tablesFingerprint(), day: clock.day(), ahead: clock.ahead }
  writeFileSync(join(folder, markFile), JSON.stringify(mark))
}

/** Null when this is no folder of the demo; of no day when its making was cut off. */
function markOf(folder: string): Mark | null {
  const file = join(folder, markFile)
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Mark
  } catch {
    return { edition, tables: '', day: '', ahead: 0 }
  }
}

/** Only what Doorstep itself puts into a folder. */
function empty(folder: string): void {
  for (const name of readdirSync(folder))
    if (/^(doorstep|accounts)\.db(-wal|-shm|-journal)?$|^demo-lists$/.test(name))
      rmSync(join(folder, name), { recursive: true })
}
