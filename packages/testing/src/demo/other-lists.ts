import type { Sex } from '@doorstep/domain/intake/reading.ts'
import { ageOn, clockTime, type EpochDay, isoDay } from '@doorstep/domain/shared/time.ts'
import * as XLSX from '@e965/xlsx'
import type { Chance } from './chance.ts'
import { csvOf, encoderFor } from './encode.ts'
import { inventedPhone } from './invented-ids.ts'
import { familyName, fullName, inTraditional, misheard } from './names.ts'
import type { DemoPerson } from './people.ts'
import { addressOf, isHouse } from './places.ts'
import type { DemoHousehold, Population } from './population.ts'
import type { DemoFile } from './register-list.ts'

/** The property company of one estate writes in traditional characters, in Big5. */
export function ownersFile(population: Population, estate: string, chance: Chance): DemoFile {
  const homes = population.households.filter(({ door }) => door.estate === estate)
  const rows = homes.map(({ door, members }) => {
    const head = members[0]
    const isLet = chance.happens(0.12)
    const owner = isLet ? fullName(familyName(chance), 'female', 58, chance) : (head?.name ?? '')
    const phone = isLet ? inventedPhone(chance.between(700_000, 799_999)) : (head?.phone ?? '')
    return [
      door.building,
      door.unit,
      door.room,
      owner,
      spaced(phone),
      isLet ? '出租' : '自住',
      '88',
    ]
  })
  const empty = population.vacant
    .filter((door) => door.estate === estate)
    .map(({ building, unit, room }) => [
      building,
      unit,
      room,
      fullName(familyName(chance), 'male', 60, chance),
      inventedPhone(chance.between(800_000, 899_999)),
      '空置',
      '96',
    ])
  const text = csvOf([
    ['物業管理處', '', '', '', '', '', ''],
    ['業主清冊', '', '', '', '', '', ''],
    ['樓棟', '單元', '房號', '業主姓名', '聯絡電話', '使用狀態', '建築面積(㎡)'],
    ...[...rows, ...empty].map((row) => row.map(inTraditional)),
    ['合計', `${rows.length + empty.length}戶`, '', '', '', '', ''],
  ])
  return { name: '业主清册.csv', bytes: encoderFor('big5')(text) }
}

const spaced = (phone: string) =>
  phone === '' ? '' : `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`

const provinces = ['江陵', '云澜', '北渡', '海宁口', '石门关', '东屿']

/**
 * The street office: who came from elsewhere, addresses as travellers write them, in GB18030. A newer
 * version has `more` lines behind those of the first.
 */
export function returneesFile(
  { households }: Population,
  today: EpochDay,
  chance: Chance,
  more = 0,
): DemoFile {
  const rows = chance
    .shuffled(households)
    .slice(0, 150 + more)
    .map((one) => returneeRow(one, today, chance))
  const text = csvOf([
    ['青石街道返乡人员名单（内部使用）', '', '', '', '', '', '', '', '', ''],
    [`截至${isoDay(more > 0 ? today : today - 1)}`, '', '', '', '', '', '', '', '', ''],
    [
      '序号',
      '姓名',
      '性别',
      '年龄',
      '身份证号',
      '联系电话',
      '目的地详细地址',
      '出发地',
      '抵达日期',
      '备注',
    ],
    ...rows.map((row, i) => [String(i + 1), ...row]),
    [String(rows.length + 1), '', '男', '31', '', '', '鹭栖花园', '云澜', '', '姓名待核'],
    ['注：本表每日更新，以最后一版为准。', '', '', '', '', '', '', '', '', ''],
  ])
  return { name: `返乡人员名单${more > 0 ? '(2)' : ''}.csv`, bytes: encoderFor('gb18030')(text) }
}

/** Most are of a household already; one in five is a guest or a relative whom no list has. */
function returneeRow({ door, members }: DemoHousehold, today: EpochDay, chance: Chance) {
  const grown = members.filter((one) => one.phone !== '')
  const isKnown = grown.length > 0 && chance.happens(0.8)
  const arrived = today - (chance.happens(0.2) ? chance.between(0, 1) : chance.between(2, 24))
  // A few say little of themselves, and give an address that leads to no door.
  const isBrief = chance.happens(0.12)
  const who = isKnown ? knownReturnee(chance.pick(grown), today) : strangerRow(chance)
  return [
    ...(isBrief ? [...who.slice(0, 3), '', ''] : who),
    isBrief ? door.estate : addressOf(door),
    chance.pick(provinces),
    chance.happens(0.3) ? isoDay(arrived).replaceAll('-', '/') : isoDay(arrived),
    chance.happens(0.1) ? '随行1人' : '',
  ]
}

const sexMark = (sex: Sex) => (sex === 'male' ? '男' : '女')

const knownReturnee = (one: DemoPerson, today: EpochDay): readonly string[] => [
  one.name,
  sexMark(one.sex),
  String(ageOn(one.born, today)),
  masked(one.idNumber),
  one.phone,
]

function strangerRow(chance: Chance): readonly string[] {
  const sex = chance.pick(['male', 'female'] as const)
  const age = chance.between(19, 60)
  const phone = inventedPhone(chance.between(600_000, 699_999))
  return [fullName(familyName(chance), sex, age, chance), sexMark(sex), String(age), '', phone]
}

const masked = (number: string) => `${number.slice(0, 6)}********${number.slice(-4)}`

const groups = ['高血压', '糖尿病', '高血压、糖尿病', '孕产妇', '0-6岁儿童', '术后康复', '慢阻肺']

/** The health centre: whom it follows, names as they were heard on the telephone. */
export function healthFile({ households }: Population, chance: Chance): DemoFile {
  const elders = households
    .filter((one) => one.isRegistered)
    .flatMap((one) => one.members.map((person) => ({ one, person })))
    .filter(({ person }) => person.occupation === '退休')
  const rows = chance
    .shuffled(elders)
    .slice(0, 220)
    .map(({ one, person }) => healthRow(one, person, chance.pick(households), chance))
  const sheet = XLSX.utils.aoa_to_sheet([
    ['青石社区卫生服务中心 重点人群随访表'],
    ['编号', '姓名', '性别', '出生日期', '住址', '联系电话', '管理人群', '责任医生'],
    ...rows.map((row, i) => [`J${String(i + 1).padStart(4, '0')}`, ...row]),
    ['', '小计', `${rows.length}人`],
  ])
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, '随访')
  return {
    name: '重点人群随访.xlsx',
    bytes: new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' })),
  }
}

/** Some were heard on the telephone, some are with a daughter at another door, some gave no address. */
function healthRow(
  { door }: DemoHousehold,
  person: DemoPerson,
  elsewhere: DemoHousehold,
  chance: Chance,
) {
  const how = chance.weighted([
    ['plain', 80],
    ['heard', 9],
    ['elsewhere', 5],
    ['nowhere', 6],
  ] as const)
  const address = { plain: door, heard: door, elsewhere: elsewhere.door, nowhere: null }[how]
  return [
    how === 'heard' ? misheard(person.name) : person.name,
    sexMark(person.sex),
    isoDay(person.born),
    address ? addressOf(address) : '',
    how === 'plain' ? person.phone : '',
    chance.pick(groups),
    '责任团队二组',
  ]
}

/** The grid: who rents, sleeps at work or on the site; one column of it may not be taken at all. */
export function gridFile({ households }: Population, today: EpochDay): DemoFile {
  const others = households.filter((one) => !one.isRegistered)
  const rows = others.flatMap(({ door, members }) =>
    members.map((person, i) => [
      i === 0 || isHouse(door.kind) ? addressOf(door) : '同上',
      person.name,
      sexMark(person.sex),
      String(ageOn(person.born, today)),
      person.idNumber,
      person.phone,
      person.occupation,
      person.employer,
      '群众',
    ]),
  )
  const text = csvOf([
    ['第三网格  流动人口登记', `打印时间 ${clockTime(8 * 60 + 12)}`, '', '', '', '', '', '', ''],
    ['现居住地址', '姓名', '性别', '年龄', '证件号码', '手机', '工种', '单位', '政治面貌'],
    ...rows,
    ['合计', `${rows.length}人`, '', '', '', '', '', '', ''],
  ])
  return { name: '流动人口登记.csv', bytes: new TextEncoder().encode(`\ufeff${text}`) }
}
