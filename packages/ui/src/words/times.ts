import type { Language } from '@doorstep/domain/shared/language.ts'
import {
  civilDate,
  clockTime,
  type EpochDay,
  type LocalTime,
  type TimeWindow,
  weekday,
} from '@doorstep/domain/shared/time.ts'
import { defineWords } from './define.ts'

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const weekdays = {
  en: 'Sun Mon Tue Wed Thu Fri Sat'.split(' '),
  'zh-Hans': [...'日一二三四五六'].map((day) => `周${day}`),
  'zh-Hant': [...'日一二三四五六'].map((day) => `週${day}`),
} as const

/** Beyond so many days a weekday no longer helps anyone to find the day. */
const nearDays = 13

const words = defineWords(
  {
    day: (_year: number, month: number, day: number) => `${day} ${months[month - 1]}`,
    dayOfYear: (year: number, month: number, day: number) => `${day} ${months[month - 1]} ${year}`,
    month: (year: number, month: number) => `${months[month - 1]} ${year}`,
    withWeekday: (day: string, name: string) => `${name} ${day}`,
    withNear: (day: string, near: string) => `${day}, ${near}`,
    near: (days: number) => ({ '-1': 'yesterday', 0: 'today', 1: 'tomorrow' })[days] ?? '',
    ago: (count: number, unit: 'day' | 'week' | 'month' | 'year') =>
      `${count} ${unit}${count === 1 ? '' : 's'} ago`,
    ahead: (count: number, unit: 'day' | 'week' | 'month' | 'year') =>
      `in ${count} ${unit}${count === 1 ? '' : 's'}`,
    now: 'just now',
    minutes: (count: number) => `${count} min`,
    hours: (hours: number, minutes: number) =>
      minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`,
    days: (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`,
    at: (day: string, time: string) => `${day}, ${time}`,
    before: (time: string) => `before ${time}`,
    notBefore: (time: string) => `not before ${time}`,
  },
  {
    'zh-Hans': {
      day: (_year, month, day) => `${month}月${day}日`,
      dayOfYear: (year, month, day) => `${year}年${month}月${day}日`,
      month: (year, month) => `${year}年${month}月`,
      withWeekday: (day, name) => `${day} ${name}`,
      withNear: (day, near) => `${day}，${near}`,
      near: (days) => ({ '-1': '昨天', 0: '今天', 1: '明天' })[days] ?? '',
      ago: (count, unit) => `${count} ${chineseUnits['zh-Hans'][unit]}前`,
      ahead: (count, unit) => `${count} ${chineseUnits['zh-Hans'][unit]}后`,
      now: '刚刚',
      minutes: (count) => `${count} 分钟`,
      hours: (hours, minutes) => (minutes === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes} 分`),
      days: (count) => `${count} 天`,
      at: (day, time) => `${day} ${time}`,
      before: (time) => `${time} 前`,
      notBefore: (time) => `${time} 以后`,
    },
    'zh-Hant': {
      day: (_year, month, day) => `${month}月${day}日`,
      dayOfYear: (year, month, day) => `${year}年${month}月${day}日`,
      month: (year, month) => `${year}年${month}月`,
      withWeekday: (day, name) => `${day} ${name}`,
      withNear: (day, near) => `${day}，${near}`,
      near: (days) => ({ '-1': '昨天', 0: '今天', 1: '明天' })[days] ?? '',
      ago: (count, unit) => `${count} ${chineseUnits['zh-Hant'][unit]}前`,
      ahead: (count, unit) => `${count} ${chineseUnits['zh-Hant'][unit]}後`,
      now: '剛剛',
      minutes: (count) => `${count} 分鐘`,
      hours: (hours, minutes) => (minutes === 0 ? `${hours} 小時` : `${hours} 小時 ${minutes} 分`),
      days: (count) => `${count} 天`,
      at: (day, time) => `${day} ${time}`,
      before: (time) => `${time} 前`,
      notBefore: (time) => `${time} 以後`,
    },
  },
)

const chineseUnits = {
  'zh-Hans': { day: '天', week: '周', month: '个月', year: '年' },
  'zh-Hant': { day: '天', week: '週', month: '個月', year: '年' },
} as const

/** A day as the language writes it: "3 Mar", with the year when it is not today's. */
function plainDay(day: EpochDay, today: EpochDay, language: Language): string {
  const date = civilDate(day)
  const say = date.year === civilDate(today).year ? words[language].day : words[language].dayOfYear
  return say(date.year, date.month, date.day)
}

/** "Mar 2026". */
export const sayMonth = (year: number, month: number, language: Language): string =>
  words[language].month(year, month)

/** The days of the week, Monday first, as a calendar heads its columns. */
export const sayWeekdays = (language: Language): readonly string[] => [
  ...weekdays[language].slice(1),
  ...weekdays[language].slice(0, 1),
]

/** "Tue 3 Mar, today": the weekday when near, the word for yesterday, today and tomorrow. */
export function sayDay(day: EpochDay, today: EpochDay, language: Language): string {
  const plain = plainDay(day, today, language)
  if (Math.abs(day - today) > nearDays) return plain
  const named = words[language].withWeekday(plain, weekdays[language][weekday(day)] ?? '')
  const near = words[language].near(day - today)
  return near === '' ? named : words[language].withNear(named, near)
}

/** "today", "tomorrow", "Fri 27 Nov": a day to be pressed. */
export function sayDayShort(day: EpochDay, today: EpochDay, language: Language): string {
  return words[language].near(day - today) || sayDay(day, today, language)
}

/** "today", "yesterday", "12 days ago", "in 3 weeks": how long from today, in the largest fitting unit. */
export function sayDaysFrom(day: EpochDay, today: EpochDay, language: Language): string {
  const days = day - today
  const near = words[language].near(days)
  if (near !== '') return near
  const [count, unit] = largestUnit(Math.abs(days))
  return days < 0 ? words[language].ago(count, unit) : words[language].ahead(count, unit)
}

function largestUnit(days: number): [number, 'day' | 'week' | 'month' | 'year'] {
  if (days < 21) return [days, 'day']
  if (days < 61) return [Math.floor(days / 7), 'week']
  // 30.44 days: the mean month of the Gregorian calendar.
  if (days < 730) return [Math.floor(days / 30.44), 'month']
  return [Math.floor(days / 365.25), 'year']
}

/** "4 min", "2 h 10 min", "3 days". */
export function sayDuration(minutes: number, language: Language): string {
  const whole = Math.max(0, Math.floor(minutes))
  if (whole < 60) return words[language].minutes(whole)
  if (whole < 24 * 60) return words[language].hours(Math.floor(whole / 60), whole % 60)
  return words[language].days(Math.floor(whole / (24 * 60)))
}

/** "Tue 3 Mar, today, 10:20"; on the day itself the time alone is enough. */
export function sayTime(at: LocalTime, today: EpochDay, language: Language): string {
  const time = clockTime(at.minute)
  return at.day === today ? time : words[language].at(sayDay(at.day, today, language), time)
}

/** "today, 10:20": with its day also on the day itself. */
export const sayDayAndTime = (at: LocalTime, today: EpochDay, language: Language): string =>
  words[language].at(sayDayShort(at.day, today, language), clockTime(at.minute))

/** "08:00–10:00". */
export const sayWindow = ({ from, to }: TimeWindow): string => `${clockTime(from)}–${clockTime(to)}`

/** "before 12:00". */
export const sayBefore = (minute: number, language: Language): string =>
  words[language].before(clockTime(minute))

/** "not before 14:00". */
export const sayNotBefore = (minute: number, language: Language): string =>
  words[language].notBefore(clockTime(minute))
