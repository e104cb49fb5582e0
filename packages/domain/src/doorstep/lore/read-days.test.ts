import { expect, test } from 'vitest'
import { epochDay, isoDay } from '../../shared/time.ts'
import type { Tense } from './pattern.ts'
import { plainWords } from './plain-words.ts'
import { daysIn } from './read-days.ts'

/** A Wednesday. */
const day = epochDay(2026, 3, 11)

const read = (words: string, tense: Tense = 'coming', from = day) =>
  daysIn(plainWords(words), { day: from, tense }).map(({ on }) => (on === null ? null : isoDay(on)))

test.each([
  ['21号回来', '2026-03-21'],
  ['二十一日', '2026-03-21'],
  ['廿一號', '2026-03-21'],
  ['本月21日', '2026-03-21'],
  ['5号', '2026-04-05'],
  ['下月5号', '2026-04-05'],
  ['3月28日', '2026-03-28'],
  ['三月二十八号', '2026-03-28'],
  ['１２月１日', '2026-12-01'],
  ['2027年1月2日', '2027-01-02'],
  ['明天', '2026-03-12'],
  ['聽日', '2026-03-12'],
  ['后天', '2026-03-13'],
  ['大後天', '2026-03-14'],
  ['周五', '2026-03-13'],
  ['禮拜五', '2026-03-13'],
  ['下周三', '2026-03-18'],
  ['下個星期三', '2026-03-18'],
  ['下下周一', '2026-03-23'],
  ['本周日', '2026-03-15'],
  ['这个周末', '2026-03-14'],
  ['月底', '2026-03-31'],
  ['下个月底', '2026-04-30'],
  ['四月底', '2026-04-30'],
  ['三天后', '2026-03-14'],
  ['两周后', '2026-03-25'],
  ['一個月後', '2026-04-11'],
  ['半个月后', '2026-03-26'],
  ['the 21st', '2026-03-21'],
  ['on 21 March', '2026-03-21'],
  ['March 21st', '2026-03-21'],
  ['3/4', '2026-04-03'],
  ['03/04/2026', '2026-04-03'],
  ['the 5th', '2026-04-05'],
  ['tomorrow', '2026-03-12'],
  ['the day after tomorrow', '2026-03-13'],
  ['Friday', '2026-03-13'],
  ['next Tuesday', '2026-03-17'],
  ['Tuesday week', '2026-03-24'],
  ['a week on Friday', '2026-03-20'],
  ['in two weeks', '2026-03-25'],
  ['in a fortnight', '2026-03-25'],
  ["in ten days' time", '2026-03-21'],
  ['end of the month', '2026-03-31'],
  ['end of April', '2026-04-30'],
  ['a week today', '2026-03-18'],
  ['tomorrow week', '2026-03-19'],
  ['昨儿', '2026-03-10'],
  ['五一', '2026-05-01'],
])('%s is %s, counted from a Wednesday, 11 March 2026', (words, on) => {
  expect(read(words)).toEqual([on])
})

test.each([
  ['3号', '2026-03-03'],
  ['昨天', '2026-03-10'],
  ['琴晚', '2026-03-10'],
  ['前天', '2026-03-09'],
  ['周五', '2026-03-06'],
  ['上周五', '2026-03-06'],
  ['三天前', '2026-03-08'],
  ['上个月5号', '2026-02-05'],
  ['the 21st', '2026-02-21'],
  ['yesterday', '2026-03-10'],
  ['on Monday', '2026-03-09'],
  ['last Friday', '2026-03-06'],
  ['two weeks ago', '2026-02-25'],
])('%s, of what is over, is %s', (words, on) => {
  expect(read(words, 'gone')).toEqual([on])
})

test('what names no day exactly is known as such', () => {
  for (const words of [
    '年后',
    '春节',
    '下个月',
    '过几天',
    '每周三',
    'next month',
    'every Tuesday',
    'Tuesdays',
  ])
    expect(read(words), words).toEqual([null])
})

test('numbers of houses, buses and floors are no days', () => {
  for (const words of [
    '21号楼',
    '3号门',
    '5号线',
    '3单元502',
    'the 4th floor',
    'number 21',
    'her 80th birthday',
  ])
    expect(read(words), words).toEqual([])
})

test('a day that no calendar has is none', () => {
  expect(read('2月30日')).toEqual([null])
  expect(read('30/02/2026')).toEqual([null])
})

test('the end of a month and of a year are crossed', () => {
  expect(read('1号', 'coming', epochDay(2026, 12, 31))).toEqual(['2027-01-01'])
  expect(read('31号', 'coming', epochDay(2026, 4, 2))).toEqual(['2026-05-31'])
  expect(read('一个月后', 'coming', epochDay(2026, 1, 31))).toEqual(['2026-02-28'])
  expect(read('3 January', 'coming', epochDay(2026, 12, 20))).toEqual(['2027-01-03'])
  expect(read('28 December', 'gone', epochDay(2027, 1, 3))).toEqual(['2026-12-28'])
})
