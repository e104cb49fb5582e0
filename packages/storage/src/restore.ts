import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { type AccountsDatabase, accountsFile } from './account-rows.ts'
import { BackupUnreadable, type Unreadable } from './backup-header.ts'
import { type Engine, postgresqlEngine, sqliteEngine } from './engine.ts'
import { personSpellings } from './grams.ts'
import { type Erased, erasuresOf, isEmpty, type Loaded, LoadedWrong, load } from './load-backup.ts'
import { databaseFile, FolderInUse, lockFolder, storeFiles } from './lock.ts'
import { migrate } from './migrate.ts'
import type { StorageAt, StorageOptions } from './open.ts'
import { readBackup } from './read-backup.ts'
import { openSqlite } from './sqlite.ts'
import { takePlace } from './take-place.ts'
import type { Finding } from './verify.ts'

export interface RestoreOptions extends StorageOptions {
  readonly passphrase: string | null
  /** Whether what is there now may be replaced. */
  readonly replaces: boolean
  /** Makes the empty tables of sign-in, which are its own. */
  prepareAccounts(at: { readonly file: string } | { readonly databaseUrl: string }): Promise<void>
}

export type RestoreProblem =
  | Unreadable
  | { readonly kind: 'in-use'; readonly by: string }
  | { readonly kind: 'not-empty' }
  /** The facts in the file are not the history that its header names. */
  | { readonly kind: 'does-not-verify'; readonly findings: readonly Finding[] }

/**
 * Makes a store of a backup: all of it, verified against the heads it carries, or nothing. What was
 * erased since, as far as the store that is replaced still knows, is erased again.
 */
export async function restore(
  fromFile: string,
  at: StorageAt,
  options: RestoreOptions,
): Promise<Result<Loaded, RestoreProblem>> {
  try {
    return ok(
      'databaseUrl' in at
        ? await intoPostgresql(fromFile, at.databaseUrl, options)
        : await intoFolder(fromFile, at.dataDir, options),
    )
  } catch (problem) {
    const expected = expectedProblem(problem)
    if (expected) return err(expected)
    throw problem
  }
}

class NotEmpty extends Error {}

function expectedProblem(problem: unknown): RestoreProblem | undefined {
  if (problem instanceof BackupUnreadable) return problem.problem
  if (problem instanceof LoadedWrong) return { kind: 'does-not-verify', findings: problem.findings }
  if (problem instanceof FolderInUse) return { kind: 'in-use', by: problem.message }
  return problem instanceof NotEmpty ? { kind: 'not-empty' } : undefined
}

async function intoPostgresql(
  fromFile: string,
  databaseUrl: string,
  options: RestoreOptions,
): Promise<Loaded> {
  const engine = postgresqlEngine(databaseUrl)
  try {
    await migrate(engine, options.now)
    if (!options.replaces && !(await isEmpty(engine.reading))) throw new NotEmpty()
    await options.prepareAccounts({ databaseUrl })
    const erased = await erasuresOf(engine.reading)
    return await loadFile(fromFile, engine, erased, null, options)
  } finally {
    await engine.close()
  }
}

/** Loads into a folder inside the folder, and takes the place of what is there: all of it, or nothing. */
async function intoFolder(
  fromFile: string,
  dataDir: string,
  options: RestoreOptions,
): Promise<Loaded> {
  mkdirSync(dataDir, { recursive: true })
  const unlock = lockFolder(dataDir)
  try {
    clearAway(dataDir)
    const former = join(dataDir, databaseFile)
    if (existsSync(former) && !options.replaces) throw new NotEmpty()
    const beside = mkdtempSync(join(dataDir, besideName))
    const erased = existsSync(former) ? await formerErasures(former, options) : []
    const loaded = await intoNewFile(fromFile, beside, erased, options)
    takePlace(beside, dataDir, storeFiles)
    return loaded
  } finally {
    clearAway(dataDir)
    unlock()
  }
}

const besideName = 'restoring-'

/** What this or an earlier restoring, perhaps killed, left behind. */
function clearAway(dataDir: string): void {
  for (const name of readdirSync(dataDir))
    if (name.startsWith(besideName)) rmSync(join(dataDir, name), { recursive: true, force: true })
}

/** What the store that is replaced knows of erasures; one that cannot be read any more knows of none. */
async function formerErasures(file: string, { now }: RestoreOptions): Promise<readonly Erased[]> {
  try {
    const engine = sqliteEngine(file)
    try {
      await migrate(engine, now)
      return await erasuresOf(engine.reading)
    } finally {
      await engine.close()
    }
  } catch {
    return []
  }
}

async function intoNewFile(
  fromFile: string,
  beside: string,
  erased: readonly Erased[],
  options: RestoreOptions,
): Promise<Loaded> {
  const file = join(beside, accountsFile)
  await options.prepareAccounts({ file })
  const accounts = openSqlite(file)
  const engine = sqliteEngine(join(beside, databaseFile))
  try {
    await migrate(engine, options.now)
    return await accounts.writing
      .transaction()
      .execute((db) => loadFile(fromFile, engine, erased, { kind: 'sqlite', db }, options))
  } finally {
    // Closing writes everything into the two files that are then renamed.
    await engine.close()
    await accounts.reading.destroy()
    await accounts.writing.destroy()
  }
}

async function loadFile(
  fromFile: string,
  engine: Engine,
  erased: readonly Erased[],
  accountsIn: AccountsDatabase | null,
  { passphrase, spellings, now }: RestoreOptions,
): Promise<Loaded> {
  const backup = await readBackup(fromFile, passphrase)
  return load(engine, backup, erased, accountsIn, personSpellings(spellings), now())
}
