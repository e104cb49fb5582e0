import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FolderInUse, lockFolder } from './lock.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a second holder is refused, by the number of the first', () => {
  const release = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(FolderInUse)
  expect(() => lockFolder(folder)).toThrow(`process ${process.pid}`)
  release()
  lockFolder(folder)()
})

test('a lock whose process is gone is taken over', () => {
  writeFileSync(
    join(folder, 'doorstep.lock'),
    JSON.stringify({ pid: 2 ** 22 + 1, startedAt: '', mark: '' }),
  )
  lockFolder(folder)()
})

test('a lock left by an earlier process with the same number is taken over', () => {
  writeFileSync(
    join(folder, 'doorstep.lock'),
    JSON.stringify({ pid: process.pid, startedAt: '', mark: 'another start' }),
  )
  if (process.platform === 'linux') lockFolder(folder)()
})
