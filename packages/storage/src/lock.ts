import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { accountsFile } from './account-rows.ts'
import { finishTakingPlace, isTakingPlace } from './take-place.ts'

export const databaseFile = 'doorstep.db'

/** The files of a place, that are replaced together. */
export const storeFiles: readonly string[] = [accountsFile, databaseFile]

/** Another process works with this folder. */
export class FolderInUse extends Error {
  /** 0 when the other process has not said who it is. */
  readonly pid: number
  readonly startedAt: string
  constructor(folder: string, { pid, startedAt }: Holder) {
    const who = pid === 0 ? 'another process' : `process ${pid}, started ${startedAt}`
    super(`${folder} is in use by ${who}. Stop it first, or use another folder.`)
    this.pid = pid
    this.startedAt = startedAt
  }
}

interface Holder {
  readonly pid: number
  readonly startedAt: string
}

/**
 * Takes the folder for this process, or says who has it. What holds is a lock of the operating system on
 * a small SQLite file, which ends with the process however it ends: no lock is ever stale, and two
 * processes that start at once, or in two containers with the same number, cannot both have it. The
 * text file beside it only tells the others whom to ask. What a killed restoring had decided is finished
 * here, before anybody opens a file.
 */
export function lockFolder(folder: string): () => void {
  const nameFile = join(folder, 'doorstep.lock')
  const held = new DatabaseSync(join(folder, 'doorstep.lock.db'))
  try {
    held.exec('pragma busy_timeout = 0')
    held.exec('begin exclusive')
  } catch (problem) {
    held.close()
    if (isBusy(problem)) throw new FolderInUse(folder, holderOf(nameFile))
    throw problem
  }
  finishTakingPlace(folder, storeFiles)
  const mine: Holder = { pid: process.pid, startedAt: new Date(startOfProcess()).toISOString() }
  writeFileSync(nameFile, JSON.stringify(mine))
  return () => {
    rmSync(nameFile, { force: true })
    held.close()
  }
}

/**
 * For those who read without taking the folder: finishes what a killed restoring had decided. Throws
 * `FolderInUse` while a restoring is at it.
 */
export function finishRestored(folder: string): void {
  if (isTakingPlace(folder)) lockFolder(folder)()
}

/** UTC milliseconds. */
const startOfProcess = () => Math.round(performance.timeOrigin)

/** SQLITE_BUSY; the bits above the first eight only say why. */
const busy = 5

const isBusy = (problem: unknown): boolean =>
  problem instanceof Error &&
  'errcode' in problem &&
  typeof problem.errcode === 'number' &&
  (problem.errcode & 0xff) === busy

function holderOf(file: string): Holder {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return { pid: 0, startedAt: '' }
  }
}
