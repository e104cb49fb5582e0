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

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month =
  '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ember|ober)?\\b'
const monthOf = (name: string | undefined) => months.indexOf((name ?? '').slice(0, 3)) + 1

const weekdayList = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const fullWeekday =
  '(sunday|monday|tuesday|wednesday|thursday|friday|saturday|mon|tues?|weds(?! (?:on|in))|thurs?|fri)'
/** "sat" and "sun" and "wed" are words too: days only where a day is named. */
const anyWeekday =
  '(sunday|monday|tuesday|wednesday|thursday|friday|saturday|mon|tues?|weds?|thurs?|fri|sat|sun)'
const weekdayOf = (name: string | undefined) => weekdayList.indexOf((name ?? '').slice(0, 3))

const numberNames: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
}
const number = `(\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: more)?`
const numberOf = (text: string | undefined) => numberNames[text ?? ''] ?? Number(text)
const units = '(day|week|wk|fortnight|month)s?'

function away(
  count: string | undefined,
  unit: string | undefined,
  { day }: Counting,
  sign: number,
) {
  const n = sign * numberOf(count)
  if (unit === 'month') return monthsAway(day, n)
  return day + n * ({ day: 1, fortnight: 14 }[unit ?? ''] ?? 7)
}

const way = (source: string, read: DayWay['read']): DayWay => ({
  says: new RegExp(`\\b${source}\\b`, 'g'),
  read,
})
const plus = (source: string, days: number): DayWay => way(source, (_, { day }) => day + days)
const none = (source: string): DayWay => way(source, () => null)

const ordinal = '(\\d{1,2})(?:st|nd|rd|th)'
/** "the 4th floor", "her 80th birthday": no day of a month. */
const noDay =
  '(?! (?:floor|flr|birthday|block|time|street|st\\b|avenue|grade|child|baby|year|month|trimester|week|visit|attempt|try|flat|landing|door|wedding|anniversary|dose|jab|booster|storey))'

/** How English remarks name a day; the first that fits a place counts. Written for plain words. */
export const enDays: readonly DayWay[] = [
  way('(\\d{4})-(\\d{1,2})-(\\d{1,2})', ([y, m, d]) => dayOfYear(Number(y), Number(m), Number(d))),
  way('(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})', ([d, m, y]) =>
    dayOfYear(Number(y) + ((y ?? '').length === 2 ? 2000 : 0), Number(m), Number(d)),
  ),
  way(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}\\.? (20\\d{2})`, ([d, m, y]) =>
    dayOfYear(Number(y), monthOf(m), Number(d)),
  ),
  way(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}`, ([d, m], c) =>
    dayAndMonth(monthOf(m), Number(d), c),
  ),
  way(`${month} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?!:)`, ([m, d], c) =>
    dayAndMonth(monthOf(m), Number(d), c),
  ),
  way(
    'the day after (?:tomorrow|tmrw|tomoz)|day after (?:tomorrow|tmrw|tomoz)',
    (_, { day }) => day + 2,
  ),
  way('(?:the )?day before yesterday', (_, { day }) => day - 2),
  way(
    `(?:an? )?week (?:on|next|this|from) ${anyWeekday}`,
    ([name], c) => nearestWeekday(weekdayOf(name), { day: c.day, tense: 'coming' }) + 7,
  ),
  way(
    `${fullWeekday} (week|fortnight)`,
    ([name, unit], c) =>
      nearestWeekday(weekdayOf(name), { day: c.day, tense: 'coming' }) + (unit === 'week' ? 7 : 14),
  ),
  way(`${anyWeekday} (?:of )?next week|next week(?:,| on) ${anyWeekday}`, ([a, b], { day }) =>
    weekdayOfWeek(day, 1, weekdayOf(a || b)),
  ),
  way(`${anyWeekday} (?:of )?last week|last week(?:,| on) ${anyWeekday}`, ([a, b], { day }) =>
    weekdayOfWeek(day, -1, weekdayOf(a || b)),
  ),
  way(`next ${anyWeekday}(?!s)`, ([name], { day }) => weekdayOfWeek(day, 1, weekdayOf(name))),
  way(`last ${anyWeekday}(?!s)`, ([name], { day }) =>
    nearestWeekday(weekdayOf(name), { day, tense: 'gone' }),
  ),
  none('the week after next|next week|last week|next month(?! on)|last month|this month|this week'),
  none(`(?:every|each|most|alternate) ${anyWeekday}s?|(?:sun|mon|tues|wednes|thurs|fri|satur)days`),
  way(`(?:on|this|til|till|until|by|from|since|coming|for|come) ${anyWeekday}`, ([name], c) =>
    nearestWeekday(weekdayOf(name), c),
  ),
  way('(?:back|home) (sat|sun|wed)', ([name], c) => nearestWeekday(weekdayOf(name), c)),
  way(fullWeekday, ([name], c) => nearestWeekday(weekdayOf(name), c)),
  way(
    `(?:on |by |til |till |until )?the ${ordinal} of next month|${ordinal} next month`,
    ([a, b], { day }) => dayInMonth(day, 1, Number(a || b)),
  ),
  way('(?:the )?end of next month', (_, { day }) => endOfMonth(day, 1)),
  way('(?:the )?end of last month', (_, { day }) => endOfMonth(day, -1)),
  way(`(?:the )?end of ${month}`, ([m], c) => {
    const first = dayAndMonth(monthOf(m), 1, c)
    return first === null ? null : endOfMonth(first, 0)
  }),
  way('(?:the )?(?:end of (?:(?:the|this) )?month|month(?: |-)?end)', (_, { day }) =>
    endOfMonth(day, 0),
  ),
  way('(?:the )?end of (?:the|this) year', (_, c) => dayAndMonth(12, 31, c)),
  way(`${ordinal}${noDay}`, ([d], c) => dayOfMonth(Number(d), c)),
  way('(\\d{1,2})/(\\d{1,2})(?![/\\d])', ([d, m], c) => dayAndMonth(Number(m), Number(d), c)),
  plus('a week (?:today|from today)|today week', 7),
  plus('a fortnight today', 14),
  plus('a week (?:tomorrow|tmrw|tomoz)|(?:tomorrow|tmrw|tomoz) week', 8),
  plus('(?:tomorrow|tmrw|tomoz|tmw|tomoro|2moro|tomorow|tommorow|tommorrow)', 1),
  plus('(?:yesterday|yday|last night)', -1),
  plus('(?:today|tonight|this (?:morning|afternoon|evening))', 0),
  way(`in (?:about |around |roughly )?${number} ${units}(?:'s?)?(?: time)?`, ([n, unit], c) =>
    away(n, unit, c, 1),
  ),
  way(`${number} ${units} (?:from now|from today)`, ([n, unit], c) => away(n, unit, c, 1)),
  way(`${number} ${units} (?:ago|back)`, ([n, unit], c) => away(n, unit, c, -1)),
  way('this weekend|(?:at|over|by) the weekend', (_, c) => nearestWeekday(6, c)),
  way('christmas day', (_, c) => dayAndMonth(12, 25, c)),
  way("new year's day", (_, c) => dayAndMonth(1, 1, c)),
]
