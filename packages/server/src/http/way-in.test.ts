import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NewAccount } from '@doorstep/application/ports/accounts.ts'
import type { BeatId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Hono } from 'hono'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { guesses } from '../accounts/limits.ts'
import { closeParts, openParts, type Parts } from '../parts.ts'
import { buildApp } from './app.ts'
import { logTo } from './log.ts'
import { allRoutes } from './routes/all.ts'

let folder = ''
let parts: Parts
let app: Hono
let logged: string[] = []
const password = 'first-password-of-he'

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-way-in-'))
  await open('https://doorstep.test')
})
afterEach(async () => {
  await closeParts(parts)
  rmSync(folder, { recursive: true })
})

async function open(url: string, isDemo = false): Promise<void> {
  parts = await openParts({ at: { dataDir: folder }, url, isDemo, version: '0' })
  logged = []
  app = buildApp(allRoutes(parts), parts, {
    hosts: ['doorstep.test', '127.0.0.1'],
    publicUrl: url,
    trustedProxies: ['10.0.0.1'],
    log: logTo((line) => void logged.push(line), true),
    version: '0',
  })
}

async function entered(changes: Partial<NewAccount> = {}): Promise<string> {
  const made = await parts.signIn.accounts.create(
    {
      userName: '何警官',
      name: '何警官',
      role: 'administrator',
      jurisdiction: parts.place.jurisdiction,
      beats: [],
      agency: 'police',
      worker: null,
      isDemo: false,
      ...changes,
    },
    password,
  )
  return made.ok ? made.value.account : ''
}

interface Asking {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** The address of the socket, as the system tells it. */
  readonly from?: string
}

const ask = (path: string, { headers = {}, body, from = '192.0.2.7' }: Asking = {}) =>
  app.request(
    `https://doorstep.test${path}`,
    {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        host: 'doorstep.test',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
    { incoming: { socket: { remoteAddress: from, remotePort: 1, remoteFamily: 'IPv4' } } },
  )

const signIn = (typed: string, more: Omit<Asking, 'body'> = {}) =>
  ask('/api/sign-in', { ...more, body: { userName: '何警官', password: typed } })

const cookieOf = (response: Response) =>
  response.headers.getSetCookie().join('; ').split(';')[0] ?? ''
const problemOf = async (response: Response) =>
  ((await response.json()) as { problem: string }).problem

/** Signed in, with a password of their own. */
async function session(): Promise<string> {
  const cookie = cookieOf(await signIn(password))
  const changed = await ask('/api/me/password', {
    headers: { cookie },
    body: { current: password, next: 'a password of my own' },
  })
  return cookieOf(changed)
}

test('the session travels encrypted only, is closed to scripts, and to other sites', async () => {
  await entered()
  const [cookie = ''] = (await signIn(password)).headers.getSetCookie()
  for (const flag of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/'])
    expect(cookie).toContain(flag)
})

test('a page of another site writes nothing, with or without a session', async () => {
  await entered()
  const cookie = await session()
  const from = (headers: Record<string, string>) =>
    ask('/api/sign-out', { headers: { cookie, ...headers }, body: {} })
  for (const headers of [
    { origin: 'https://elsewhere.test' },
    { origin: 'null' },
    { origin: 'https://doorstep.test.elsewhere.test' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
  ])
    expect(await problemOf(await from(headers))).toBe('other-origin')
  expect((await ask('/api/me', { headers: { cookie } })).status).toBe(200)
  expect((await from({ origin: 'https://doorstep.test' })).status).toBe(200)
  expect((await ask('/api/me', { headers: { cookie } })).status).toBe(401)
})

test('under a name that is not its own the server answers nothing', async () => {
  for (const host of ['elsewhere.test', 'doorstep.test.elsewhere.test', '169.254.169.254'])
    expect(await problemOf(await ask('/health', { headers: { host } }))).toBe('unknown-host')
  expect((await ask('/health', { headers: { host: '127.0.0.1:4170' } })).status).toBe(200)
})

test('a session that was there before is not taken over at sign-in', async () => {
  await entered()
  await entered({ userName: 'other', role: 'hotline' })
  const planted = cookieOf(await ask('/api/sign-in', { body: { userName: 'other', password } }))
  const own = cookieOf(await signIn(password, { headers: { cookie: planted } }))
  expect(own).not.toBe(planted)
  expect(await (await ask('/api/me', { headers: { cookie: planted } })).json()).toMatchObject({
    role: 'hotline',
  })
  const forged = `${own.split('=')[0]}=made-up.made-up`
  expect((await ask('/api/me', { headers: { cookie: forged } })).status).toBe(401)
})

test('until a password of one’s own is chosen nothing else is open', async () => {
  await entered()
  const cookie = cookieOf(await signIn(password))
  expect(await problemOf(await ask('/api/team', { headers: { cookie } }))).toBe(
    'must-change-password',
  )
  expect(await (await ask('/api/me', { headers: { cookie } })).json()).toMatchObject({
    mustChangePassword: true,
  })
  const own = await session()
  expect((await ask('/api/team', { headers: { cookie: own } })).status).toBe(200)
  expect((await ask('/api/me', { headers: { cookie } })).status).toBe(401)
})

test('a disabled account is out at once, in every session', async () => {
  const account = await entered()
  await entered({ userName: 'second' })
  const cookie = await session()
  await parts.signIn.accounts.disable(account)
  expect((await ask('/api/me', { headers: { cookie } })).status).toBe(401)
  expect((await signIn('a password of my own')).status).toBe(401)
})

test('guessing ends after ten, whatever addresses the guesser claims, and says when to come again', async () => {
  await entered()
  for (let i = 0; i < guesses.perAccount; i += 1) {
    const response = await signIn(`wrong-${i}`, {
      headers: { 'x-forwarded-for': `198.51.100.${i}` },
    })
    expect(response.status).toBe(401)
  }
  const right = await signIn(password, { headers: { 'x-forwarded-for': '198.51.100.99' } })
  expect(right.status).toBe(429)
  expect(right.headers.get('retry-after')).toBe('3600')
})

test('wrong password and unknown name are answered alike', async () => {
  await entered()
  const wrong = await signIn('not the right one')
  const unknown = await ask('/api/sign-in', { body: { userName: 'nobody', password } })
  expect([unknown.status, await unknown.text()]).toEqual([wrong.status, await wrong.text()])
})

test('without the demo nobody steps in, and no roles are told', async () => {
  await entered({ userName: 'guide', isDemo: true, role: 'lead', beats: ['north' as BeatId] })
  expect(await (await ask('/api/demo/roles')).json()).toEqual({ isDemo: false, roles: [] })
  const stepped = await ask('/api/demo/step-in', { body: { account: 'guide' } })
  expect([stepped.status, stepped.headers.getSetCookie()]).toEqual([404, []])
})

test('in the demo only its own accounts can be stepped into', async () => {
  await closeParts(parts)
  await open('https://doorstep.test', true)
  await entered()
  await entered({ userName: 'guide', isDemo: true, role: 'lead', beats: ['north' as BeatId] })
  expect((await ask('/api/demo/step-in', { body: { account: '何警官' } })).status).toBe(404)
  const cookie = cookieOf(await ask('/api/demo/step-in', { body: { account: 'guide' } }))
  expect(await (await ask('/api/me', { headers: { cookie } })).json()).toMatchObject({
    role: 'lead',
  })
})

test('an account of another jurisdiction is as if it were not there', async () => {
  await entered()
  const elsewhere = await entered({
    userName: 'far',
    jurisdiction: 'elsewhere' as JurisdictionId,
  })
  const cookie = await session()
  for (const act of ['disable', 'reset']) {
    const refused = await ask(`/api/accounts/${elsewhere}/${act}`, {
      headers: { cookie },
      body: {},
    })
    expect(await problemOf(refused)).toBe('not-found')
  }
})

test('the log names routes and accounts, never what was typed', async () => {
  await entered()
  await signIn('a-secret-word')
  await ask('/api/households?search=周敏', { headers: { cookie: await session() } })
  const text = logged.join('\n')
  expect(text).toContain('"route":"signIn"')
  for (const word of ['a-secret-word', '周敏', '何警官', password]) expect(text).not.toContain(word)
})

test('the API is told as a document and as a page without scripts', async () => {
  const document = (await (await ask('/openapi.json')).json()) as {
    openapi: string
    paths: Record<string, unknown>
  }
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toContain('/api/households/{household}/brief')
  const page = await ask('/api/docs')
  const html = await page.text()
  expect(page.headers.get('content-type')).toContain('text/html')
  expect(html).toContain('/api/households/{household}/brief')
  expect(html).not.toMatch(/<script|https?:\/\/(?!json-schema)/)
})
