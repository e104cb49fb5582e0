import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BeatId, WorkerId } from '@doorstep/domain/shared/id.ts'
import { createClient } from '@doorstep/protocol/client.ts'
import { draft, id, reading, rowTaken, visit } from '@doorstep/testing/builders/facts.ts'
import { fillTwoBeats, north } from '@doorstep/testing/two-beats.ts'
import * as XLSX from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { givenProgramme } from '../../given-programmes.ts'
import { noticeCodes } from '../../notice-codes.ts'
import { closeParts, openParts, type Parts } from '../../parts.ts'
import { buildApp } from '../app.ts'
import { logTo } from '../log.ts'
import { allRoutes } from './all.ts'

const noon = Date.UTC(2026, 2, 9, 4)
const oneDay = 86_400_000
let now = noon
let folder = ''
let parts: Parts
let ask: ReturnType<typeof createClient>

beforeEach(async () => {
  now = noon
  folder = mkdtempSync(join(tmpdir(), 'doorstep-reports-'))
  parts = await openParts({
    place: {
      jurisdiction: id('here'),
      beat: north.beat as BeatId,
      zone: 'Asia/Shanghai',
      country: 'CN',
    },
    at: { dataDir: folder },
    url: 'http://127.0.0.1',
    isDemo: true,
    version: '0',
    now: () => now,
  })
  await fillTwoBeats(id('here'), today(), givenProgramme('first-contact', today() - 10), {
    ...parts,
    digest: noticeCodes.digest,
  })
  ask = await leadOf(parts)
})
afterEach(async () => {
  await closeParts(parts)
  rmSync(folder, { recursive: true })
})

const today = () => parts.clock.local(id('here'), now).day

async function leadOf({ signIn }: Parts) {
  const lead = {
    userName: 'lead',
    name: 'lead',
    role: 'lead',
    jurisdiction: id<'jurisdiction'>('here'),
    beats: [north.beat as BeatId],
    agency: 'police',
    worker: null,
    isDemo: true,
  } as const
  await signIn.accounts.create(lead, null)
  const stepped = await signIn.stepIn('lead')
  const cookie = stepped?.headers.getSetCookie().join('; ').split(';')[0] ?? ''
  const app = buildApp(allRoutes(parts), parts, {
    hosts: [],
    publicUrl: '',
    trustedProxies: [],
    log: logTo(() => undefined, false),
    version: '0',
  })
  return createClient(async (path, init) =>
    app.request(`http://127.0.0.1${path}`, { ...init, headers: { ...init.headers, cookie } }),
  )
}

/** Merged heading, a column for the figures, a sum. */
function blank(): Blob {
  const page = XLSX.utils.aoa_to_sheet([
    ['每日走访情况上报表', null],
    ['项目', '数量'],
    ['住户', null],
    ['人员', null],
    ['走访', null],
  ])
  page['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }]
  page['B6'] = { t: 'n', f: 'SUM(B3:B5)', v: 0 }
  page['!ref'] = 'A1:B6'
  const book = XLSX.utils.book_new(page, '日报')
  return new Blob([
    new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer),
  ])
}

const load = () => ask('reportFormUpload', { query: { file: '日报表.xlsx' }, body: blank() })

async function mapped() {
  const { form } = await load()
  const mapping = [
    { cell: '日报!B3', measure: 'households', where: '' },
    { cell: 'B4', measure: 'people', where: 'north里/7' },
    { cell: 'B5', measure: 'visits', where: '' },
  ] as const
  await ask('reportMapping', { query: { form }, body: { mapping: [...mapping] } })
  return form
}

const problemOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'answered',
    (refused: { problem: { problem: string } }) => refused.problem.problem,
  )

/** More people behind the same door, by a list that was accepted now. */
const taken = (list: string, people: number) => [
  draft(`accepted-${list}`, {
    kind: 'list-accepted',
    import: id(list),
    beat: id(north.beat),
    source: list,
    title: list,
    file: `${list}.csv`,
    fileDigest: list,
    counts: { linked: 0, new: people, review: 0, rejected: 0 },
  }),
  ...Array.from({ length: people }, (_, i) =>
    draft(
      `${list}-${i}`,
      rowTaken(`${list}-${i}`, {
        import: id(list),
        source: list,
        beat: id(north.beat),
        building: id(north.building),
        dwelling: id('north-dwelling'),
        household: id(north.household),
        person: id(`${list}-person-${i}`),
        reading: reading({ name: `新人${i}` }),
      }),
    ),
  ),
]

const knock = (name: string, day: number) =>
  draft(
    name,
    visit({
      visit: id(name),
      household: id(north.household),
      by: id<'worker'>(north.workers[0]) as WorkerId,
      at: { day, minute: 500 },
    }),
    'visits',
  )

test('a form is remembered with its cells as they stand, and mapped once', async () => {
  const loaded = await load()
  expect(loaded.title).toBe('日报表')
  expect(loaded.sheets[0]?.rows.slice(0, 3)).toEqual([
    ['每日走访情况上报表', '每日走访情况上报表', '', '', ''],
    ['项目', '数量', '', '', ''],
    ['住户', '', '', '', ''],
  ])
  const form = await mapped()
  const { forms } = await ask('reportForms')
  expect(forms.find((one) => one.form === form)?.mapping.map(({ cell }) => cell)).toEqual([
    '日报!B3',
    '日报!B4',
    '日报!B5',
  ])
})

test('a cell that is covered, a sum, or not there, and a place that is not known are refused', async () => {
  const { form } = await load()
  const mapping = (cell: string, where = '') =>
    problemOf(
      ask('reportMapping', {
        query: { form },
        body: { mapping: [{ cell, measure: 'people', where }] },
      }),
    )
  expect(await mapping('日报!B1')).toBe('cell-closed')
  expect(await mapping('日报!B6')).toBe('cell-closed')
  expect(await mapping('日报!K3')).toBe('cell-unknown')
  expect(await mapping('月报!B3')).toBe('cell-unknown')
  expect(await mapping('日报!B3', 'south里')).toBe('where-unknown')
  const twice = { cell: 'B3', measure: 'people', where: '' } as const
  expect(
    await problemOf(
      ask('reportMapping', {
        query: { form },
        body: { mapping: [twice, { ...twice, cell: '日报!B3' }] },
      }),
    ),
  ).toBe('cell-twice')
})

test('what is no workbook is refused with the reason', async () => {
  const upload = (body: Blob) =>
    problemOf(ask('reportFormUpload', { query: { file: 'x.xlsx' }, body }))
  expect(await upload(new Blob(['项目,数量\n']))).toBe('form-unreadable')
  expect(
    await upload(
      await blank()
        .arrayBuffer()
        .then((b) => new Blob([b.slice(0, 900)])),
    ),
  ).toBe('form-unreadable')
})

test('what was sent never changes, though the register does; and is sent once', async () => {
  const form = await mapped()
  const before = await ask('reportFill', { query: { form } })
  const sent = await ask('reportSend', { query: { form } })
  expect(sent).toEqual({ ...before, isFrozen: true })
  now += 60_000
  await parts.facts.append(id('here'), [...taken('fresh', 3), knock('k1', today())])
  expect(await ask('reportFill', { query: { form } })).toEqual(sent)
  const again = await Promise.all([1, 2].map(() => ask('reportSend', { query: { form } })))
  expect(again).toEqual([sent, sent])
  expect((await ask('reportForms')).sent).toHaveLength(1)
})

test('the next day says what entered, what ended and what was corrected, and it adds up', async () => {
  await parts.facts.append(id('here'), [knock('k0', today())])
  const form = await mapped()
  await ask('reportSend', { query: { form } })
  await parts.facts.append(id('here'), [knock('late', today())])
  now += oneDay
  await parts.facts.append(id('here'), [
    ...taken('fresh', 3),
    knock('k1', today()),
    draft('joined', {
      kind: 'people-matched',
      keep: id(north.people[0]),
      other: id(north.people[1]),
    }),
  ])
  const { figures } = await ask('reportFill', { query: { form } })
  const [households, people, visits] = figures
  expect(households).toMatchObject({ value: 1, yesterday: 1, entered: 0, ended: 0, corrected: 0 })
  expect(people).toMatchObject({ entered: 3, ended: 0, corrected: -1 })
  expect(visits).toMatchObject({ value: 1, yesterday: 1, entered: 1, ended: 2, corrected: 1 })
  for (const { value, yesterday, entered, ended, corrected } of figures)
    expect((yesterday ?? 0) + entered - ended + corrected).toBe(value)
})

test('the file that goes up is the same form with its figures, and counts below five masked', async () => {
  await parts.facts.append(id('here'), taken('fresh', 6))
  const form = await mapped()
  const { figures } = await ask('reportFill', { query: { form } })
  const people = figures.find(({ cell }) => cell === '日报!B4')
  expect(people).toMatchObject({ masked: false })
  expect(figures[0]).toMatchObject({ value: 1, masked: true })
  const file = await ask('reportDownload', { query: { form } })
  const page = XLSX.read(new Uint8Array(await file.arrayBuffer())).Sheets['日报']
  expect([page?.['B3'].v, page?.['B4'].v, page?.['B5'].v, page?.['A1'].v]).toEqual([
    '<5',
    people?.value,
    0,
    '每日走访情况上报表',
  ])
  expect(page?.['!merges']).toHaveLength(1)
})

test('a day that has not come is not reported, nor a form without figures', async () => {
  const { form } = await load()
  expect(await problemOf(ask('reportFill', { query: { form, day: today() + 1 } }))).toBe(
    'day-to-come',
  )
  expect(await problemOf(ask('reportSend', { query: { form } }))).toBe('nothing-mapped')
  expect(await problemOf(ask('reportFill', { query: { form: 'another' } }))).toBe('not-found')
})
