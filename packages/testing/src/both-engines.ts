import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { type OpenStorage, openStorage } from '@doorstep/storage/open.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest'
import { id } from './builders/facts.ts'
import { startPostgresql, type TestPostgresql } from './postgresql.ts'

const options = {
  now: () => 1_800_000_000_000,
  spellings: (name: string) => (name === '周敏' ? ['zhoumin'] : []),
}

let count = 0
/** A jurisdiction nobody else uses: tests do not see each other. */
export const newPlace = () => {
  count += 1
  return id<'jurisdiction'>(`jurisdiction-${count}`)
}

/** An open store, and a jurisdiction of the test's own in it. */
export interface Store {
  readonly kind: 'sqlite' | 'postgresql'
  readonly storage: OpenStorage
  readonly here: JurisdictionId
}

/** Runs the same tests on SQLite and on PostgreSQL; `store` is to be asked within each test. */
export function onBothEngines(tests: (store: () => Store) => void): void {
  describe.each(['sqlite', 'postgresql'] as const)('on %s', (kind) => {
    let server: TestPostgresql | undefined
    let storage: OpenStorage
    let folder = ''
    let here: JurisdictionId

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'doorstep-storage-'))
      server = kind === 'postgresql' ? await startPostgresql() : undefined
      const at = server ? { databaseUrl: server.url } : { dataDir: folder }
      storage = await openStorage(at, options)
    })
    afterAll(async () => {
      await storage.close()
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    })
    beforeEach(() => {
      here = newPlace()
    })
    afterEach(async () => {
      // Whatever a test did, the views are those that a rebuild from nothing makes.
      const before = await storage.tableHashes(here)
      await storage.rebuild(here)
      expect(await storage.tableHashes(here)).toEqual(before)
    })
    tests(() => ({ kind, storage, here }))
  })
}
