import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NewAccount } from '@doorstep/application/ports/accounts.ts'
import type { BeatId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ids } from '../clock.ts'
import { guesses } from './limits.ts'
import { openSignIn, type SignIn } from './sign-in.ts'

let folder: string
let open: SignIn
let now = 1_700_000_000_000

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-accounts-'))
  open = await opened()
})
afterEach(async () => {
  await open.close()
  rmSync(folder, { recursive: true })
})

const opened = () =>
  openSignIn({ file: join(folder, 'accounts.db') }, { url: 'http://x.test', now: () => now, ids })

const officer: NewAccount = {
  userName: '何警官',
  name: '何警官',
  role: 'worker',
  jurisdiction: 'j' as JurisdictionId,
  beats: ['north' as BeatId],
  agency: 'police',
  worker: null,
  isDemo: false,
}
const password = 'first-password-of-he'

async function entered(): Promise<Headers> {
  const result = await open.signIn('何警官', password, '10.0.0.1')
  if (!result.ok) throw new Error(result.error)
  return asRequest(result.value.headers)
}
const asRequest = (headers: Headers) =>
  new Headers({
    cookie: headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  })

test('a Chinese user name signs in, in any width, and the session says who it is', async () => {
  await open.accounts.create(officer, password)
  const session = await open.session(await entered())
  expect(session?.account).toMatchObject({ userName: '何警官', role: 'worker', beats: ['north'] })
  expect((await open.accounts.create({ ...officer, userName: '何警官' }, password)).ok).toBe(false)
})

test('the session cookie is closed to scripts and to other sites', async () => {
  await open.accounts.create(officer, password)
  const result = await open.signIn('何警官', password, '10.0.0.1')
  const cookie = result.ok ? result.value.headers.getSetCookie().join('\n') : ''
  expect(cookie).toContain('HttpOnly')
  expect(cookie).toContain('SameSite=Strict')
})

test('disabling an account ends its open sessions at once, and no new one is opened', async () => {
  const created = await open.accounts.create(officer, password)
  const request = await entered()
  if (created.ok) await open.accounts.disable(created.value.account)
  expect(await open.session(request)).toBeNull()
  expect(await open.signIn('何警官', password, '10.0.0.1')).toEqual({ ok: false, error: 'wrong' })
})

test('a new password ends the sessions opened with the old one', async () => {
  await open.accounts.create(officer, password)
  const before = await entered()
  const account = (await open.session(before))?.account
  if (!account) throw new Error('no session')
  expect(account.mustChangePassword).toBe(true)
  const changed = await open.changePassword(account, password, 'another-long-password', '10.0.0.1')
  expect(await open.session(before)).toBeNull()
  const after = changed.ok ? await open.session(asRequest(changed.value)) : null
  expect(after?.account.mustChangePassword).toBe(false)
})

test('guessing stops after ten wrong passwords, from whatever addresses, and over a restart', async () => {
  await open.accounts.create(officer, password)
  for (let i = 0; i < guesses.perAccount; i += 1) {
    const result = await open.signIn('何警官', `wrong-${i}`, `10.0.1.${i}`)
    expect(result).toEqual({ ok: false, error: 'wrong' })
  }
  await open.close()
  open = await opened()
  expect(await open.signIn('何警官', password, '10.0.2.1')).toEqual({
    ok: false,
    error: 'too-many',
  })
  now += 3_600_001
  expect((await open.signIn('何警官', password, '10.0.2.1')).ok).toBe(true)
})

test('tries side by side are all counted', async () => {
  await open.accounts.create(officer, password)
  const tries = Array.from({ length: 25 }, (_, i) =>
    open.signIn('何警官', `no-${i}`, `10.0.3.${i}`),
  )
  const results = await Promise.all(tries)
  const looked = results.filter((result) => !result.ok && result.error === 'wrong')
  expect(looked.length).toBeLessThanOrEqual(guesses.perAccount)
})

test('only demo accounts can be stepped into', async () => {
  await open.accounts.create(officer, password)
  await open.accounts.create({ ...officer, userName: 'guide', isDemo: true }, null)
  expect(await open.stepIn('何警官')).toBeNull()
  const stepped = await open.stepIn('guide')
  expect(stepped && (await open.session(asRequest(stepped.headers)))?.account.userName).toBe(
    'guide',
  )
})
