import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { databaseFile, FolderInUse, finishRestored } from '@doorstep/storage/lock.ts'
import { NewerSchema } from '@doorstep/storage/migrate.ts'
import type { StorageAt } from '@doorstep/storage/open.ts'
import { NoStore, readStore, type StoreReader } from '@doorstep/storage/read-store.ts'
import type { ExitCode, Voice } from './command.ts'

/** The folder that `--data` names; without it the database of DATABASE_URL. */
export function storeAt(data: string | undefined): Result<StorageAt, string> {
  if (data !== undefined) return ok({ dataDir: resolve(data) })
  const databaseUrl = process.env['DATABASE_URL']
  return databaseUrl
    ? ok({ databaseUrl })
    : err('--data says which folder (or DATABASE_URL which database)')
}

/** Throws `NoStore` where no place is: a mistyped folder is not made. */
export function mustBeKept(at: StorageAt): void {
  if (!('dataDir' in at)) return
  finishRestored(at.dataDir)
  if (!existsSync(join(at.dataDir, databaseFile)))
    throw new NoStore(`nothing is kept in ${at.dataDir}`)
}

/** Reads beside whoever works there; what cannot be opened is said in one line. */
export const withReader = (
  at: StorageAt,
  voice: Voice,
  run: (store: StoreReader) => Promise<ExitCode>,
): Promise<ExitCode> =>
  orInOneLine(voice, async () => {
    const store = await readStore(at)
    try {
      return await run(store)
    } finally {
      await store.close()
    }
  })

/** Expected problems of opening become a line and exit code 1. */
export async function orInOneLine(voice: Voice, run: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await run()
  } catch (problem) {
    const isExpected =
      problem instanceof FolderInUse || problem instanceof NewerSchema || problem instanceof NoStore
    if (!isExpected && !isSystemProblem(problem)) throw problem
    voice.err(`doorstep: ${problem.message}`)
    return 1
  }
}

/** Of the file system or the network: no such file, no room, nobody answers. */
const isSystemProblem = (problem: unknown): problem is NodeJS.ErrnoException =>
  problem instanceof Error && 'code' in problem && /^E[A-Z]+$/.test(String(problem.code))

/** The passphrase is the first line of a file: on the command line others on this machine would see it. */
export function readPassphrase(file: string | undefined): Result<string | null, string> {
  if (file === undefined) return ok(null)
  try {
    const [first = ''] = readFileSync(file, 'utf8').split(/\r?\n/)
    return first === '' ? err(`${file}: the first line is the passphrase; it is empty`) : ok(first)
  } catch {
    return err(`${file} cannot be opened: the first line of this file is the passphrase`)
  }
}
