import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Head } from '@doorstep/application/ports/fact-log.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Instant } from '@doorstep/domain/shared/time.ts'
import { type BackupMade, backup } from './backup.ts'
import { postgresqlEngine, sqliteReader } from './engine.ts'
import { databaseFile, finishRestored } from './lock.ts'
import { currentVersion, NewerSchema, schemaVersion } from './migrate.ts'
import type { StorageAt } from './open.ts'
import { type Verified, verify } from './verify.ts'
import { type VerifiedReadings, verifyReadings } from './verify-readings.ts'

/** A store that is only read: nothing is locked, a server may go on working with it. */
export interface StoreReader {
  jurisdictions(): Promise<readonly JurisdictionId[]>
  verify(jurisdiction: JurisdictionId, kept?: Head): Promise<Verified>
  verifyReadings(jurisdiction: JurisdictionId, kept?: Head): Promise<VerifiedReadings>
  /** Writes all of it to a file, sealed with the passphrase if one is given. */
  backup(toFile: string, passphrase: string | null, at: Instant): Promise<BackupMade>
  close(): Promise<void>
}

/** There is nothing here to read, or an older Doorstep wrote it and none has opened it since. */
export class NoStore extends Error {}

/** Throws `NoStore`, `NewerSchema` where a newer Doorstep wrote it, `FolderInUse` where it is being restored. */
export async function readStore(at: StorageAt): Promise<StoreReader> {
  const dataDir = 'dataDir' in at ? at.dataDir : null
  if (dataDir !== null) finishRestored(dataDir)
  if (dataDir !== null && !existsSync(join(dataDir, databaseFile)))
    throw new NoStore(`nothing is kept in ${dataDir}`)
  const engine =
    'dataDir' in at
      ? sqliteReader(join(at.dataDir, databaseFile))
      : postgresqlEngine(at.databaseUrl)
  const version = await engine.snapshot(currentVersion)
  if (version !== schemaVersion) {
    await engine.close()
    if (version > schemaVersion) throw new NewerSchema(version)
    throw new NoStore(
      'what is kept here is empty or of an older Doorstep: start Doorstep on it once',
    )
  }
  return {
    jurisdictions: () =>
      engine.snapshot(async (db) => {
        const rows = await db
          .selectFrom('head')
          .select('jurisdiction_id')
          .union(db.selectFrom('reading_head').select('jurisdiction_id'))
          .execute()
        return rows.map((row) => row.jurisdiction_id as JurisdictionId).sort()
      }),
    verify: (jurisdiction, kept) => verify(engine, jurisdiction, kept),
    verifyReadings: (jurisdiction, kept) => verifyReadings(engine, jurisdiction, kept),
    backup: (toFile, passphrase, madeAt) => backup(engine, dataDir, toFile, passphrase, madeAt),
    close: () => engine.close(),
  }
}
