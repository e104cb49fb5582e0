import {
  type Counting,
  type DayWay,
  dayAndMonth,
  dayInMonth,
  dayOfMonth,
  dayOfYear,
  endOfMonth,
  monthsAway,
  nearestWeekday,
  weekdayOfWeek,
} from './day-found.ts'

const digits = '零一二三四五六七八九'

/** 二十一, 廿一, 卅, 21: 0 to 99. */
export function zhNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text.replace('两', '二').replace('廿', '二十').replace('卅', '三十')
  const [tens, units] = plain.includes('十') ? plain.split('十') : ['零', plain]
  const of = (part: string | undefined, empty: number) => (part ? digits.indexOf(part) : empty)
  return of(tens, 1) * 10 + of(units, 0)
}

const number =
  '(\\d{1,2}|[一二两三四五六七八九]?[十廿卅][一二三四五六七八九]?|[一二两三四五六七八九])'
/** 21号楼, 3号门, 5号线: places, not days. */
const noPlace =
  '(?![楼栋门床线房院铺店厅室车位机仓井桥屋桌座口岗]|单元|电梯|地下|公寓|病房|公路|大院|升降|[-之])'
const dom = `${number}[号日]${noPlace}`
const week = '(?:周|星期|礼拜|拜)'
const weekdayNames = '([一二三四五六日天末])'
const weekdays: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 0,
  天: 0,
  // The weekend begins on Saturday.
  末: 6,
}
const weekdayOf = (name: string | undefined) => weekdays[name ?? ''] ?? 0

const way = (source: string, read: DayWay['read']): DayWay => ({
  says: new RegExp(source, 'g'),
  read,
})
const away = (source: string, days: number): DayWay => way(source, (_, { day }) => day + days)
const none = (source: string): DayWay => way(source, () => null)

const inUnits =
  (count: string | undefined, unit: string | undefined, sign: number) => (_: Counting) => {
    const n = sign * zhNumber(count ?? '')
    if (unit === '月') return monthsAway(_.day, n)
    return _.day + n * (unit === '周' ? 7 : 1)
  }

/** 天, 日, 周, 个星期, 个月. */
const unitOf = (text: string | undefined) =>
  /月/.test(text ?? '') ? '月' : /周|星期|礼拜/.test(text ?? '') ? '周' : '天'
const units = '(天|日|周|个?星期|个?礼拜|个周|个?月)'

/** How Chinese remarks name a day; the first that fits a place counts. Written for plain words. */
export const zhDays: readonly DayWay[] = [
  way('(\\d{4})[-年./](\\d{1,2})[-月./](\\d{1,2})[日号]?', ([y, m, d]) =>
    dayOfYear(Number(y), Number(m), Number(d)),
  ),
  way(`明年${number}月${number}[日号]?`, ([m, d], c) =>
    dayAndMonth(zhNumber(m ?? ''), zhNumber(d ?? ''), { ...c, day: c.day + 365 }),
  ),
  none('农历.{0,6}[号日一二三四五六七八九十]|[正腊]月.{0,3}|初[一二三四五六七八九十]'),
  way(`${number}月${number}[日号]?${noPlace}`, ([m, d], c) =>
    dayAndMonth(zhNumber(m ?? ''), zhNumber(d ?? ''), c),
  ),
  way(`(?<!上)(?:下个?月)的?${dom}`, ([d], { day }) => dayInMonth(day, 1, zhNumber(d ?? ''))),
  way(`上个?月的?${dom}`, ([d], { day }) => dayInMonth(day, -1, zhNumber(d ?? ''))),
  way(`(?:本月|这个?月|当月)的?${dom}`, ([d], { day }) => dayInMonth(day, 0, zhNumber(d ?? ''))),
  way('下个?月(?:月)?底', (_, { day }) => endOfMonth(day, 1)),
  way('上个?月(?:月)?底', (_, { day }) => endOfMonth(day, -1)),
  way(`${number}月(?:月)?[底末]`, ([m], c) => {
    const first = dayAndMonth(zhNumber(m ?? ''), 1, c)
    return first === null ? null : endOfMonth(first, 0)
  }),
  way('(?:本月|这个?月)?月?[底尾](?<=月[底尾])', (_, { day }) => endOfMonth(day, 0)),
  way(`(?<!\\d)${dom}(?!前后?.{0,2}年)`, ([d], c) => dayOfMonth(zhNumber(d ?? ''), c)),
  way(`(?<![\\d/.])(\\d{1,2})/(\\d{1,2})(?![\\d/.%])`, ([m, d], c) =>
    dayAndMonth(Number(m), Number(d), c),
  ),
  way(
    `(下下|下|上上|上|这|本|那)一?(?:个)?${week}${weekdayNames}(?!次)`,
    ([which, name], { day }) => {
      const weeks = { 下下: 2, 下: 1, 上上: -2, 上: -1 }[which ?? ''] ?? 0
      return weekdayOfWeek(day, weeks, weekdayOf(name))
    },
  ),
  none(
    `(?:逢|每)(?:个|逢)?${week}.{0,4}|${week}[一二三四五六日][到至、和及].{0,3}[一二三四五六日天]`,
  ),
  way(`(?<!每|逢|每个)${week}${weekdayNames}(?!次|[到至])`, ([name], c) =>
    nearestWeekday(weekdayOf(name), c),
  ),
  away('大后[天日]', 3),
  away('大前[天日]', -3),
  away('(?<![今以])后[天日](?!的?日子)|后晚', 2),
  away('(?:明|听)[天日早晚朝儿](?!方)|(?<!表|说|声|证)明[早晚]', 1),
  away('(?<!大)前[天日儿](?!子)|前[晚夜]', -2),
  away('(?:昨|琴|寻)[天日晚夜早朝儿]', -1),
  away('今[天日晚早夜朝儿]|刚才|头先', 0),
  away('半个?月[之以]?后', 15),
  way(`(?:再?过)?${number}${units}(?:[之以]?后|左右.{0,1}回)`, ([n, unit], c) =>
    inUnits(n, unitOf(unit), 1)(c),
  ),
  way(`再?过${number}${units}`, ([n, unit], c) =>
    n === '两' && unitOf(unit) === '天' ? null : inUnits(n, unitOf(unit), 1)(c),
  ),
  way(`${number}${units}[之以]?前`, ([n, unit], c) => inUnits(n, unitOf(unit), -1)(c)),
  way('元旦', (_, c) => dayAndMonth(1, 1, c)),
  way('五一(?!路|街|村)', (_, c) => dayAndMonth(5, 1, c)),
  way('国庆|十一(?=回|返|放|结)', (_, c) => dayAndMonth(10, 1, c)),
  way('圣诞节?(?!后|前)', (_, c) => dayAndMonth(12, 25, c)),
  way('年底', (_, c) => dayAndMonth(12, 31, c)),
  // Feasts of the moon calendar, and what names no day: known as such, so that no other day is taken.
  none(
    '年[前后]|春节|过年|过完年|清明|端午|中秋|下个?月|上个?月|月[初中头]|下个?(?:周|星期|礼拜)|过几[天日]',
  ),
]
