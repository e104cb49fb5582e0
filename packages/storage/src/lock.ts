import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** Another process works with this folder. */
export class FolderInUse extends Error {
  readonly pid: number
  readonly startedAt: string
  constructor(folder: string, pid: number, startedAt: string) {
    super(
      `${folder} is in use by process ${pid}, started ${startedAt}. Stop it first, or use another folder.`,
    )
    this.pid = pid
    this.startedAt = startedAt
  }
}

interface Holder {
  readonly pid: number
  readonly startedAt: string
  /** Tells a process from a later one that was given the same number. */
  readonly mark: string
}

/** Takes the folder for this process, or says who has it. A lock whose process is gone is taken over. */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'doorstep.lock')
  const mine: Holder = {
    pid: process.pid,
    startedAt: new Date().toISOString(),
    mark: startMark(process.pid),
  }
  for (let tries = 0; tries < 3; tries += 1) {
    if (written(file, mine)) {
      return () => {
        if (holderOf(file)?.mark === mine.mark && holderOf(file)?.pid === mine.pid)
          rmSync(file, { force: true })
      }
    }
    const holder = holderOf(file)
    if (holder && isAlive(holder)) throw new FolderInUse(folder, holder.pid, holder.startedAt)
    rmSync(file, { force: true })
  }
  throw new Error(`${file} could not be written`)
}

function written(file: string, holder: Holder): boolean {
  try {
    const descriptor = openSync(file, 'wx')
    writeSync(descriptor, JSON.stringify(holder))
    closeSync(descriptor)
    return true
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'EEXIST') return false
    throw problem
  }
}

function holderOf(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (problem) {
    // EPERM: it is there, under another user.
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'EPERM')) return false
  }
  const mark = startMark(holder.pid)
  return mark === '' || holder.mark === '' || mark === holder.mark
}

/** When the kernel started this process, where it says so (Linux: field 22 of stat); '' elsewhere. */
function startMark(pid: number): string {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return ''
  try {
    return readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
