import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NewAccount } from '@doorstep/application/ports/accounts.ts'
import type { BeatId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { type AnswerOf, api, type BodyOf } from '@doorstep/protocol/api.ts'
import { type RouteName, routes } from '@doorstep/protocol/routes.ts'
import { closeParts, openParts, type Parts } from '../parts.ts'
import { buildApp } from './app.ts'
import { logTo } from './log.ts'
import { allRoutes } from './routes/all.ts'

/** A server over a temporary folder, asked within the process: for tests of what it answers. */
export interface ServedBeat {
  readonly parts: Parts
  /** The clock of the server: tests set it. */
  readonly clock: { now: number }
  /** Steps into an account as of now; the answer asks in its name. */
  as(userName: string): Promise<Ask>
  /** Without a session, from an address. */
  readonly anyone: Ask
  close(): Promise<void>
}

/** Asks a route; what is not 200 comes back as its status and its problem. */
export type Ask = <Name extends RouteName>(
  name: Name,
  query?: Readonly<Record<string, string | number>>,
  body?: BodyOf<Name>,
) => Promise<Asked<Name>>

export type Asked<Name extends RouteName> =
  | { readonly status: 200; readonly answer: AnswerOf<Name> }
  | { readonly status: number; readonly problem: string; readonly answer: null }

export async function serveBeat(
  beat: string,
  now: number,
  accounts: readonly Pick<NewAccount, 'userName' | 'role' | 'worker'>[],
): Promise<ServedBeat> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-served-'))
  const clock = { now }
  const place = {
    jurisdiction: 'place-1' as JurisdictionId,
    beat: beat as BeatId,
    zone: 'Asia/Shanghai',
    country: 'CN',
  }
  const parts = await openParts({
    place,
    at: { dataDir: folder },
    url: 'http://127.0.0.1',
    isDemo: true,
    version: '0',
    now: () => clock.now,
  })
  for (const account of accounts) {
    const { jurisdiction } = place
    const same = { name: account.userName, jurisdiction, agency: 'community', isDemo: true }
    await parts.signIn.accounts.create({ ...account, ...same, beats: [place.beat] }, null)
  }
  const app = buildApp(allRoutes(parts), parts, {
    hosts: [],
    publicUrl: '',
    trustedProxies: [],
    log: logTo(() => undefined, false),
    version: '0',
  })
  const asking =
    (cookie: string): Ask =>
    (name, query, body) =>
      ask(app, cookie, name, query ?? {}, body)
  return {
    parts,
    clock,
    anyone: asking(''),
    async as(userName) {
      const opened = await parts.signIn.stepIn(userName)
      const cookies = opened?.headers.getSetCookie().map((line) => line.split(';')[0]) ?? []
      return asking(cookies.join('; '))
    },
    async close() {
      await closeParts(parts)
      rmSync(folder, { recursive: true })
    },
  }
}

async function ask<Name extends RouteName>(
  app: ReturnType<typeof buildApp>,
  cookie: string,
  name: Name,
  query: Readonly<Record<string, string | number>>,
  body: unknown,
): Promise<Asked<Name>> {
  const { method, path } = routes[name]
  const inPath = new Set<string>()
  const filled = path.replace(/\{(\w+)\}/g, (_, part: string) => {
    inPath.add(part)
    return encodeURIComponent(query[part] ?? '')
  })
  const rest = Object.entries(query).filter(([part]) => !inPath.has(part))
  const search = new URLSearchParams(
    rest.map(([part, value]): [string, string] => [part, String(value)]),
  )
  const headers = { cookie, 'content-type': 'application/json' }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await app.request(`${filled}?${search.toString()}`, {
    method: method.toUpperCase(),
    headers,
    ...sent,
  })
  const said: unknown = await response.json()
  if (response.status !== 200) {
    const { problem } = said as { readonly problem: string }
    return { status: response.status, problem, answer: null }
  }
  const shape = api[name].answer
  return { status: 200, answer: (shape === 'file' ? said : shape.parse(said)) as AnswerOf<Name> }
}
