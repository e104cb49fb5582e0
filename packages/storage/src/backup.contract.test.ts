import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AccountsAt } from '@doorstep/server/accounts/database.ts'
import { prepareAccounts } from '@doorstep/server/accounts/prepare.ts'
import { openSignIn } from '@doorstep/server/accounts/sign-in.ts'
import { ids } from '@doorstep/server/clock.ts'
import { draft, id, visit } from '@doorstep/testing/builders/facts.ts'
import {
  backedUp,
  contentOf,
  emptyPlace as emptyPlaceAt,
  here,
  lived,
  storageOptions as options,
} from '@doorstep/testing/lived-place.ts'
import { startPostgresql, type TestPostgresql } from '@doorstep/testing/postgresql.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openStorage, type StorageAt } from './open.ts'
import { readBackupHeader } from './read-backup.ts'
import { NoStore, readStore } from './read-store.ts'
import { type RestoreOptions, restore } from './restore.ts'

const asked: RestoreOptions = { ...options, passphrase: null, replaces: false, prepareAccounts }

let server: TestPostgresql
let folder = ''

beforeAll(async () => {
  server = await startPostgresql()
})
afterAll(() => server.stop())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-backup-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const emptyPlace = (kind: 'sqlite' | 'postgresql') =>
  emptyPlaceAt(folder, kind === 'postgresql' ? server.url : null)
const officer = { userName: '何警官', password: 'a long enough password' } as const

const signInAt = (at: StorageAt) => {
  const accounts: AccountsAt = 'dataDir' in at ? { file: join(at.dataDir, 'accounts.db') } : at
  return openSignIn(accounts, { url: 'http://x.test', now: Date.now, ids })
}

/** Someone who may sign in there. */
async function enterOfficer(at: StorageAt): Promise<void> {
  const signIn = await signInAt(at)
  const account = {
    userName: officer.userName,
    name: '何警官',
    role: 'lead',
    jurisdiction: here,
    beats: [id<'beat'>('north')],
    agency: 'police',
    worker: null,
    isDemo: false,
  } as const
  await signIn.accounts.create(account, officer.password)
  await signIn.close()
}

const file = () => join(folder, 'backup')

const engines = ['sqlite', 'postgresql'] as const
const ways = engines.flatMap((from) => engines.map((to) => ({ from, to })))

describe.each(ways)('from $from to $to', ({ from, to }) => {
  test('all comes back: facts, views, readings, staged rows, the place, and who may sign in', async () => {
    const source = await emptyPlace(from)
    await lived(source)
    await enterOfficer(source)
    const taken = await backedUp(source, file(), 'correct horse')
    const target = await emptyPlace(to)
    const restored = await restore(taken, target, { ...asked, passphrase: 'correct horse' })
    expect(restored).toMatchObject({ ok: true, value: { erasedAgain: 0 } })
    const content = await contentOf(target)
    expect(content).toEqual(await contentOf(source))
    expect(content.findings).toEqual([])
    const signIn = await signInAt(target)
    expect((await signIn.signIn(officer.userName, officer.password, '10.0.0.1')).ok).toBe(true)
    await signIn.close()
  })
})

describe.each(engines)('into %s', (kind) => {
  test('what was erased since the backup is erased again', async () => {
    const place = await emptyPlace(kind)
    await lived(place)
    const taken = await backedUp(place, file())
    const storage = await openStorage(place, options)
    await storage.erase(here, [id('f2')])
    const after = await storage.tableHashes(here)
    await storage.close()
    const restored = await restore(taken, place, { ...asked, replaces: true })
    expect(restored).toMatchObject({ ok: true, value: { erasedAgain: 1 } })
    const again = await openStorage(place, options)
    expect(await again.tableHashes(here)).toEqual(after)
    expect(await again.verify(here)).toMatchObject({ findings: [], erased: 1 })
    await again.close()
  })

  test('a place that is not empty is not replaced unless that was asked for', async () => {
    const place = await emptyPlace(kind)
    await lived(place)
    const before = await contentOf(place)
    const taken = await backedUp(place, file())
    expect(await restore(taken, place, asked)).toEqual({ ok: false, error: { kind: 'not-empty' } })
    expect(await contentOf(place)).toEqual(before)
  })
})

test('a folder in use is not replaced, and says by whom', async () => {
  const place = await emptyPlace('sqlite')
  await lived(place)
  const taken = await backedUp(place, file())
  const storage = await openStorage(place, options)
  const refused = await restore(taken, place, { ...asked, replaces: true })
  expect(refused).toMatchObject({ ok: false, error: { kind: 'in-use' } })
  expect(JSON.stringify(refused)).toContain(`process ${process.pid}`)
  await storage.close()
})

test('a backup is taken beside a server at work, and is of one moment', async () => {
  const place = await emptyPlace('sqlite')
  await lived(place)
  const storage = await openStorage(place, options)
  const writing = Array.from({ length: 30 }, (_, i) =>
    storage.facts.append(here, [draft(`w${i}`, visit({ visit: id(`w${i}`) }), 'visits')]),
  )
  const taken = await backedUp(place, file())
  await Promise.all(writing)
  await storage.close()
  const target = await emptyPlace('sqlite')
  expect(await restore(taken, target, asked)).toMatchObject({ ok: true })
  expect((await contentOf(target)).findings).toEqual([])
})

test('the heads in a backup prove that no tail was cut off since, of facts and of readings', async () => {
  const place = await emptyPlace('sqlite')
  await lived(place)
  const taken = await backedUp(place, file())
  const { heads, readingHeads } = await readBackupHeader(taken)
  expect([heads[0]?.seq, readingHeads[0]?.seq]).toEqual([5, 1])
  const empty = await emptyPlace('sqlite')
  await (await openStorage(empty, options)).close()
  const reader = await readStore(empty)
  expect((await reader.verify(here, heads[0])).findings).toEqual([{ kind: 'tail-cut-off', seq: 5 }])
  expect((await reader.verifyReadings(here, readingHeads[0])).findings).toEqual([
    { kind: 'tail-cut-off', seq: 1 },
  ])
})

test('a restoring that was killed leaves the place as it was', async () => {
  const place = (await emptyPlace('sqlite')) as { readonly dataDir: string }
  await lived(place)
  const before = await contentOf(place)
  const taken = await backedUp(place, file())
  // What a killed one leaves behind.
  const remains = mkdtempSync(join(place.dataDir, 'restoring-'))
  copyFileSync(taken, join(remains, 'doorstep.db'))
  expect(await contentOf(place)).toEqual(before)
  expect((await restore(taken, place, { ...asked, replaces: true })).ok).toBe(true)
  expect(readdirSync(place.dataDir).filter((name) => name.startsWith('restoring-'))).toEqual([])
})

test('where nothing is kept there is nothing to back up', async () => {
  await expect(readStore({ dataDir: join(folder, 'nowhere') })).rejects.toThrow(NoStore)
})
