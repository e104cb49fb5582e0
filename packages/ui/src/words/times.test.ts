import { languages } from '@doorstep/domain/shared/language.ts'
import { epochDay } from '@doorstep/domain/shared/time.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayDay, sayDayShort, sayDaysFrom, sayDuration, sayTime } from './times.ts'

const today = epochDay(2026, 3, 3)

test('a near day has its weekday and its word, in each language', () => {
  expect(languages.map((language) => sayDay(today, today, language))).toEqual([
    '3月3日 周二，今天',
    '3月3日 週二，今天',
    'Tue 3 Mar, today',
  ])
  expect(sayDay(today - 1, today, 'en')).toBe('Mon 2 Mar, yesterday')
  expect(sayDay(today + 4, today, 'en')).toBe('Sat 7 Mar')
})

test('a far day has no weekday, a day of another year its year', () => {
  expect(sayDay(today + 40, today, 'en')).toBe('12 Apr')
  expect(sayDay(epochDay(2025, 12, 31), today, 'en')).toBe('31 Dec 2025')
  expect(sayDay(epochDay(2025, 12, 31), today, 'zh-Hans')).toBe('2025年12月31日')
})

test('a day to be pressed is one word when near', () => {
  expect(sayDayShort(today, today, 'zh-Hant')).toBe('今天')
  expect(sayDayShort(today + 2, today, 'zh-Hans')).toBe('3月5日 周四')
})

test('how long ago is said in the largest unit that fits', () => {
  const said = (days: number) => sayDaysFrom(today + days, today, 'en')
  expect([0, -1, 1, -12, -21, -90, -800, 3].map(said)).toEqual([
    'today',
    'yesterday',
    'tomorrow',
    '12 days ago',
    '3 weeks ago',
    '2 months ago',
    '2 years ago',
    'in 3 days',
  ])
  expect(sayDaysFrom(today - 12, today, 'zh-Hant')).toBe('12 天前')
})

test('a duration', () => {
  expect([0, 4, 60, 130, 4400].map((minutes) => sayDuration(minutes, 'en'))).toEqual([
    '0 min',
    '4 min',
    '1 h',
    '2 h 10 min',
    '3 days',
  ])
})

test('today needs only the time', () => {
  expect(sayTime({ day: today, minute: 620 }, today, 'en')).toBe('10:20')
  expect(sayTime({ day: today - 1, minute: 620 }, today, 'en')).toBe('Mon 2 Mar, yesterday, 10:20')
})

test('every day has words in every language, and never a hole in them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -40_000, max: 40_000 }),
      fc.integer({ min: -3000, max: 3000 }),
      (base, away) => {
        for (const language of languages) {
          const said = `${sayDay(base + away, base, language)} ${sayDaysFrom(base + away, base, language)}`
          expect(said).not.toMatch(/undefined|NaN|\b0 (days|weeks|months|years)/)
        }
      },
    ),
  )
})
