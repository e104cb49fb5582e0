import type { Language } from '../../shared/language.ts'
import { civilDate, type EpochDay } from '../../shared/time.ts'

const near: Readonly<Record<Language, readonly string[]>> = {
  'zh-Hans': ['前天', '昨天', '今天', '明天', '后天'],
  'zh-Hant': ['前天', '昨天', '今天', '明天', '後天'],
  en: ['the day before yesterday', 'yesterday', 'today', 'tomorrow', 'the day after tomorrow'],
}
const months =
  'January February March April May June July August September October November December'.split(' ')

/** A day as somebody says it at a door on the day `today`: tomorrow, 3月21号, on 21 March. It says when. */
export function sayDayAtDoor(day: EpochDay, today: EpochDay, language: Language): string {
  const word = near[language][day - today + 2]
  if (word !== undefined) return word
  const date = civilDate(day)
  const year = date.year === civilDate(today).year ? null : date.year
  if (language === 'en')
    return `on ${date.day} ${months[date.month - 1]}${year === null ? '' : ` ${year}`}`
  const dayOfMonth = `${date.month}月${date.day}${language === 'zh-Hans' ? '号' : '號'}`
  return year === null ? dayOfMonth : `${year}年${dayOfMonth}`
}
