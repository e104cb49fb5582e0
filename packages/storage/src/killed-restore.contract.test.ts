import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { prepareAccounts } from '@doorstep/server/accounts/prepare.ts'
import { openSignIn } from '@doorstep/server/accounts/sign-in.ts'
import { ids } from '@doorstep/server/clock.ts'
import { draft, id, visit } from '@doorstep/testing/builders/facts.ts'
import {
  backedUp,
  contentOf,
  emptyPlace,
  here,
  lived,
  storageOptions as options,
} from '@doorstep/testing/lived-place.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStorage } from './open.ts'
import { readStore } from './read-store.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-killed-restore-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Restores in a process of its own that ends, as by a power cut, right before its n-th change of a name. */
const restoreKilled = (file: string, dataDir: string, before: number) =>
  spawnSync(process.execPath, ['--input-type=module', '-e', script, file, dataDir, `${before}`], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  })

const script = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { pathToFileURL } from 'node:url'
const [file, dataDir, before] = process.argv.slice(1)
let left = Number(before)
for (const name of ['renameSync', 'rmSync']) {
  const real = fs[name]
  fs[name] = (...given) => {
    if (!String(given[0]).startsWith(dataDir) || String(given[0]).endsWith('.lock')) return real(...given)
    left -= 1
    if (left === 0) process.kill(process.pid, 'SIGKILL')
    return real(...given)
  }
}
syncBuiltinESMExports()
const here = pathToFileURL(process.cwd() + '/')
const { restore } = await import(new URL('restore.ts', here).href)
const { prepareAccounts } = await import('@doorstep/server/accounts/prepare.ts')
const restored = await restore(file, { dataDir }, {
  now: () => 0, spellings: () => [], passphrase: null, replaces: true, prepareAccounts,
})
if (!restored.ok) throw new Error(JSON.stringify(restored.error))
`

const accountsAt = async (dataDir: string): Promise<readonly string[]> => {
  const accounts = { file: join(dataDir, 'accounts.db') }
  const signIn = await openSignIn(accounts, { url: 'http://x.test', now: Date.now, ids })
  const all = await signIn.accounts.all()
  await signIn.close()
  return all.map(({ userName }) => userName)
}

async function enter(dataDir: string, userName: string): Promise<void> {
  await prepareAccounts({ file: join(dataDir, 'accounts.db') })
  const accounts = { file: join(dataDir, 'accounts.db') }
  const signIn = await openSignIn(accounts, { url: 'http://x.test', now: Date.now, ids })
  const account = {
    userName,
    name: userName,
    role: 'lead',
    jurisdiction: here,
    beats: [id<'beat'>('north')],
    agency: 'police',
    worker: null,
    isDemo: false,
  } as const
  await signIn.accounts.create(account, 'a long enough password')
  await signIn.close()
}

/** The store first: opening it finishes what was begun, and so the accounts beside it are of the same time. */
const wholeOf = async (dataDir: string) => ({
  content: await contentOf({ dataDir }),
  accounts: await accountsAt(dataDir),
})

// P13: whenever a restoring is killed, the place is the old one or the new one, never of both.
test('a restoring killed between any two steps leaves the old place or the new one', async () => {
  const { dataDir } = (await emptyPlace(folder, null)) as { readonly dataDir: string }
  await lived({ dataDir })
  await enter(dataDir, 'before')
  const backup = await backedUp({ dataDir }, join(folder, 'backup'))
  const atBackup = await wholeOf(dataDir)
  const storage = await openStorage({ dataDir }, options)
  await storage.facts.append(here, [draft('since', visit({ visit: id('since') }), 'visits')])
  await storage.close()
  await enter(dataDir, 'since')
  const since = await wholeOf(dataDir)
  expect(since).not.toEqual(atBackup)

  const outcomes: string[] = []
  for (let before = 1; outcomes.at(-1) !== 'not killed'; before += 1) {
    const copy = join(folder, `killed-${before}`)
    cpSync(dataDir, copy, { recursive: true })
    const { signal, status, stderr } = restoreKilled(backup, copy, before)
    if (signal !== 'SIGKILL') expect([status, stderr]).toEqual([0, ''])
    // A reader, who takes no lock, finds a whole place too.
    const reader = await readStore({ dataDir: copy })
    const verified = await reader.verify(here)
    await reader.close()
    const whole = await wholeOf(copy)
    const isNew = whole.content.head?.seq === atBackup.content.head?.seq
    expect(whole).toEqual(isNew ? atBackup : since)
    expect(verified.findings).toEqual([])
    expect(readdirSync(copy)).not.toContain('restored')
    outcomes.push(signal !== 'SIGKILL' ? 'not killed' : isNew ? 'new' : 'old')
    rmSync(copy, { recursive: true, force: true })
  }
  expect(outcomes).toContain('old')
  expect(outcomes).toContain('new')
  // Once decided, it stays so.
  expect(outcomes).toEqual([...outcomes].sort((a, b) => rank(a) - rank(b)))
})

const rank = (outcome: string) => ['old', 'new', 'not killed'].indexOf(outcome)
