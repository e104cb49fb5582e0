import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NewAccount } from '@doorstep/application/ports/accounts.ts'
import { programmeText } from '@doorstep/application/programme-text.ts'
import { type Role, roles } from '@doorstep/domain/rights/role.ts'
import type { BeatId, JurisdictionId, WorkerId } from '@doorstep/domain/shared/id.ts'
import { createClient, RequestRefused } from '@doorstep/protocol/client.ts'
import type { Route } from '@doorstep/protocol/route.ts'
import { type RouteName, routes } from '@doorstep/protocol/routes.ts'
import { draft } from '@doorstep/testing/builders/facts.ts'
import { type Occasion, ofColleague, requests } from '@doorstep/testing/requests.ts'
import { fillTwoBeats, north, type SmallBeat, south } from '@doorstep/testing/two-beats.ts'
import * as XLSX from '@e965/xlsx'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenProgramme, givenText } from '../given-programmes.ts'
import { noticeCodes } from '../notice-codes.ts'
import { closeParts, openParts, type Parts } from '../parts.ts'
import { buildApp } from './app.ts'
import { logTo } from './log.ts'
import { allRoutes } from './routes/all.ts'

const names = Object.keys(routes) as readonly RouteName[]
const nobody = 'nobody'
const askers = [...roles, nobody] as const
type Asker = (typeof askers)[number]

interface Line {
  readonly route: string
  readonly of: string
  readonly expected: Readonly<Record<Asker, string>>
}

/** The table as people read it. */
const lines: readonly Line[] = readFileSync(new URL('./rights-matrix.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('route '))
  .map((line) => line.split(/\s+/))
  .map(([route = '', of = '', ...cells]) => ({
    route,
    of,
    expected: Object.fromEntries(askers.map((asker, i) => [asker, cells[i]])) as Line['expected'],
  }))

let folder = ''
let parts: Parts
let app: Hono
let appWithoutAudit: Hono
let occasion: Omit<Occasion, 'fresh' | 'account' | 'form'>
const spare = { own: '', other: '' }
const form = { own: 'form-of-north', other: 'form-of-south' }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-rights-'))
  parts = await openParts({
    at: { dataDir: folder },
    url: 'http://127.0.0.1',
    isDemo: true,
    version: '0',
  })
  const { jurisdiction } = parts.place
  const { day } = parts.clock.local(jurisdiction, parts.clock.now())
  await fillTwoBeats(jurisdiction, day, givenProgramme('first-contact', day - 10), {
    ...parts,
    digest: noticeCodes.digest,
  })
  for (const role of roles) await account(`north-${role}`, role, jurisdiction)
  spare.own = await account('north-spare', 'hotline', jurisdiction)
  spare.other = await account('elsewhere-spare', 'hotline', 'elsewhere' as JurisdictionId)
  const book = XLSX.utils.book_new(
    XLSX.utils.aoa_to_sheet([
      ['日报', '数'],
      ['住户', null],
    ]),
    '表',
  )
  occasion = {
    day,
    programme: givenText('first-contact', day - 10),
    workbook: new Blob([XLSX.write(book, { type: 'array', bookType: 'xlsx' })]),
  }
  await parts.facts.append(jurisdiction, [
    draft('checks', { kind: 'programme-published', programme: checks(day + latestEnd) }, 'team'),
  ])
  const settings = {
    hosts: [],
    publicUrl: '',
    trustedProxies: [],
    log: logTo(() => undefined, false),
    version: '0',
  }
  app = buildApp(allRoutes(parts), parts, settings)
  const audit = { ...parts.audit, record: () => Promise.reject(new Error('the disk is full')) }
  appWithoutAudit = buildApp(allRoutes(parts), { ...parts, audit }, settings)
  await loadForm(form.own, north)
  await loadForm(form.other, south)
}, 60_000)
afterAll(async () => {
  await closeParts(parts)
  rmSync(folder, { recursive: true })
})

/** A form that a lead of this beat loaded. */
async function loadForm(id: string, { beat }: SmallBeat): Promise<void> {
  const workbook = new Uint8Array(await occasion.workbook.arrayBuffer())
  const sheets = [
    {
      name: '表',
      rows: [
        ['日报', '数'],
        ['住户', ''],
      ],
      closed: [],
    },
  ]
  const mapping = [{ cell: '表!B2', measure: 'households', where: '' }] as const
  const loaded = {
    id,
    title: '日报',
    beats: [beat as BeatId],
    sheets,
    mapping,
    enteredAt: 1,
    by: '',
  }
  await parts.storage.reportForms.add(parts.place.jurisdiction, loaded, workbook)
}

async function account(userName: string, role: Role, jurisdiction: JurisdictionId) {
  const entered: NewAccount = {
    userName,
    name: userName,
    role,
    jurisdiction,
    beats: role === 'administrator' ? [] : [north.beat as BeatId],
    agency: role === 'partner' ? 'health-centre' : 'police',
    worker: role === 'worker' ? (north.workers[0] as WorkerId) : null,
    isDemo: true,
  }
  const created = await parts.signIn.accounts.create(entered, null)
  const made = created.ok ? created.value.account : ''
  await parts.jobs.run(made, `a-job-of-${north.beat}`, 'plan', async () => null)
  return made
}

let count = 0
const now = (of = 'own'): Occasion => {
  count += 1
  const whose = of === 'other' ? 'other' : 'own'
  return { ...occasion, fresh: `fresh-${count}`, account: spare[whose], form: form[whose] }
}

const latestEnd = 20_000
let sooner = 0
const checks = (end: number) => ({ ...givenProgramme('isolation', occasion.day - 10), end })
/** A programme whose answers are erased after its end, each time with an earlier one. */
const endingSooner = () => {
  sooner += 1
  return programmeText(checks(occasion.day + latestEnd - sooner))
}

interface Told {
  /** As the table writes it. */
  readonly outcome: string
  readonly answer: unknown
  readonly text: string
  readonly status: number
}

const sessions = new Map<Asker, string>()

async function cookieOf(asker: Asker, isNew: boolean): Promise<string> {
  const known = sessions.get(asker)
  if (known !== undefined && !isNew) return known
  const stepped = asker === nobody ? null : await parts.signIn.stepIn(`north-${asker}`)
  const cookies = stepped?.headers.getSetCookie().map((cookie) => cookie.split(';')[0]) ?? []
  const cookie = cookies.join('; ')
  if (!isNew) sessions.set(asker, cookie)
  return cookie
}

/** Asks through the typed client, in a session of this role. */
async function ask(
  on: Hono,
  name: RouteName,
  asker: Asker,
  request: { readonly query?: object; readonly body?: unknown },
): Promise<Told> {
  const cookie = await cookieOf(asker, name === 'signOut')
  const seen = { text: '' }
  const client = createClient(async (path, init) => {
    const headers = { ...init.headers, cookie }
    const response = await on.request(`http://127.0.0.1${path}`, { ...init, headers })
    seen.text = await response.clone().text()
    return response
  })
  try {
    const answer = await client(name, request as never)
    return { outcome: 'yes', answer, text: seen.text, status: 200 }
  } catch (refusal) {
    if (!(refusal instanceof RequestRefused)) throw refusal
    const { status, problem } = refusal
    return { outcome: outcomeOf(problem.problem, status), answer: problem, text: seen.text, status }
  }
}

function outcomeOf(problem: string, status: number): string {
  if (status >= 500) return `fails (${problem})`
  const known = {
    'not-signed-in': 'out',
    'not-for-this-role': 'no',
    'of-all-beats': 'all',
    'erases-sooner': 'all',
    'not-found': 'hidden',
  }[problem]
  return known ?? 'in'
}

function requestFor(name: RouteName, of: string) {
  const beat: SmallBeat = of === 'other' ? south : north
  if (of === 'sooner') return { body: { yaml: endingSooner() } }
  const request = of !== 'own' ? (ofColleague[name] ?? requests[name]) : requests[name]
  return request(beat, now(of))
}

test('every route has its line in the table of rights, and every line its route', () => {
  expect([...new Set(lines.map(({ route }) => route))].sort()).toEqual([...names].sort())
  for (const line of lines) expect(Object.values(line.expected)).not.toContain(undefined)
})

describe('who may do what', () => {
  test.each(lines.map((line) => [line.route, line.of, line] as const))(
    '%s of %s',
    async (route, of, { expected }) => {
      const name = route as RouteName
      const found: Record<string, string> = {}
      for (const asker of askers) {
        const { outcome } = await ask(app, name, asker, requestFor(name, of))
        found[asker] = outcome
      }
      expect(found).toEqual(expected)
    },
  )
})

const residents = [north, south].flatMap((beat) => [
  ...beat.people.map((person, i) => ({ beat, id: person, words: beat.names[i] ?? '' })),
])

/** Whom a text tells something about: by id, by name. */
const toldIn = (text: string, beat: SmallBeat) =>
  residents
    .filter(
      (one) => one.beat === beat && (text.includes(`"${one.id}"`) || text.includes(one.words)),
    )
    .map((one) => one.id)

const reading = names.filter((name) => routes[name].reads === 'residents')
const firstRole = (name: RouteName): Role => {
  const route: Route = routes[name]
  return typeof route.roles === 'string' ? 'lead' : (route.roles[0] ?? 'lead')
}
const allReadings = () => parts.audit.readings(parts.place.jurisdiction, { limit: 10_000 })

describe('every reading of residents leaves one row, or there is no answer', () => {
  test.each(reading)('%s', async (name) => {
    const before = (await allReadings()).length
    const told = await ask(app, name, firstRole(name), requestFor(name, 'own'))
    if (told.outcome !== 'yes') return
    const [newest, ...rest] = await allReadings()
    expect(rest.length).toBe(before)
    expect(newest).toMatchObject({
      route: name,
      purpose: routes[name].purpose,
      role: firstRole(name),
    })
    expect(newest?.people).toEqual(expect.arrayContaining(toldIn(told.text, north)))
    if (told.text.includes(north.household)) expect(newest?.households).toContain(north.household)
    const south_ = [...(newest?.people ?? []), ...(newest?.households ?? [])].join(' ')
    expect(south_).not.toContain('south')
    expect(toldIn(told.text, south)).toEqual([])
  })

  test.each(reading)('%s answers nothing when the row cannot be written', async (name) => {
    const told = await ask(appWithoutAudit, name, firstRole(name), requestFor(name, 'own'))
    if (told.outcome === 'in' || told.outcome === 'hidden') return
    expect(told.status).toBe(503)
    expect(JSON.parse(told.text)).toMatchObject({ problem: 'not-recorded' })
    expect([...toldIn(told.text, north), ...toldIn(told.text, south)]).toEqual([])
  })
})

describe('what is said to read nobody tells of nobody', () => {
  const others = names.filter((name) => routes[name].reads === 'nothing')
  test.each(others)('%s', async (name) => {
    const told = await ask(app, name, firstRole(name), requestFor(name, 'own'))
    for (const { words } of residents) expect(told.text).not.toContain(words)
  })
})
