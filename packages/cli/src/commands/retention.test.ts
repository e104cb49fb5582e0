import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareAccounts } from '@doorstep/server/accounts/prepare.ts'
import { closeParts, openParts } from '@doorstep/server/parts.ts'
import { version } from '@doorstep/server/version.ts'
import { openStorage } from '@doorstep/storage/open.ts'
import { restore } from '@doorstep/storage/restore.ts'
import { draft, id } from '@doorstep/testing/builders/facts.ts'
import { programme } from '@doorstep/testing/builders/households.ts'
import { backedUp, here, lived, storageOptions } from '@doorstep/testing/lived-place.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { retentionCommand } from './retention.ts'

let folder = ''
let data = ''
/** A day of the past, as days since 1970: 1 March 2024. */
const longOver = 19_783

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-retention-'))
  data = join(folder, 'data')
  await lived({ dataDir: data })
  const storage = await openStorage({ dataDir: data }, storageOptions)
  const over = programme({
    key: id('returnees'),
    purpose: 'movement',
    start: longOver - 30,
    end: longOver,
    retentionDays: 30,
  })
  await storage.facts.append(here, [
    draft('over', { kind: 'programme-published', programme: over }, 'team'),
    draft('came', arrived, 'movement'),
  ])
  await storage.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const arrived = {
  kind: 'arrival-reported',
  person: id<'person'>('p1'),
  household: id<'household'>('h1'),
  on: longOver,
  from: 'elsewhere',
  import: null,
} as const

async function run(isConfirmed: boolean, ...args: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const voice = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    isTerminal: false,
  }
  const command = retentionCommand(async () => isConfirmed)
  const code = await command.run(['--data', data, ...args], voice)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const arrivalsIn = async (dataDir: string) => {
  const storage = await openStorage({ dataDir }, storageOptions)
  const rows = await storage.views.all(here, 'arrival')
  await storage.close()
  return rows.length
}

test('what is due is said, and nothing is done without --now', async () => {
  const { code, out } = await run(true)
  expect(code).toBe(0)
  expect(out).toContain('returnees (movement): to be erased on 2024-04-01')
  expect(out).toContain('due now: returnees, 1 facts held for movement')
  expect(await arrivalsIn(data)).toBe(1)
})

test('--now asks first; confirmed, it is erased once', async () => {
  expect(await run(false, '--now')).toMatchObject({
    code: 1,
    err: expect.stringContaining('nothing was erased'),
  })
  expect(await arrivalsIn(data)).toBe(1)
  expect((await run(true, '--now')).out).toContain('erased: returnees, 1 facts held for movement')
  expect(await arrivalsIn(data)).toBe(0)
  const again = await run(false, '--now', '--yes')
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('due now: nothing') })
  expect(again.out).toContain('returnees (movement): erased on ')
})

test('a folder opened after months is erased before it is served, and so is an old backup restored', async () => {
  const taken = await backedUp({ dataDir: data }, join(folder, 'old.backup'))
  const open = async (dataDir: string) => {
    const at = { dataDir }
    await closeParts(await openParts({ at, url: 'http://127.0.0.1', isDemo: false, version }))
    return arrivalsIn(dataDir)
  }
  expect(await open(data)).toBe(0)
  const other = join(folder, 'other')
  const restored = await restore(taken, { dataDir: other }, restoring)
  expect(restored.ok).toBe(true)
  expect(await arrivalsIn(other)).toBe(1)
  expect(await open(other)).toBe(0)
})

const restoring = { ...storageOptions, passphrase: null, replaces: false, prepareAccounts }
