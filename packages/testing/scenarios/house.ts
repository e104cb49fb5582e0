import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@doorstep/domain/rights/role.ts'
import type { BeatId, JurisdictionId, WorkerId } from '@doorstep/domain/shared/id.ts'
import { type EpochDay, epochDay } from '@doorstep/domain/shared/time.ts'
import { createClient, RequestRefused } from '@doorstep/protocol/client.ts'
import { buildApp } from '@doorstep/server/http/app.ts'
import { allRoutes } from '@doorstep/server/http/routes/all.ts'
import { closeParts, openParts, type Parts } from '@doorstep/server/parts.ts'

export type Ask = ReturnType<typeof createClient>

const origin = 'http://127.0.0.1:4170'
const place = {
  jurisdiction: 'j1' as JurisdictionId,
  beat: 'beat-1' as BeatId,
  zone: 'Asia/Shanghai',
  country: 'CN',
} as const
/** A Monday. */
export const monday: EpochDay = epochDay(2026, 3, 9)

export interface House {
  readonly parts: Parts
  /** Someone at a screen: everything goes through the app that serves HTTP. */
  as(who: {
    readonly role: Role
    readonly worker?: WorkerId
    readonly beat?: string
    readonly agency?: string
  }): Promise<Ask>
  /** Nobody: without a session. */
  readonly stranger: Ask
  /** What the clock on the wall shows from now on. */
  at(day: EpochDay, hour: number, minute?: number): void
  close(): Promise<void>
}

/** A new place in a folder of its own, with the real app in front of it. */
export async function openHouse(): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-scenario-'))
  let now = instantOf(monday, 7, 0)
  const parts = await openParts({
    place,
    at: { dataDir: folder },
    url: origin,
    isDemo: false,
    version: 'test',
    now: () => now,
  })
  await parts.storage.enterPlace(place)
  const failed = (request: string, thrown: unknown) =>
    process.stderr.write(`${request} ${String(thrown)}\n`)
  const app = buildApp(allRoutes(parts), parts, {
    hosts: ['127.0.0.1'],
    publicUrl: '',
    trustedProxies: [],
    log: { served: () => undefined, failed },
    version: 'test',
  })
  const clientWith = (cookie: string) =>
    createClient(async (path, { headers, ...init }) =>
      app.request(`${origin}${path}`, { ...init, headers: { ...headers, cookie, origin } }),
    )
  let accounts = 0
  return {
    parts,
    stranger: clientWith(''),
    async as({ role, worker, beat, agency }) {
      accounts += 1
      const userName = `${role}-${accounts}`
      await parts.signIn.accounts.create(
        {
          userName,
          name: userName,
          role,
          jurisdiction: place.jurisdiction,
          beats: role === 'administrator' ? [] : [(beat as BeatId | undefined) ?? place.beat],
          agency: agency ?? 'community',
          worker: worker ?? null,
          isDemo: true,
        },
        null,
      )
      const opened = await parts.signIn.stepIn(userName)
      const cookies = opened?.headers.getSetCookie() ?? []
      return clientWith(cookies.map((one) => one.split(';')[0]).join('; '))
    },
    at(day, hour, minute = 0) {
      now = instantOf(day, hour, minute)
    },
    async close() {
      await closeParts(parts)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The zone of these scenarios is eight hours ahead of UTC. */
const instantOf = (day: EpochDay, hour: number, minute: number) =>
  day * 86_400_000 + (hour - 8) * 3_600_000 + minute * 60_000

/** The stable code by which a request was refused; fails when it was not. */
export async function refusal(asked: Promise<unknown>): Promise<string> {
  try {
    await asked
  } catch (problem) {
    if (problem instanceof RequestRefused) return problem.problem.problem
    throw problem
  }
  throw new Error('this should have been refused')
}

export const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)
