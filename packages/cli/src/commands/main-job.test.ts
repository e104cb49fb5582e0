import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CoverageFile, PlanFile } from '@doorstep/protocol/plan-file.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Command } from '../command.ts'
import { command as coverage } from './coverage.ts'
import { command as importLists } from './import.ts'
import { command as isolation } from './isolation.ts'
import { command as knocks } from './knocks.ts'
import { command as plan } from './plan.ts'
import { command as programme } from './programme.ts'
import { command as team } from './team.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-job-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, ...lines: readonly string[]) => {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

async function run(command: Command, ...args: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const voice = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    isTerminal: false,
  }
  const code = await command.run([...args, '--data', join(folder, 'data')], voice)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const register = () =>
  file(
    'register.csv',
    '姓名,与户主关系,性别,出生日期,住址',
    '周敏,户主,女,1980-03-04,青石里7栋2单元501',
    '周小禾,女儿,女,2015-06-07,青石里7栋2单元501',
    '陆远,户主,男,1951-01-02,青石里7栋2单元502',
    '韩青,户主,男,1990-09-10,青石里7栋2单元503',
  )

const colleagues = () =>
  file(
    'team.yaml',
    '- id: W1',
    '  name: 沈岚',
    '  agency: community',
    '  shift: ["08:00", "17:00"]',
    '- id: W2',
    '  name: 何平',
    '  agency: health',
    '  shift: ["08:00", "17:00"]',
    '  leave: [{ from: 2026-03-09, to: 2026-03-09 }]',
  )

test('from lists, team, knocks and isolations to a published plan and a coverage that adds up', async () => {
  expect((await run(importLists, register(), '--yes')).code).toBe(0)
  expect((await run(team, colleagues())).out).toContain('2 colleagues entered')
  const knocked = file(
    'knocks.csv',
    'address,date,time,agency,outcome',
    '青石里7栋2单元502,2026-03-01,09:00,health,opened',
    '青石里9栋101,2026-03-01,10:00,health,nobody',
  )
  const told = await run(knocks, knocked)
  expect(told.out).toContain('2 knocks = 1 taken + 0 known + 1 at doors')
  expect(told.err).toContain('knocks.csv, row 3, column address')
  expect((await run(knocks, knocked)).out).toContain('0 taken + 1 known')
  const isolating = file(
    'isolation.csv',
    'name,address,kind,start,end,checks',
    '韩青,青石里7栋2单元503,home,2026-03-05,2026-03-19,09:00-11:00 16:00-18:00',
  )
  expect((await run(isolation, isolating)).out).toContain('1 taken')
  expect((await run(isolation, isolating)).out).toContain('1 known')
  const out = join(folder, 'plan.json')
  const planned = await run(plan, '--date', '2026-03-09', '--publish', '--out', out)
  expect(planned).toMatchObject({
    code: 0,
    err: expect.stringContaining('no programme was running'),
  })
  const made = PlanFile.parse(JSON.parse(readFileSync(out, 'utf8')))
  expect(made.counts).toEqual({ dueHouseholds: 2, stops: 3, households: 2, leftOut: 0 })
  expect(made.rounds.map((round) => round.worker)).toEqual(['W1'])
  const where = join(folder, 'coverage.json')
  expect((await run(coverage, '--date', '2026-03-09', '--out', where)).code).toBe(0)
  const covered = CoverageFile.parse(JSON.parse(readFileSync(where, 'utf8')))
  expect(covered).toMatchObject({
    households: { planned: 2, done: 1, due: 0 },
    householdTotal: 3,
    peopleTotal: 4,
  })
})

test('a wrong line is told with its place and remedy, and nothing is changed', async () => {
  const late = file('team.yaml', '- { id: W1, name: 沈岚, agency: c, shift: ["17:00", "08:00"] }')
  expect(await run(team, late)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^team\.yaml, row 1, column shift: .+; .+/),
  })
  const odd = file('heat.yaml', 'key: heat', 'colour: red')
  const refused = await run(programme, odd)
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('heat.yaml, line 2: ')
  expect(await run(team, join(folder, 'nowhere.yaml'))).toMatchObject({ code: 1 })
})

test.each([
  ['no day', ['--out', 'x']],
  ['31/02', ['--date', '2026-02-31', '--out', 'x']],
  ['no place for the answer', ['--date', '2026-03-09']],
  ['a time that is none', ['--date', '2026-03-09', '--out', 'x', '--at', '25:00']],
])('wrong usage: %s', async (_, args) => {
  const { code, err } = await run(plan, ...args)
  expect(code).toBe(2)
  expect(err).toContain('example: doorstep plan')
})
