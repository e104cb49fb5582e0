import { isoDay } from '@doorstep/domain/shared/time.ts'
import * as XLSX from '@e965/xlsx'
import type { DemoPerson } from './people.ts'
import { addressOf, type DemoDoor, isHouse } from './places.ts'
import type { DemoHousehold, Population } from './population.ts'

/** A list as an agency handed it over. */
export interface DemoFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const doorHeadings = ['住址', '', '', '本户']
const headings = [
  '单元',
  '房号',
  '户主姓名',
  '姓名',
  '性别',
  '出生日期',
  '身份证号',
  '与户主关系',
  '联系电话',
  '职业',
  '工作单位',
  '居住状态',
]

/**
 * The police register: a sheet for each building, two title rows, two heading rows, the door in merged
 * cells or only in the first line of a household, a total at the end of every sheet.
 */
export function registerFile({ households, vacant }: Population, name: string): DemoFile {
  const book = XLSX.utils.book_new()
  const registered = households.filter((one) => one.isRegistered)
  const byBuilding = Map.groupBy(registered, ({ door }) => sheetName(door))
  const empty = Map.groupBy(vacant, sheetName)
  for (const [sheet, some] of byBuilding)
    XLSX.utils.book_append_sheet(book, registerSheet(sheet, some, empty.get(sheet) ?? []), sheet)
  return { name, bytes: new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' })) }
}

const sheetName = ({ estate, building, kind }: DemoDoor) =>
  `${estate}${building}${isHouse(kind) ? '号' : '栋'}`

function registerSheet(
  sheet: string,
  households: readonly DemoHousehold[],
  vacant: readonly DemoDoor[],
): XLSX.WorkSheet {
  const isMergedStyle = /[02468][栋号]$/.test(sheet)
  const rows: string[][] = [
    [`青石街道派出所  实有人口登记册`],
    [`填报：社区警务室`, '', '', `${sheet}`],
    [...doorHeadings, '本人情况'],
    isHouse(households[0]?.door.kind ?? 'flat')
      ? ['详细地址', '备注', ...headings.slice(2)]
      : headings,
  ]
  const merges: XLSX.Range[] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 11 } }]
  for (const one of households) {
    if (isMergedStyle && one.members.length > 1) merges.push(...doorMerges(rows.length, one))
    rows.push(...one.members.map((person, i) => registerRow(one, person, i === 0)))
  }
  rows.push(
    ...vacant.map((door) => [...doorCells(door), '', '', '', '', '', '', '', '', '', '空置']),
  )
  const people = households.reduce((sum, one) => sum + one.members.length, 0)
  rows.push(['合计', `共${households.length}户${people}人`])
  const made = XLSX.utils.aoa_to_sheet(rows)
  made['!merges'] = merges
  return made
}

const doorMerges = (row: number, { members }: DemoHousehold): XLSX.Range[] =>
  [0, 1, 2].map((c) => ({ s: { r: row, c }, e: { r: row + members.length - 1, c } }))

/** A house of its own has one address; a flat its entrance and number. */
const doorCells = (door: DemoDoor): readonly [string, string] =>
  isHouse(door.kind) ? [addressOf(door), ''] : [door.unit, door.room]

function registerRow({ door, members }: DemoHousehold, person: DemoPerson, isFirst: boolean) {
  const place = isFirst ? [...doorCells(door), members[0]?.name ?? ''] : ['', '', '']
  return [
    ...place,
    person.name,
    person.sex === 'male' ? '男' : '女',
    isoDay(person.born).replaceAll('-', '.'),
    person.idNumber,
    person.relation,
    person.phone,
    person.occupation,
    person.employer,
    person.residence,
  ]
}
