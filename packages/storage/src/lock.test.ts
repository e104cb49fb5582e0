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

test('a name left behind by a process that was killed keeps nobody out', () => {
  writeFileSync(
    join(folder, 'doorstep.lock'),
    JSON.stringify({ pid: process.pid, startedAt: '2000-01-01T00:00:00.000Z' }),
  )
  lockFolder(folder)()
})

test('a holder that has not said who it is still keeps others out', () => {
  const release = lockFolder(folder)
  writeFileSync(join(folder, 'doorstep.lock'), '')
  expect(() => lockFolder(folder)).toThrow('another process')
  release()
})
