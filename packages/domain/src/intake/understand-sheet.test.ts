import { expect, test } from 'vitest'
import type { Sheet } from './table.ts'
import { forbiddenColumns, understandSheet } from './understand-sheet.ts'

const sheetOf = (lines: readonly string[], merged: readonly string[] = []): Sheet => ({
  sheet: '7栋',
  rows: lines.map((line, i) => ({
    number: i + 1,
    cells: line
      .split('|')
      .map((text, c) => ({ text, isFormula: false, isMerged: merged.includes(`${i + 1}:${c}`) })),
  })),
})

const register = sheetOf([
  '青石里7栋人口台账|青石里7栋人口台账|青石里7栋人口台账|青石里7栋人口台账',
  '序号|住址|人员信息|人员信息',
  '序号|房号|姓名|与户主关系',
  '1|501|周敏|户主',
  '2||周小禾|女儿',
  '3|502|同上|户主',
  '|||',
  '序号|房号|姓名|与户主关系',
  '4||何远|户主',
  '合计：2户4人|||',
  '注：本表每月更新|||',
  '|※本页有变动请来电||',
])

test('two heading rows under a title are found, and every row has its kind', () => {
  const table = understandSheet(register)
  expect(table.headingRows).toEqual([2, 3])
  expect(table.columns.map((column) => column.role)).toEqual(['ignore', 'room', 'name', 'relation'])
  expect(table.rows.map((row) => row.kind)).toEqual([
    'title',
    'heading',
    'heading',
    'body',
    'body',
    'body',
    'blank',
    'heading',
    'body',
    'total',
    'remark',
    'remark',
  ])
})

test('the door is carried to later members, ditto marks are filled, and a head without a door gets none', () => {
  const { rows } = understandSheet(register)
  expect(rows[4]).toMatchObject({ filled: ['2', '501', '周小禾', '女儿'], carried: [1] })
  expect(rows[5]).toMatchObject({ filled: ['3', '502', '周小禾', '户主'], carried: [2] })
  expect(rows[8]?.filled[1]).toBe('')
})

test('a name, a number or a birth date is never carried by a blank', () => {
  const { rows } = understandSheet(
    sheetOf(['房号|姓名|电话|户主', '501|周敏|13800000001|周敏', '|||']),
  )
  expect(rows[2]?.kind).toBe('blank')
  const next = understandSheet(
    sheetOf(['房号|姓名|电话|户主', '501|周敏|13800000001|周敏', '|周小禾||']),
  ).rows[2]
  expect(next?.filled).toEqual(['501', '周小禾', '', '周敏'])
})

test('what may not be kept is named and dropped before anything else', () => {
  const table = understandSheet(sheetOf(['姓名|民族|政治面貌|电话', '周敏|某|某|13800000001']))
  expect(forbiddenColumns(table)).toEqual(['民族', '政治面貌'])
  expect(JSON.stringify(table.rows)).not.toContain('某')
})

test.each([
  ['Full Name|Sex|Date of Birth|Mobile|Home Address', ['name', 'sex', 'birth', 'phone', 'address']],
  ['組別|姓名|稱謂|出生日期|電話|住址', ['role', 'name', 'sex', 'birth', 'phone', 'address']],
  ['房间编号|产权人|联系方式|自住/出租', ['room', 'name', 'phone', 'residence']],
])('%s', (headings, roles) => {
  const table = understandSheet(sheetOf([headings]))
  expect(table.columns.map((column) => column.role)).toEqual(roles)
})

test('a confirmed role wins over a recognised one', () => {
  const table = understandSheet(sheetOf(['姓名|电话', '周敏|1']), { 1: 'note' })
  expect(table.columns.map((column) => column.role)).toEqual(['name', 'note'])
})

test('a sheet without headings has columns, and what they hold must be said', () => {
  const sheet = sheetOf(['周敏|501', '何远|502'])
  const table = understandSheet(sheet)
  expect([table.headingRows, table.columns.map((column) => column.role)]).toEqual([
    [],
    ['ignore', 'ignore'],
  ])
  const said = understandSheet(sheet, { 0: 'name', 1: 'room' })
  expect(said.columns.map((column) => column.role)).toEqual(['name', 'room'])
  expect(said.rows.map((row) => row.kind)).toEqual(['body', 'body'])
})

test('headings in words nobody taught us are headings all the same', () => {
  const table = understandSheet(sheetOf(['Onoma|Tilefono', 'Maria|6912345678']))
  expect([table.headingRows, table.rows.map((row) => row.kind)]).toEqual([[1], ['heading', 'body']])
})

test('a bare name is a person’s only beside what people have', () => {
  const roles = (heading: string) =>
    understandSheet(sheetOf([heading, 'x|y|1'])).columns.map((column) => column.role)
  expect(roles('reference|name|notes')).toEqual(['ignore', 'ignore', 'note'])
  expect(roles('reference|name|phone')).toEqual(['ignore', 'name', 'phone'])
})

test('a forbidden column stays forbidden, whatever somebody says it is', () => {
  const sheet = sheetOf(['姓名|民族|房号', '周敏|某|501'])
  expect(understandSheet(sheet, { 0: 'name', 1: 'note', 2: 'room' }).columns[1]?.role).toBe(
    'forbidden',
  )
})
