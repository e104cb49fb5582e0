import type { Sex } from '@doorstep/domain/intake/reading.ts'
import { civilDate, type EpochDay, epochDay, isoDay } from '@doorstep/domain/shared/time.ts'
import type { Chance } from './chance.ts'
import { inventedIdNumber, inventedPhone } from './invented-ids.ts'
import { familyName, foreigner, fullName } from './names.ts'

export interface DemoPerson {
  readonly name: string
  readonly sex: Sex
  readonly born: EpochDay
  /** As the register writes it; the head's is 户主. */
  readonly relation: string
  readonly idNumber: string
  /** '' for children. */
  readonly phone: string
  readonly occupation: string
  readonly employer: string
  readonly residence: string
}

/** What a household is made of: relation to the head, sex (null: either), age from, age to. */
type Part = readonly [relation: string, sex: Sex | null, from: number, to: number]

const families: Readonly<Record<string, readonly Part[]>> = {
  'elder alone': [['户主', null, 68, 93]],
  'elder couple': [
    ['户主', 'male', 64, 86],
    ['配偶', 'female', 62, 84],
  ],
  couple: [
    ['户主', 'male', 26, 58],
    ['配偶', 'female', 25, 56],
  ],
  'with a child': [
    ['户主', 'male', 28, 48],
    ['配偶', 'female', 27, 45],
    ['子', null, 0, 17],
  ],
  'with two children': [
    ['户主', 'male', 31, 46],
    ['配偶', 'female', 30, 44],
    ['女', 'female', 6, 16],
    ['子', 'male', 0, 9],
  ],
  'three generations': [
    ['户主', 'male', 33, 50],
    ['配偶', 'female', 31, 48],
    ['子', null, 2, 18],
    ['母亲', 'female', 61, 82],
  ],
  'one parent': [
    ['户主', 'female', 30, 50],
    ['女', null, 3, 17],
  ],
  single: [['户主', null, 23, 59]],
  sharers: [
    ['户主', null, 21, 35],
    ['合租', null, 21, 35],
    ['合租', null, 21, 36],
  ],
}

const usual = [
  ['elder alone', 8],
  ['elder couple', 11],
  ['couple', 15],
  ['with a child', 24],
  ['with two children', 10],
  ['three generations', 9],
  ['one parent', 5],
  ['single', 14],
  ['sharers', 4],
] as const

/** Who lives behind one door together, its head first. */
export function household(on: EpochDay, chance: Chance, count: () => number) {
  const kind = chance.weighted(usual)
  const surname = familyName(chance)
  return (families[kind] ?? []).map((part, i) =>
    person(part, isOwnName(part[0]) || i === 0 ? surname : familyName(chance), on, chance, count()),
  )
}

const isOwnName = (relation: string) => relation === '子' || relation === '女'

/** Colleagues in one room of a dormitory or a hut, of no family. */
export function roommates(
  [least, most]: readonly [number, number],
  work: { readonly occupation: readonly string[]; readonly employer: string },
  on: EpochDay,
  chance: Chance,
  count: () => number,
): readonly DemoPerson[] {
  return Array.from({ length: chance.between(least, most) }, () => {
    const one = person(['', null, 19, 52], familyName(chance), on, chance, count())
    return { ...one, occupation: chance.pick(work.occupation), employer: work.employer }
  })
}

/** Someone from abroad, whose number is a passport's. */
export function guest(on: EpochDay, chance: Chance, count: () => number): DemoPerson {
  const [name, sex] = foreigner(chance)
  const sequence = count()
  const one = person(['户主', sex, 24, 55], '', on, chance, sequence)
  return { ...one, name, occupation: '外教', idNumber: `XX${String(sequence).padStart(7, '0')}` }
}

function person(
  [relation, wanted, from, to]: Part,
  surname: string,
  on: EpochDay,
  chance: Chance,
  sequence: number,
): DemoPerson {
  const sex = wanted ?? (chance.happens(0.5) ? 'male' : 'female')
  const age = chance.between(from, to)
  const born = bornBefore(on, age, chance)
  // The last but one place of a number is odd for men, even for women.
  const place = (sequence % 499) * 2 + (sex === 'male' ? 1 : 0)
  return {
    name: fullName(surname, sex, age, chance),
    sex,
    born,
    relation: relation === '子' && sex === 'female' ? '女' : relation,
    idNumber: inventedIdNumber(isoDay(born), place),
    phone: age < 14 || (age > 85 && chance.happens(0.5)) ? '' : inventedPhone(sequence),
    ...workOf(age, sex, chance),
    residence: '常住',
  }
}

function bornBefore(on: EpochDay, age: number, chance: Chance): EpochDay {
  const { year } = civilDate(on)
  return epochDay(year - age, chance.between(1, 12), chance.between(1, 28))
}

const jobs = [
  ['职员', '月桥商务'],
  ['教师', '柳荫小学'],
  ['护士', '青石医院'],
  ['司机', '顺行公交'],
  ['销售', '鹭栖商场'],
  ['工人', '青鹭制衣厂'],
  ['厨师', '豆腐街饭庄'],
  ['个体', ''],
  ['快递员', '飞燕快递'],
  ['会计', '月桥商务'],
  ['程序员', '云帆软件'],
  ['保安', '鹭栖物业'],
] as const

function workOf(age: number, sex: Sex, chance: Chance) {
  if (age < 6) return { occupation: '', employer: '' }
  if (age < 18) return { occupation: '学生', employer: age < 13 ? '柳荫小学' : '第九中学' }
  if (age >= (sex === 'male' ? 60 : 55)) return { occupation: '退休', employer: '' }
  const [occupation, employer] = chance.pick(jobs)
  return chance.happens(0.06)
    ? { occupation: '待业', employer: '' }
    : { occupation: occupation as string, employer: employer as string }
}
