import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clockIn } from './clock.ts'
import { aheadAt, demoClock, demoPlace } from './demo-clock.ts'
import { markDemoMade, prepareDemoFolder } from './demo-folder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-demo-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const noonInShanghai = Date.UTC(2026, 2, 9, 4)
const day = 86_400_000

function made(at: number): void {
  const prepared = prepareDemoFolder(folder, () => at)
  if (prepared.kind === 'real') throw new Error('a new folder is not real')
  writeFileSync(join(folder, 'doorstep.db'), 'the beat')
  markDemoMade(folder, prepared.clock)
}

test('a demo of this day is kept, one of another day is made again', () => {
  made(noonInShanghai)
  expect(prepareDemoFolder(folder, () => noonInShanghai + 3_600_000).kind).toBe('ready')
  expect(prepareDemoFolder(folder, () => noonInShanghai + day).kind).toBe('to-be-made')
  expect(existsSync(join(folder, 'doorstep.db'))).toBe(false)
})

test('a demo whose making was cut off is made again', () => {
  prepareDemoFolder(folder, () => noonInShanghai)
  writeFileSync(join(folder, 'doorstep.db'), 'half')
  expect(prepareDemoFolder(folder, () => noonInShanghai).kind).toBe('to-be-made')
})

test('a real folder is refused and left as it is', () => {
  writeFileSync(join(folder, 'doorstep.db'), 'real')
  expect(prepareDemoFolder(folder, () => noonInShanghai).kind).toBe('real')
  expect(existsSync(join(folder, 'doorstep.db'))).toBe(true)
})

test('whenever a demo is made, its team is out, on the day that the calendar shows there', () => {
  const { local } = clockIn(demoPlace.zone)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000 * day }), (machine) => {
      const shown = local(demoPlace.jurisdiction, machine + aheadAt(machine))
      expect(shown.minute).toBeGreaterThanOrEqual(10 * 60)
      expect(shown.minute).toBeLessThan(17 * 60)
      expect(shown.day).toBe(local(demoPlace.jurisdiction, machine).day)
    }),
  )
})

test('a stopped clock stands until it goes on', () => {
  const clock = demoClock(5, () => 100)
  clock.stopAt(7)
  expect(clock.now()).toBe(7)
  clock.stopAt(null)
  expect(clock.now()).toBe(105)
})
