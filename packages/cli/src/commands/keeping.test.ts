import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openStorage } from '@doorstep/storage/open.ts'
import { here, lived, storageOptions } from '@doorstep/testing/lived-place.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Command } from '../command.ts'
import { command as account } from './account.ts'
import { command as backup } from './backup.ts'
import { command as rebuild } from './rebuild.ts'
import { command as restore } from './restore.ts'
import { command as verify } from './verify.ts'

let folder = ''
let data = ''

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-commands-'))
  data = join(folder, 'data')
  await lived({ dataDir: data })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function run(command: Command, ...args: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const voice = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    isTerminal: false,
  }
  const code = await command.run(args, voice)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const alter = (sql: string) => {
  const database = new DatabaseSync(join(data, 'doorstep.db'))
  database.exec(sql)
  database.close()
}

test('rebuild gives the same tables, and says which were not', async () => {
  // The place was filled by someone who knows no other spellings of names.
  expect((await run(rebuild, '--data', data)).out).toContain('other tables than before: name_gram')
  expect(await run(rebuild, '--data', data)).toMatchObject({
    code: 0,
    out: expect.stringContaining('the same'),
  })
  alter(`update view_person set body = replace(body, '周敏', '赵敏')`)
  expect((await run(rebuild, '--data', data)).out).toContain('other tables than before: person')
})

test('verify finds nothing in an untouched place, and each thing that was done behind its back', async () => {
  const whole = await run(verify, '--data', data)
  expect(whole).toMatchObject({ code: 0, err: '' })
  expect(whole.out).toContain('5 facts (0 erased), 1 readings')
  alter(`update fact_payload set payload = replace(payload, '周敏', '赵敏') where seq = 1`)
  alter(`update reading set account = 'someone' where seq = 1`)
  const altered = await run(verify, '--data', data)
  expect(altered.code).toBe(1)
  expect(altered.err).toContain('fact 1: payload-altered')
  expect(altered.err).toContain('reading 1: altered')
})

test('a tail that was cut off with its head is found against a backup and against an earlier verify', async () => {
  const file = join(folder, 'monday.backup')
  await run(backup, file, '--data', data)
  const said = join(folder, 'said')
  writeFileSync(said, (await run(verify, '--data', data)).out)
  alter(`delete from fact where seq = 5; delete from fact_payload where seq = 5;
    delete from reading; update reading_head set seq = 0, link = '';
    update fact set withdrawn_by = null;
    update head set seq = 4, link = (select link from fact where seq = 4)`)
  expect((await run(verify, '--data', data)).code).toBe(0)
  for (const head of [file, said]) {
    const { code, err } = await run(verify, '--data', data, '--head', head)
    expect(code).toBe(1)
    expect(err).toContain('fact 5: tail-cut-off')
    expect(err).toContain('reading 1: tail-cut-off')
  }
})

test('a sealed backup comes back with its passphrase only, and never over something else unasked', async () => {
  const file = join(folder, 'monday.backup')
  const phrase = join(folder, 'passphrase')
  writeFileSync(phrase, 'correct horse\n')
  const made = await run(backup, file, '--data', data, '--passphrase-file', phrase)
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(readFileSync(file).includes('周敏')).toBe(false)
  const other = join(folder, 'other')
  expect(await run(restore, file, '--data', other)).toMatchObject({
    code: 1,
    err: expect.stringContaining('--passphrase-file'),
  })
  const args = ['--data', other, '--passphrase-file', phrase]
  expect(await run(restore, file, ...args)).toMatchObject({ code: 0 })
  expect(await run(restore, file, ...args)).toMatchObject({
    code: 1,
    err: expect.stringContaining('--replace'),
  })
  expect((await run(verify, '--data', other, '--head', file)).code).toBe(0)
})

test('a folder in use is refused by the name of its holder; reading it is not', async () => {
  const storage = await openStorage({ dataDir: data }, storageOptions)
  for (const [command, ...args] of [[rebuild], [account, 'list']] as const) {
    const { code, err } = await run(command, ...args, '--data', data)
    expect(code).toBe(1)
    expect(err).toContain(`process ${process.pid}`)
  }
  expect((await run(verify, '--data', data)).code).toBe(0)
  expect((await run(backup, join(folder, 'b'), '--data', data)).code).toBe(0)
  await storage.close()
})

test('an administrator is made and let in again from the terminal', async () => {
  const made = await run(account, 'create', 'Chief', '--data', data)
  const first = / with (\S+)$/.exec(made.out)?.[1]
  expect(first).toMatch(/^(\w{5}-){3}\w{5}$/)
  expect(await run(account, 'create', 'chief', '--data', data)).toMatchObject({ code: 1 })
  const again = await run(account, 'reset', 'CHIEF', '--data', data)
  expect(again.out).toMatch(/^"chief" signs in with /)
  expect(again.out).not.toContain(first)
  expect((await run(account, 'list', '--data', data)).out).toBe('chief\tadministrator')
  expect(await run(account, 'reset', 'nobody', '--data', data)).toMatchObject({ code: 1 })
})

test('a mistyped folder is not made', async () => {
  for (const command of [rebuild, verify]) {
    const { code, err } = await run(command, '--data', join(folder, 'dtaa'))
    expect(code).toBe(1)
    expect(err).toContain('nothing is kept in')
  }
  expect((await run(backup, 'f', '--data', join(folder, 'dtaa'))).code).toBe(1)
})

test('wrong usage is answered with the right one', async () => {
  for (const [command, ...args] of [
    [rebuild, 'x', '--data', data],
    [backup, '--data', data],
    [account, 'remove', 'x', '--data', data],
    [account, 'reset', '--data', data],
    [verify, '--data', data, '--heads', 'x'],
  ] as const) {
    const { code, err } = await run(command, ...args)
    expect(code).toBe(2)
    expect(err).toContain('usage: doorstep')
  }
})

test('the place that commands read is the one that was written', async () => {
  const storage = await openStorage({ dataDir: data }, storageOptions)
  expect(await storage.findPlace()).toMatchObject({ jurisdiction: here, zone: 'Asia/Shanghai' })
  await storage.close()
})
