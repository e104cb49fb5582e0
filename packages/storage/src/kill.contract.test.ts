import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningServer, startServer } from '@doorstep/testing/server.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readStore } from './read-store.ts'

/** Ten in CI; a longer run is asked for by DOORSTEP_KILLS. */
const kills = Number(process.env['DOORSTEP_KILLS'] ?? 10)

let folder = ''
let server: RunningServer | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-kill-'))
})
afterEach(async () => {
  server?.child.kill('SIGKILL')
  await server?.ended
  rmSync(folder, { recursive: true, force: true })
})

type Ask = (path: string, body?: unknown) => Promise<Response>

const askAs =
  (url: string, cookie: string): Ask =>
  (path, body) =>
    fetch(`${url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })

const cookieOf = (response: Response) =>
  response.headers.getSetCookie().join('; ').split(';')[0] ?? ''

/** The administrator of the first start, with a password of their own. */
async function administrator({ url, err }: RunningServer): Promise<string> {
  const given = / with (\S+)$/m.exec(err())?.[1] ?? ''
  const signedIn = await askAs(url, '')('/api/sign-in', { userName: 'admin', password: given })
  const next = 'a password of my own'
  return cookieOf(
    await askAs(url, cookieOf(signedIn))('/api/me/password', { current: given, next }),
  )
}

const worker = (id: string) => ({
  id,
  name: id,
  agency: 'police',
  standing: 'member',
  shift: { from: 480, to: 1260 },
  languages: [],
  skills: [],
  homeArea: '',
})

/** Writes from several sides at once until the server is gone; gives the ids it acknowledged. */
async function writeUntilGone(ask: Ask, round: number): Promise<readonly string[]> {
  const acknowledged: string[] = []
  const side = async (name: string) => {
    for (let i = 0; ; i += 1) {
      const id = `w-${round}-${name}-${i}`
      const response = await ask('/api/team/workers', worker(id))
      if (response.status === 200) acknowledged.push(id)
      await response.text()
    }
  }
  await Promise.allSettled(['a', 'b', 'c', 'd'].map(side))
  return acknowledged
}

// P2: what was acknowledged survives, whenever the process ends.
test(`killed ${kills} times under load, it opens every time and has lost nothing`, async () => {
  const args = ['--port', '0', '--data', folder]
  const acknowledged: string[] = []
  server = await startServer(args)
  const cookie = await administrator(server)
  for (let round = 0; round < kills; round += 1) {
    const { child, ended, url } = server
    setTimeout(() => child.kill('SIGKILL'), 100 + 61 * round)
    acknowledged.push(...(await writeUntilGone(askAs(url, cookie), round)))
    await ended
    server = await startServer(args)
    const answer = await askAs(server.url, cookie)('/api/team')
    const { workers } = (await answer.json()) as { workers: { id: string }[] }
    const known = new Set(workers.map(({ id }) => id))
    expect(acknowledged.filter((id) => !known.has(id))).toEqual([])
  }
  expect(acknowledged.length).toBeGreaterThan(kills)
  const store = await readStore({ dataDir: folder })
  for (const jurisdiction of await store.jurisdictions())
    expect((await store.verify(jurisdiction)).findings).toEqual([])
}, 600_000)
