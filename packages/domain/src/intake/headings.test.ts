import { expect, test } from 'vitest'
import type { ColumnRole, Sheet } from './table.ts'
import { understandSheet } from './understand-sheet.ts'

/** Cells as typed, none of them merged. */
const sheetOf = (...lines: readonly string[]): Sheet => ({
  sheet: '',
  rows: lines.map((line, i) => ({
    number: i + 1,
    cells: line.split('|').map((text) => ({ text, isFormula: false, isMerged: false })),
  })),
})
const rolesOf = (...lines: readonly string[]) =>
  understandSheet(sheetOf(...lines)).columns.map(({ role }) => role)

test.each<readonly [string, readonly string[], readonly ColumnRole[]]>([
  [
    'groups that name nothing',
    ['住户信息||人员信息||', '楼栋|房号|姓名|性别|电话', '7|501|周敏|女|13800000001'],
    ['building', 'room', 'name', 'sex', 'phone'],
  ],
  [
    'an upper row that names as many columns as the lower one',
    ['房号|人员信息|||备注', '|姓名|电话||', '501|周敏|13800000001||'],
    ['room', 'name', 'phone', 'ignore', 'note'],
  ],
  [
    'an upper row that names more',
    [
      '楼栋|房号|联系电话|住户|||备注',
      '|||姓名|性别|出生日期|',
      '7|501|13800000001|周敏|女|1980-02-03|',
    ],
    ['building', 'room', 'phone', 'name', 'sex', 'birth', 'note'],
  ],
  [
    'one column below a group',
    ['房号|住户|联系电话|备注', '|姓名||', '501|周敏|13800000001|'],
    ['room', 'name', 'phone', 'note'],
  ],
  [
    'an upper name that the lower row divides',
    ['住址|||联系电话|户主|备注', '楼栋|单元|房号||姓名|', '7|2|501|13800000001|周敏|'],
    ['building', 'unit', 'room', 'phone', 'name', 'note'],
  ],
  [
    'in English',
    ['Flat|Resident||Phone|Remarks', '|First name|Surname||', '12B|Ann|Lee|02079460000|'],
    ['room', 'name.given', 'name.family', 'phone', 'note'],
  ],
])('two heading rows without merged cells: %s', (_, lines, roles) => {
  const table = understandSheet(sheetOf('青石里台账', ...lines))
  expect(table.columns.map(({ role }) => role)).toEqual(roles)
  expect(table.rows.at(-1)?.kind).toBe('body')
})

test('on every page again, both rows are headings', () => {
  const two = ['楼栋|房号|联系电话|住户||', '|||姓名|性别|出生日期']
  const table = understandSheet(
    sheetOf(...two, '7|501|13800000001|周敏|女|1980-02-03', ...two, '7|502||何远|男|'),
  )
  expect(table.rows.map(({ kind }) => kind)).toEqual([
    'heading',
    'heading',
    'body',
    'heading',
    'heading',
    'body',
  ])
})

test('somebody’s row right below the headings is not taken for one', () => {
  const table = understandSheet(
    sheetOf('房号|姓名|与户主关系|情况', '|周敏|户主|业主', '502|何远|户主|'),
  )
  expect(table.headingRows).toEqual([1])
  expect(table.rows.map(({ kind }) => kind)).toEqual(['heading', 'body', 'body'])
})

test.each(['门号', '門號', '门牌', '門牌號', '室号', '室號', '房号', '房間號', 'Flat No.'])(
  '%s is the room, and a whole address where whole addresses stand in it',
  (heading) => {
    expect(rolesOf(`姓名|${heading}`, '周敏|501', '何远|3-2-502')).toEqual(['name', 'room'])
    expect(rolesOf(`姓名|${heading}`, '周敏|青石路14号', '何远|青石里7栋2单元501')).toEqual([
      'name',
      'address',
    ])
  },
)

test('an address that is only a door is a room; beside a building nothing is guessed', () => {
  expect(rolesOf('姓名|地址', '周敏|501室', '何远|12B')).toEqual(['name', 'room'])
  expect(rolesOf('姓名|地址', '周敏|青石里7栋501', '何远|502')).toEqual(['name', 'address'])
  expect(rolesOf('姓名|楼栋|门牌', '周敏|7|青石里7栋501')).toEqual(['name', 'building', 'room'])
})
