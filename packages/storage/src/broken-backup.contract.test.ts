import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareAccounts } from '@doorstep/server/accounts/prepare.ts'
import {
  backedUp,
  contentOf,
  emptyPlace,
  lived,
  storageOptions,
} from '@doorstep/testing/lived-place.ts'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { schemaVersion } from './migrate.ts'
import type { StorageAt } from './open.ts'
import { readBackupHeader } from './read-backup.ts'
import { restore } from './restore.ts'

let folder = ''
let place: StorageAt
let target: StorageAt & { readonly dataDir: string }

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-backup-'))
  place = await emptyPlace(folder, null)
  await lived(place)
  target = { dataDir: join(folder, 'target') }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const taken = (passphrase: string | null = null) =>
  backedUp(place, join(folder, 'backup'), passphrase)

const refusal = async (file: string, passphrase: string | null = null) => {
  const restored = await restore(file, target, {
    ...storageOptions,
    passphrase,
    replaces: false,
    prepareAccounts,
  })
  return restored.ok ? 'restored' : restored.error.kind
}
const written = (bytes: Uint8Array | string) => {
  const file = join(folder, 'other')
  writeFileSync(file, bytes)
  return file
}

test('a wrong passphrase, none, or one too many', async () => {
  const sealed = await taken('right')
  expect(await refusal(sealed, 'wrong')).toBe('altered')
  expect(await refusal(sealed)).toBe('passphrase-missing')
  expect(await refusal(await taken(), 'needless')).toBe('restored')
})

test('no backup at all', async () => {
  expect(await refusal(written(''))).toBe('not-a-backup')
  expect(await refusal(written('{"a":1}\n'))).toBe('not-a-backup')
  expect(await refusal(written(new Uint8Array(100_000).fill(7)))).toBe('not-a-backup')
})

test('one of a newer Doorstep', async () => {
  const bytes = readFileSync(await taken()).toString('latin1')
  const newer = bytes.replace(`"schema":${schemaVersion}`, '"schema":9')
  expect(await refusal(written(Buffer.from(newer, 'latin1')))).toBe('newer-backup')
})

test('another history than the header names', async () => {
  const bytes = readFileSync(await taken()).toString('latin1')
  const link = (await readBackupHeader(await taken())).heads[0]?.link ?? ''
  const other = bytes.replace(
    link,
    link.replace(/^./, (sign) => (sign === '0' ? '1' : '0')),
  )
  expect(['altered', 'does-not-verify']).toContain(
    await refusal(written(Buffer.from(other, 'latin1'))),
  )
})

test.each([null, 'right'])(
  'cut off or changed anywhere (passphrase %s), nothing comes of it',
  async (passphrase) => {
    const bytes = readFileSync(await taken(passphrase))
    const before = await contentOf(place)
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 1 }),
        fc.constantFrom('cut', 'flip'),
        async (at, way) => {
          const changed = way === 'cut' ? bytes.subarray(0, at) : flipped(bytes, at)
          const outcome = await refusal(written(changed), passphrase)
          // The first bytes of gzip say when and where it was packed: they may differ.
          if (outcome === 'restored') expect(await contentOf(target)).toEqual(before)
          else expect(readdirSync(target.dataDir)).not.toContain('doorstep.db')
          rmSync(target.dataDir, { recursive: true })
        },
      ),
      { numRuns: passphrase === null ? 40 : 6 },
    )
  },
)

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 0x10
  return changed
}
