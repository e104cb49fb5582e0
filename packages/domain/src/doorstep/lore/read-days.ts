import { type Counting, type DayFound, daysBy } from './day-found.ts'
import { enDays } from './days-en.ts'
import { zhDays } from './days-zh.ts'

/** "3/10" is the tenth of March to one who writes Chinese, even where a blank parts it from the characters. */
export const hasChinese = (plain: string): boolean => /[一-鿿]/.test(plain)

/**
 * The days that plain words name, in the order in which they stand, counted from the day of the remark.
 * What is named inexactly ("next month", 春节) is found without a day, so that nothing else is taken for it.
 */
export const daysIn = (
  plain: string,
  counting: Counting,
  isChinese = hasChinese(plain),
): readonly DayFound[] => daysBy(isChinese ? [...zhDays, ...enDays] : enDays, plain, counting)
