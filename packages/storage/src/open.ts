import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Audit } from '@doorstep/application/ports/audit.ts'
import type { FactLog, Head } from '@doorstep/application/ports/fact-log.ts'
import type { Staging } from '@doorstep/application/ports/staging.ts'
import type { Views } from '@doorstep/application/ports/views.ts'
import type { FactId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Instant } from '@doorstep/domain/shared/time.ts'
import { factLog } from './append.ts'
import { audit } from './audit.ts'
import { type Engine, postgresqlEngine, sqliteEngine } from './engine.ts'
import { personGrams, typedGrams } from './grams.ts'
import { lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'
import { erase, rebuild, tableHashes } from './rebuild.ts'
import { staging } from './staging.ts'
import { type Verified, verify } from './verify.ts'
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
  /** Those that have a fact. */
  jurisdictions(): Promise<readonly JurisdictionId[]>
  rebuild(jurisdiction: JurisdictionId): Promise<number>
  tableHashes(jurisdiction: JurisdictionId): Promise<Readonly<Record<string, string>>>
  verify(jurisdiction: JurisdictionId, kept?: Head): Promise<Verified>
  erase(jurisdiction: JurisdictionId, facts: readonly FactId[]): Promise<void>
  close(): Promise<void>
}

export const databaseFile = 'doorstep.db'

/** Opens a folder (SQLite) or a PostgreSQL database, brings its schema up to date, and holds it. */
export async function openStorage(at: StorageAt, options: StorageOptions): Promise<OpenStorage> {
  if ('databaseUrl' in at) return opened(postgresqlEngine(at.databaseUrl), options, () => undefined)
  mkdirSync(at.dataDir, { recursive: true })
  const unlock = lockFolder(at.dataDir)
  try {
    return await opened(sqliteEngine(join(at.dataDir, databaseFile)), options, unlock)
  } catch (problem) {
    unlock()
    throw problem
  }
}

async function opened(
  engine: Engine,
  { now, spellings }: StorageOptions,
  unlock: () => void,
): Promise<OpenStorage> {
  await migrate(engine, now)
  const grams = personGrams(spellings)
  return {
    kind: engine.kind,
    engine,
    facts: factLog(engine, grams, now),
    views: views(engine, typedGrams),
    staging: staging(engine),
    audit: audit(engine),
    async jurisdictions() {
      const rows = await engine.reading
        .selectFrom('head')
        .select('jurisdiction_id')
        .orderBy('jurisdiction_id')
        .execute()
      return rows.map((row) => row.jurisdiction_id as JurisdictionId)
    },
    rebuild: (jurisdiction) => rebuild(engine, jurisdiction, grams),
    tableHashes: (jurisdiction) => tableHashes(engine, jurisdiction),
    verify: (jurisdiction, kept) => verify(engine, jurisdiction, kept),
    erase: (jurisdiction, facts) => erase(engine, jurisdiction, facts, grams),
    async close() {
      await engine.close()
      unlock()
    },
  }
}
