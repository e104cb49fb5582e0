import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { type Figure, figure, median, percentile, root } from './_figures.ts'

interface Served {
  readonly url: string
  /** From the command to the first page that answers. */
  readonly seconds: number
  readonly stop: () => Promise<void>
}

/** `npm start` in a folder, until its first page answers. */
async function start(folder: string): Promise<Served> {
  const started = performance.now()
  const server = spawn(
    process.execPath,
    [join(root, 'scripts', 'start.mjs'), '--demo', '--data', folder, '--port', '0'],
    { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const stop = () =>
    new Promise<void>((resolve) => {
      server.once('exit', () => resolve())
      server.kill('SIGTERM')
    })
  const url = await urlOf(server)
  const page = await fetch(url)
  if (!page.ok) throw new Error(`the first page answers ${page.status}`)
  return { url, seconds: (performance.now() - started) / 1000, stop }
}

async function urlOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('the server has no output')
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /Doorstep is at (\S+)/.exec(line)?.[1]
    if (url !== undefined) return url
  }
  throw new Error('the server ended before it was ready')
}

/** Starting on a fresh machine and again, and how soon the lead's first screen is answered. */
export async function servedFigures(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-bench-'))
  try {
    const fresh = await start(folder)
    await fresh.stop()
    const again = await start(folder)
    try {
      return [
        figure('start to first page, the demo beat made on the way', fresh.seconds, 's', '<= 10'),
        figure('start to first page, the demo beat there', again.seconds, 's', '<= 10'),
        ...(await todayFigures(again.url)),
      ]
    } finally {
      await again.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const timesAsked = 30

async function todayFigures(url: string): Promise<readonly Figure[]> {
  const ask = await steppedIn(url)
  const cold = await timed(() => ask('/api/today'))
  const times: number[] = []
  for (let i = 0; i < timesAsked; i += 1) times.push(await timed(() => ask('/api/today')))
  const plan = (await ask('/api/plan')) as { readonly doors: readonly { readonly door: string }[] }
  const moved: number[] = []
  for (const { door } of plan.doors.slice(0, 10)) {
    await ask('/api/knocks', knockAt(door, ((await ask('/api/me')) as Me).now))
    moved.push(await timed(() => ask('/api/today')))
  }
  const { householdTotal } = (await ask('/api/today')) as { readonly householdTotal: number }
  return [
    figure('households of the demo beat', householdTotal, ''),
    figure("Today's answer, the first after the start", cold, 'ms'),
    figure("Today's answer: median", median(times), 'ms', '<= 100'),
    figure("Today's answer: 95 of 100 within", percentile(times, 0.95), 'ms'),
    figure("Today's answer, the first after a new fact: median", median(moved), 'ms', '<= 150'),
  ]
}

interface Me {
  readonly now: { readonly day: number; readonly minute: number }
}

const knockAt = (address: string, { day, minute }: Me['now']) => ({
  address,
  day,
  minute,
  outcome: 'nobody',
})

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Steps into the lead of the demo beat; what is asked from then on is asked as the lead. */
async function steppedIn(url: string) {
  const roles = (await (await fetch(`${url}/api/demo/roles`)).json()) as {
    readonly roles: readonly { readonly account: string; readonly role: string }[]
  }
  const lead = roles.roles.find(({ role }) => role === 'lead')
  const entered = await fetch(`${url}/api/demo/step-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ account: lead?.account }),
  })
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { cookie, origin: url, 'content-type': 'application/json' },
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
}
