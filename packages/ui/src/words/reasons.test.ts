import type { Because, DutyState, ExcusedBecause } from '@doorstep/domain/due/duty.ts'
import type { LeftOutBecause } from '@doorstep/domain/rounds/plan.ts'
import type { PersonId, ProgrammeKey, WorkerId } from '@doorstep/domain/shared/id.ts'
import { languages } from '@doorstep/domain/shared/language.ts'
import { epochDay } from '@doorstep/domain/shared/time.ts'
import { expect, test } from 'vitest'
import { sayBecause, sayExcused, sayLeftOut, sayState } from './reasons.ts'

const today = epochDay(2026, 3, 3)
const at = { day: today, minute: 620 }
const window = { from: 480, to: 720 }
const person = 'p' as PersonId
const names = (id: string) => ({ p: '周敏', w: '何' })[id]

/** One of each variant: the compiler asks for a new one here. */
const becauses: { readonly [Kind in Because['kind']]: Extract<Because, { kind: Kind }> } = {
  'never-met': { kind: 'never-met' },
  arrived: { kind: 'arrived', person, on: today - 1, from: '云州' },
  isolating: { kind: 'isolating', person, day: 2, of: 14, window },
  condition: { kind: 'condition', programme: 'elders' as ProgrammeKey, lastMet: today - 12 },
  'declined-before': { kind: 'declined-before', on: today - 5 },
  appointment: { kind: 'appointment', window, way: 'door' },
  'begun-before': { kind: 'begun-before', on: today - 1, left: 2 },
  'asked-to-come-back': { kind: 'asked-to-come-back', at },
}
const excuses: {
  readonly [Kind in ExcusedBecause['kind']]: Extract<ExcusedBecause, { kind: Kind }>
} = {
  vacant: { kind: 'vacant' },
  'nobody-lives-here': { kind: 'nobody-lives-here' },
  'not-concerned': { kind: 'not-concerned' },
  'central-isolation': { kind: 'central-isolation' },
  'chose-another-way': { kind: 'chose-another-way', way: 'phone' },
  'programme-says': { kind: 'programme-says', words: 'as the programme says' },
  'handed-to-lead': { kind: 'handed-to-lead' },
  'another-agency': { kind: 'another-agency', agency: 'health', at },
}
const bindings: {
  readonly [Kind in LeftOutBecause['kind']]: Extract<LeftOutBecause, { kind: Kind }>
} = {
  'no-worker': { kind: 'no-worker' },
  'no-time-left': { kind: 'no-time-left' },
  'window-outside-shifts': { kind: 'window-outside-shifts', windows: [window] },
  'quiet-all-day': { kind: 'quiet-all-day' },
  'skill-nobody-has': { kind: 'skill-nobody-has', skill: 'nursing' },
  'language-nobody-speaks': { kind: 'language-nobody-speaks', language: 'Hakka' },
  'agency-not-on-duty': { kind: 'agency-not-on-duty', agencies: ['police'] },
  'no-second-person': { kind: 'no-second-person' },
  courtesy: { kind: 'courtesy', agency: 'grid' },
  'call-agreed': { kind: 'call-agreed', way: 'phone', window },
  'pinned-worker-away': { kind: 'pinned-worker-away', worker: 'w' as WorkerId },
  'door-without-building': { kind: 'door-without-building' },
}

test('every reason is a sentence of its own in every language, without a hole in it', () => {
  for (const language of languages) {
    const telling = { language, today, nameOf: names }
    const said = [
      sayBecause({ kind: 'appointment', window, way: 'phone' }, telling),
      ...Object.values(becauses).map((because) => sayBecause(because, telling)),
      ...Object.values(excuses).map((because) => sayExcused(because, telling)),
      ...Object.values(bindings).map((because) => sayLeftOut(because, telling)),
    ]
    expect(new Set(said).size).toBe(said.length)
    for (const sentence of said) expect(sentence).not.toMatch(/^$|undefined|NaN|\[object|^[a-z-]+$/)
  }
})

test('a reason names a person only where the reader may know', () => {
  const arrived = becauses.arrived
  expect(sayBecause(arrived, { language: 'en', today, nameOf: names })).toBe(
    '周敏 arrived from 云州, Mon 2 Mar, yesterday',
  )
  expect(sayBecause(arrived, { language: 'en', today })).toBe(
    'Someone here arrived from 云州, Mon 2 Mar, yesterday',
  )
})

test('a call that nobody took is told as one, and a knock as a knock', () => {
  const said = (by: Extract<DutyState, { kind: 'tried' }>['by'], times = 1) =>
    languages.map(
      (language) =>
        sayState({ kind: 'tried', times, by, last: at }, { language, today }).split(
          /，最近|, last/,
        )[0],
    )
  expect(said(['door'])).toEqual(['敲门未应 1 次', '敲門未應 1 次', 'no answer once'])
  expect(said(['phone'])).toEqual(['电话未接 1 次', '電話未接 1 次', 'no answer to the call'])
  expect(said(['phone'], 2)).toEqual(['电话未接 2 次', '電話未接 2 次', 'no answer to 2 calls'])
  for (const by of [['message'], ['door', 'phone']] as const)
    expect(said(by, 2)).toEqual(['没联系上 2 次', '沒聯絡上 2 次', 'not reached 2 times'])
  const late = { kind: 'overdue', since: today - 1, times: 1, by: ['phone'] } as const
  expect(sayState(late, { language: 'zh-Hans', today })).toMatch(/，已打电话 1 次$/)
})

test('a state says what makes it so', () => {
  const telling = { language: 'en', today } as const
  expect(sayState({ kind: 'tried', times: 2, by: ['door'], last: at }, telling)).toBe(
    'no answer 2 times, last 10:20',
  )
  expect(sayState({ kind: 'overdue', since: today - 1, times: 0, by: [] }, telling)).toBe(
    'overdue since Mon 2 Mar, yesterday',
  )
  const tried = { kind: 'overdue', since: today - 1, times: 2, by: ['door', 'phone'] } as const
  expect(sayState(tried, telling)).toBe('overdue since Mon 2 Mar, yesterday; tried 2 times')
  expect(sayState(tried, { language: 'zh-Hant', today })).toMatch(/^逾期（期限：.*），已聯絡 2 次$/)
  expect(sayState({ kind: 'excused', because: excuses.vacant }, telling)).toBe(
    'excused: The dwelling is vacant',
  )
})
