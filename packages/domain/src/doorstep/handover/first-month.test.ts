import { id } from '@doorstep/testing/builders/facts.ts'
import { knock, today } from '@doorstep/testing/builders/households.ts'
import { expect, test } from 'vitest'
import type { IntroductionRow, ThreadRow } from '../../register/lore-rows.ts'
import type { KnockRow } from '../../register/rows.ts'
import { firstMonthOf } from './first-month.ts'

const newcomer = id<'worker'>('w1')
const spoke = { kind: 'spoke', met: [], othersMet: 1 } as const
const metAt = (household: string, ago: number, changes: Partial<KnockRow> = {}) =>
  knock(today - ago, spoke, { household: id(household), ...changes })
const at = (ago: number) => ({ day: today - ago, minute: 600 })
const introduction = (ago: number, who = newcomer): IntroductionRow => ({
  id: id(`i${ago}`),
  household: id('h1'),
  newcomer: who,
  mentor: id('w9'),
  at: at(ago),
  mayAsk: false,
})
const thread = (ago: number, as: 'answered' | 'dropped', by = newcomer): ThreadRow => ({
  id: id(`t${ago}`),
  fact: id('f'),
  household: id('h1'),
  person: null,
  topic: 'away',
  ask: '',
  from: today - 40,
  until: today,
  sensitivity: 'open',
  how: 'own-words',
  by: id('w9'),
  at: at(40),
  lore: null,
  closed: { at: at(ago), by, as, answer: '', toldWhatIsKept: false },
})
const month = (work: Partial<Parameters<typeof firstMonthOf>[2]>, since: number | null = 20) =>
  firstMonthOf(
    newcomer,
    since === null ? null : today - since,
    { knocks: [], introductions: [], threads: [], ...work },
    today,
  )

test('a door met twice is one door, in each week in which it was met', () => {
  const knocks = [metAt('h1', 20), metAt('h1', 3), metAt('h2', 3)]
  const { doorsMet, weeks } = month({ knocks })
  expect(doorsMet).toBe(2)
  expect(weeks.map((week) => week.doorsMet)).toEqual([1, 0, 2])
})

test('a call, a door that stayed shut and what colleagues did are not one’s own doors met', () => {
  const knocks = [
    metAt('h1', 3, { call: 'phone' }),
    knock(today - 2, { kind: 'no-answer' }),
    metAt('h3', 1, { worker: id('w2') }),
  ]
  const introductions = [introduction(2, id('w2'))]
  const threads = [thread(2, 'answered', id('w2')), thread(3, 'dropped')]
  expect(month({ knocks, introductions, threads })).toMatchObject({
    doorsMet: 0,
    introductions: 0,
    threadsClosed: 0,
  })
})

test('introductions and answered questions count in their week', () => {
  const { weeks } = month({
    introductions: [introduction(13), introduction(12)],
    threads: [thread(1, 'answered')],
  })
  expect(weeks.map((week) => [week.introductions, week.threadsClosed])).toEqual([
    [0, 0],
    [2, 0],
    [0, 1],
  ])
})

test('four weeks at most, those that have begun; without a first day the first knock is it', () => {
  expect(month({}, 100).weeks).toHaveLength(4)
  expect(month({}, 0).weeks).toEqual([
    { from: today, to: today, doorsMet: 0, introductions: 0, threadsClosed: 0 },
  ])
  expect(month({}, null)).toMatchObject({ since: null, weeks: [] })
  expect(month({ knocks: [metAt('h1', 8)] }, null)).toMatchObject({ since: today - 8 })
})
