import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { draft, id, visit } from '@doorstep/testing/builders/facts.ts'
import { type RawBuilder, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OpenStorage, openStorage } from './open.ts'

const here = id<'jurisdiction'>('here')
let storage: OpenStorage
let folder = ''

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-tampering-'))
  storage = await openStorage({ dataDir: folder }, { now: () => 1, spellings: () => [] })
  const ten = Array.from({ length: 10 }, (_, i) => draft(`f${i}`, visit({ visit: id(`v${i}`) })))
  await storage.facts.append(here, ten)
})
afterEach(async () => {
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})

const behindOurBack = async (...statements: readonly RawBuilder<unknown>[]) => {
  for (const statement of statements) await statement.execute(storage.engine.writing)
}
const found = async (kept?: { seq: number; link: string }) =>
  (await storage.verify(here, kept)).findings.map((f) => `${f.kind} ${f.seq}`)

test('an untouched log has no findings', async () => {
  expect(await found(await storage.facts.head(here))).toEqual([])
})

test('a changed payload is found', async () => {
  await behindOurBack(
    sql`update fact_payload set payload = replace(payload, 'no-answer', 'unsafe') where seq = 4`,
  )
  expect(await found()).toEqual(['payload-altered 4'])
})

test('a changed envelope is found', async () => {
  await behindOurBack(sql`update fact set by_account = 'someone' where seq = 3`)
  expect(await found()).toEqual(['envelope-altered 3'])
})

test('a fact taken out is found', async () => {
  await behindOurBack(sql`delete from fact where seq = 5`)
  expect(await found()).toContain('missing 5')
})

test('two facts that changed places are found', async () => {
  const move = (from: number, to: number) => [
    sql`update fact set seq = ${to} where seq = ${from}`,
    sql`update fact_payload set seq = ${to} where seq = ${from}`,
  ]
  await behindOurBack(...move(2, 99), ...move(3, 2), ...move(99, 3))
  expect(await found()).toContain('envelope-altered 2')
})

test('a cut-off tail is found by the head', async () => {
  await behindOurBack(sql`delete from fact where seq >= 9`)
  expect(await found()).toEqual(['tail-cut-off 9'])
})

test('a tail cut off together with its head is found against a head kept elsewhere', async () => {
  const kept = await storage.facts.head(here)
  const ninth = (await storage.facts.read(here, 8, 1))[0]
  await behindOurBack(
    sql`delete from fact where seq = 10`,
    sql`update head set seq = 9, link = ${ninth?.link}`,
  )
  expect(await found()).toEqual([])
  expect(await found(kept)).toEqual(['tail-cut-off 10'])
})

test('a history written anew from nothing is not the kept one', async () => {
  const kept = await storage.facts.head(here)
  expect(await found({ seq: kept.seq, link: 'another' })).toEqual([
    `not-the-kept-history ${kept.seq}`,
  ])
})
