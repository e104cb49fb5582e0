import { type Counting, type DayFound, daysBy } from './day-found.ts'
import { enDays } from './days-en.ts'
import { zhDays } from './days-zh.ts'

/**
 * The days that plain words name, in the order in which they stand, counted from the day of the remark.
 * What is named inexactly ("next month", 春节) is found without a day, so that nothing else is taken for it.
 */
export const daysIn = (plain: string, counting: Counting): readonly DayFound[] =>
  daysBy(/[一-鿿]/.test(plain) ? [...zhDays, ...enDays] : enDays, plain, counting)
