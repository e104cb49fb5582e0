import type { ReadFile } from '@doorstep/domain/intake/table.ts'
import { id } from '@doorstep/testing/builders/facts.ts'
import { expect, test } from 'vitest'
import { readIsolations } from './read-isolations.ts'
import { readKnocks } from './read-knocks.ts'
import { readTeamFile } from './read-team-file.ts'

const cells = (text: string) => ({ text, isFormula: false, isMerged: false })

const csv = (...lines: readonly string[]): ReadFile => ({
  file: 'own.csv',
  encoding: 'utf-8',
  delimiter: ',',
  sheets: [
    {
      sheet: '',
      rows: lines.map((line, i) => ({ number: i + 1, cells: line.split(',').map(cells) })),
    },
  ],
})

const where = (
  read: ReturnType<typeof readKnocks | typeof readIsolations | typeof readTeamFile>,
) => (read.ok ? [] : read.error.map(({ row, column }) => [row, column]))

test('knocks are read under Chinese headings in any order, and a blank line is none', () => {
  const read = readKnocks(
    csv('日期,时间,地址,单位,结果', '2026-03-08,9:05,青石里7栋501,卫生,敲门未应', ',,,,'),
  )
  expect(read).toMatchObject({
    ok: true,
    value: [{ row: 2, agency: '卫生', at: { minute: 545 }, outcome: 'nobody' }],
  })
})

test('each wrong cell of a list of knocks is named by row and column, and nothing is taken', () => {
  const heading = 'address,date,time,agency,outcome'
  const read = readKnocks(
    csv(heading, '青石里7栋501,2026-02-31,25:00,health,opened', ',2026-03-01,09:00,,shouted'),
  )
  expect(where(read)).toEqual([
    [2, 'date'],
    [2, 'time'],
    [3, 'address'],
    [3, 'agency'],
    [3, 'outcome'],
  ])
  expect(where(readKnocks(csv('address,date', 'x,y')))).toEqual([
    [1, 'time'],
    [1, 'agency'],
    [1, 'outcome'],
  ])
})

test('isolations: an end before the start and times that are none are named', () => {
  const heading = 'name,address,kind,start,end,checks'
  const read = readIsolations(
    csv(heading, '周敏,青石里7栋501,home,2026-03-09,2026-03-01,all day', '周敏,x,somewhere,y,z,'),
  )
  expect(where(read)).toEqual([
    [2, 'end'],
    [2, 'checks'],
    [3, 'kind'],
    [3, 'start'],
    [3, 'end'],
  ])
})

const zhou = `- id: W1
  name: 周敏
  agency: police
  role: mentor
  shift: ["08:00", "17:00"]
  home: 青石里
  since: 2012-03-04
  leave:
    - { from: 2026-03-09, to: 2026-03-10 }
`

test('a team is read with shift, home and leave, from YAML and from JSON', () => {
  const read = readTeamFile('team.yaml', zhou, id('north'))
  expect(read).toMatchObject({
    ok: true,
    value: [
      {
        entered: { worker: 'W1', standing: 'mentor', shift: { from: 480, to: 1020 } },
        leave: [{ kind: 'leave-taken', worker: 'W1' }],
      },
    ],
  })
  const json = '[{"id":"W1","name":"周敏","agency":"police","shift":["08:00","17:00"]}]'
  expect(readTeamFile('team.json', json, id('north'))).toMatchObject({ ok: true })
})

test('a shift that ends before it begins, an unknown field, an id used twice: each by its line', () => {
  const late = zhou.replace('["08:00", "17:00"]', '["17:00", "08:00"]')
  expect(where(readTeamFile('team.yaml', late, id('north')))).toEqual([[5, 'shift']])
  const odd = `${zhou}  colour: red\n`
  expect(where(readTeamFile('team.yaml', odd, id('north')))).toEqual([[10, 'colour']])
  expect(where(readTeamFile('team.yaml', zhou + zhou, id('north')))).toEqual([[10, 'id']])
  expect(where(readTeamFile('team.yaml', '{}', id('north')))).toEqual([[1, '']])
})

test.each([
  ['["08:00", "17:00"]', '8 to 5', 'is no pair of times: write ["08:00", "17:00"]'],
  ['["08:00", "17:00"]', '[8, 17]', 'is no time of day: write "08:00"'],
  ['["08:00", "17:00"]', '["08:00"]', 'is no pair of times: write ["08:00", "17:00"]'],
  ['role: mentor', 'role: chief', 'is none of mentor, newcomer and member'],
  ['name: 周敏', 'name: ""', 'is empty'],
  ['name: 周敏', 'name: [周敏]', 'is missing or no text'],
  ['name: 周敏', 'called: 周敏', 'no colleague has this'],
  ['home: 青石里', 'skills: 急救', 'is no list: write [ ] around it'],
  ['since: 2012-03-04', 'since: 2012', 'is no day of the calendar: write 2026-03-09'],
])('of a team, in place of %s, %s is refused in words', (right, wrong, problem) => {
  const read = readTeamFile('team.yaml', zhou.replace(right, wrong), id('north'))
  const told = read.ok ? [] : read.error
  expect(told.map((one) => one.problem)).toContain(problem)
  for (const one of told) expect(one.problem).not.toMatch(/Invalid|expected|received|Unrecognized/)
})
