import { id } from '@doorstep/testing/builders/facts.ts'
import { household, today } from '@doorstep/testing/builders/households.ts'
import { expect, test } from 'vitest'
import type { WorkerRow } from '../team/worker.ts'
import { choicesFor } from './choices.ts'

const worker = (changes: Partial<WorkerRow> = {}): WorkerRow => ({
  id: id('w1'),
  beat: id('beat-1'),
  name: '林晓',
  agency: 'community',
  standing: 'member',
  shift: { from: 480, to: 1080 },
  languages: [],
  skills: [],
  homeArea: '',
  since: null,
  leave: [],
  leftOn: null,
  ...changes,
})
const at = (minute: number) => ({ day: today, minute })
const starts = (choices: ReturnType<typeof choicesFor>, day: number) =>
  choices.filter((one) => one.day === day).map((one) => one.window.from)

test('a week of times, while somebody is on duty; today none sooner than an hour', () => {
  const choices = choicesFor(household(), [worker()], at(13 * 60 + 30))
  expect(starts(choices, today)).toEqual([16 * 60])
  expect(starts(choices, today + 1)).toEqual([9 * 60, 14 * 60, 16 * 60])
  expect(starts(choices, today + 7)).toEqual([])
})

test('no time when the whole team is away, and none in the quiet hours', () => {
  const away = worker({ leave: [{ from: today + 1, to: today + 1 }] })
  expect(starts(choicesFor(household(), [away], at(0)), today + 1)).toEqual([])
  const wishes = {
    household: id<'household'>('h1'),
    quiet: [{ from: 15 * 60, to: 17 * 60 }],
    quietBecause: '',
    cautions: [],
    familiarity: [],
  }
  expect(starts(choicesFor(household({ wishes }), [worker()], at(0)), today + 1)).toEqual([9 * 60])
})
