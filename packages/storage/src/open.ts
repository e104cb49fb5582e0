import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Audit } from '@doorstep/application/ports/audit.ts'
import type { FactLog, Head } from '@doorstep/application/ports/fact-log.ts'
import type { ReportForms } from '@doorstep/application/ports/report-forms.ts'
import type { Staging } from '@doorstep/application/ports/staging.ts'
import type { Views } from '@doorstep/application/ports/views.ts'
import type { FactId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Instant } from '@doorstep/domain/shared/time.ts'
import { factLog } from './append.ts'
import { audit } from './audit.ts'
import { type BackupMade, backup } from './backup.ts'
import { type Engine, postgresqlEngine, sqliteEngine } from './engine.ts'
import { eraseIn } from './erase.ts'
import { personSpellings, type Spellings } from './grams.ts'
import { databaseFile, lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'
import { type Place, placeTable } from './place-table.ts'
import { rebuild, tableHashes } from './rebuild.ts'
import { reportForms } from './report-forms.ts'
import { staging } from './staging.ts'
import { type Verified, verify } from './verify.ts'
import { type VerifiedReadings, verifyReadings } from './verify-readings.ts'
import { views } from './views.ts'

export type StorageAt = { readonly dataDir: string } | { readonly databaseUrl: string }

export interface StorageOptions {
  readonly now: () => Instant
  /** Other ways to write a name, by which people are found too: pinyin, the other script. */
  readonly spellings: (name: string) => readonly string[]
}

export interface OpenStorage {
  readonly kind: 'sqlite' | 'postgresql'
  readonly engine: Engine
  readonly facts: FactLog
  readonly views: Views
  readonly staging: Staging
  readonly audit: Audit
  readonly reportForms: ReportForms
  /** Those that were entered or have a fact. */
  jurisdictions(): Promise<readonly JurisdictionId[]>
  /** Where this installation is: undefined until it was entered. */
  findPlace(): Promise<Place | undefined>
  enterPlace(place: Place): Promise<void>
  /** Makes all views from nothing but the facts; gives the number of keys folded. */
  rebuild(jurisdiction: JurisdictionId): Promise<number>
  tableHashes(jurisdiction: JurisdictionId): Promise<Readonly<Record<string, string>>>
  verify(jurisdiction: JurisdictionId, kept?: Head): Promise<Verified>
  verifyReadings(jurisdiction: JurisdictionId, kept?: Head): Promise<VerifiedReadings>
  erase(jurisdiction: JurisdictionId, facts: readonly FactId[]): Promise<void>
  /** Writes all of it to a file, sealed with the passphrase if one is given. */
  backup(toFile: string, passphrase: string | null): Promise<BackupMade>
  close(): Promise<void>
}

/**
 * Opens a folder (SQLite) or a PostgreSQL database, brings its schema up to date, and holds it. Throws
 * `FolderInUse` where another process has the folder, `NewerSchema` where a newer Doorstep wrote it.
 */
export async function openStorage(at: StorageAt, options: StorageOptions): Promise<OpenStorage> {
  if ('databaseUrl' in at)
    return opened(postgresqlEngine(at.databaseUrl), options, null, () => undefined)
  mkdirSync(at.dataDir, { recursive: true })
  const unlock = lockFolder(at.dataDir)
  try {
    return await opened(sqliteEngine(join(at.dataDir, databaseFile)), options, at.dataDir, unlock)
  } catch (problem) {
    unlock()
    throw problem
  }
}

async function opened(
  engine: Engine,
  { now, spellings: spellingsOf }: StorageOptions,
  dataDir: string | null,
  unlock: () => void,
): Promise<OpenStorage> {
  try {
    await migrate(engine, now)
  } catch (problem) {
    await engine.close()
    throw problem
  }
  const spellings = personSpellings(spellingsOf)
  return {
    kind: engine.kind,
    engine,
    facts: factLog(engine, spellings, now),
    views: views(engine, spellings),
    staging: staging(engine),
    audit: audit(engine),
    reportForms: reportForms(engine),
    ...placeTable(engine, now),
    ...care(engine, dataDir, spellings, now),
    async close() {
      await engine.close()
      unlock()
    },
  }
}

/** What an administrator does with a store. */
function care(engine: Engine, dataDir: string | null, spellings: Spellings, now: () => Instant) {
  return {
    rebuild: (jurisdiction: JurisdictionId) => rebuild(engine, jurisdiction, spellings),
    tableHashes: (jurisdiction: JurisdictionId) => tableHashes(engine, jurisdiction),
    verify: (jurisdiction: JurisdictionId, kept?: Head) => verify(engine, jurisdiction, kept),
    verifyReadings: (jurisdiction: JurisdictionId, kept?: Head) =>
      verifyReadings(engine, jurisdiction, kept),
    async erase(jurisdiction: JurisdictionId, facts: readonly FactId[]) {
      await engine.transaction((tx) => eraseIn(tx, jurisdiction, facts, spellings, now()))
      await engine.scrub()
    },
    backup: (toFile: string, passphrase: string | null) =>
      backup(engine, dataDir, toFile, passphrase, now()),
  }
}
