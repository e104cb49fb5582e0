import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** A folder of this name inside the data folder holds what takes the place of the files beside it. */
const readyName = 'restored'

/**
 * The files in `beside`, a folder inside the data folder, take the place of those of the same names. The
 * renaming of the folder decides: killed before it, the old files count; after it, the new ones, for
 * whoever takes the data folder next finishes the rest.
 */
export function takePlace(beside: string, dataDir: string, names: readonly string[]): void {
  for (const name of names) toDisk(join(beside, name), 'r+')
  renameSync(beside, join(dataDir, readyName))
  folderToDisk(dataDir)
  finishTakingPlace(dataDir, names)
}

/** Is the folder one whose files are being replaced, or were left half replaced? */
export const isTakingPlace = (dataDir: string): boolean => existsSync(join(dataDir, readyName))

/** Finishes what was decided; each step may be done again. To be called by whoever holds the folder. */
export function finishTakingPlace(dataDir: string, names: readonly string[]): void {
  if (!isTakingPlace(dataDir)) return
  const ready = join(dataDir, readyName)
  for (const name of names) {
    if (!existsSync(join(ready, name))) continue
    // The log of writes belongs to the former file only.
    for (const ending of ['-wal', '-shm']) rmSync(join(dataDir, name + ending), { force: true })
    renameSync(join(ready, name), join(dataDir, name))
  }
  folderToDisk(dataDir)
  rmSync(ready, { recursive: true, force: true })
}

function toDisk(file: string, flags: string): void {
  const open = openSync(file, flags)
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}

/** Windows cannot do this to a folder, and keeps its renamings in order by itself. */
const folderToDisk = (folder: string): void => {
  if (process.platform !== 'win32') toDisk(folder, 'r')
}
