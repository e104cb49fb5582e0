import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningServer, ServerEnded, startServer } from '@doorstep/testing/server.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder = ''
const running: RunningServer[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-main-'))
})
afterEach(async () => {
  for (const server of running.splice(0)) {
    server.child.kill('SIGKILL')
    await server.ended
  }
  rmSync(folder, { recursive: true, force: true })
})

async function started(...args: readonly string[]): Promise<RunningServer> {
  const server = await startServer(args, { XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder })
  running.push(server)
  return server
}

const refusal = (...args: readonly string[]) =>
  started(...args).then(
    () => new ServerEnded(null, '', 'it started'),
    (problem: unknown) => problem as ServerEnded,
  )

const data = () => join(folder, 'data')

test('an empty place is opened, with one administrator whose password is shown once', async () => {
  const first = await started('--port', '0', '--data', data())
  expect(first.out()).toMatch(/^Doorstep is at http:\/\/127\.0\.0\.1:\d+\n$/)
  const password = / with (\S+)$/m.exec(first.err())?.[1] ?? ''
  const health = await fetch(`${first.url}/health`)
  expect(await health.json()).toMatchObject({ status: 'ok', storage: 'sqlite' })
  const signedIn = await fetch(`${first.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: first.url },
    body: JSON.stringify({ userName: 'admin', password }),
  })
  expect(await signedIn.json()).toMatchObject({ role: 'administrator', mustChangePassword: true })
  expect(signedIn.headers.getSetCookie().join()).not.toContain('Secure')
  const header = (name: string) => signedIn.headers.get(name)
  expect(header('content-security-policy')).toContain("default-src 'none'")
  expect([
    header('x-content-type-options'),
    header('referrer-policy'),
    header('cache-control'),
  ]).toEqual(['nosniff', 'no-referrer', 'no-store'])
  for (const name of readdirSync(data())) expect(statSync(join(data(), name)).mode & 0o077).toBe(0)

  expect((await refusal('--port', '0', '--data', data())).err).toContain(
    `in use by process ${first.child.pid}`,
  )

  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  const again = await started('--port', '0', '--data', data())
  expect(again.err()).not.toContain('first start')
})

test('a taken port is named', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const address = taken.address()
  const port = typeof address === 'object' && address !== null ? String(address.port) : ''
  const { code, err, out } = await refusal('--port', port, '--data', data())
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(`port ${port} is taken`)
  expect(readdirSync(folder)).toEqual([])
  taken.close()
})

test('what is not understood is answered with the usage, and nothing is made', async () => {
  const { code, err, out } = await refusal('--prot', '4170')
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('--prot')
  expect(err).toContain('usage: npm start')
})
