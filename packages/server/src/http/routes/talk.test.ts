import { givenTalk } from '@doorstep/domain/doorstep/given-talk.ts'
import type { LoreMessage } from '@doorstep/protocol/lore.ts'
import type { TalkLineMessage } from '@doorstep/protocol/talk.ts'
import { beatFacts, tenToday } from '@doorstep/testing/builders/beat.ts'
import { id } from '@doorstep/testing/builders/facts.ts'
import { today } from '@doorstep/testing/builders/households.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { givenPlaybook } from '../../given-playbook.ts'
import { type Ask, type Asked, type ServedBeat, serveBeat } from '../served-beat.ts'

let beat: ServedBeat
let lead: Ask
let lin: Ask

beforeEach(async () => {
  beat = await serveBeat('beat-1', tenToday, [
    { userName: 'lead', role: 'lead', worker: null },
    { userName: 'lin', role: 'worker', worker: id('w1') },
  ])
  await beat.parts.facts.append(beat.parts.place.jurisdiction, beatFacts())
  lead = await beat.as('lead')
  lin = await beat.as('lin')
})
afterEach(() => beat.close())

const answered = <Name extends Parameters<Ask>[0]>(asked: Asked<Name>) => {
  if (asked.answer === null) throw new Error(`${asked.status} ${JSON.stringify(asked)}`)
  return asked.answer
}
const line = (changes: Partial<TalkLineMessage> = {}): TalkLineMessage => ({
  line: id('t1'),
  words: { 'zh-Hans': '降温了，屋里暖和不？', 'zh-Hant': '', en: '' },
  classes: [],
  until: today + 2,
  ...changes,
})
const classAt = async (household: string) =>
  answered(await lin('brief', { household })).classes.map(({ key }) => key)

test('a line of the board stands on every round, and in the briefs that it suits', async () => {
  const [suiting = ''] = await classAt('h1')
  const [other = ''] = (await givenPlaybook()).classes
    .map(({ key }) => key)
    .filter((key) => key !== suiting)
  answered(await lead('talkSet', {}, line({ classes: [suiting] })))
  answered(await lead('talkSet', {}, line({ line: id('t2'), classes: [other] })))
  expect(answered(await lin('round')).talk.map(({ line: one }) => one)).toEqual(['t1', 't2'])
  expect(answered(await lin('brief', { household: 'h1' })).talk).toEqual([
    { line: 't1', words: '降温了，屋里暖和不？' },
  ])
})

test('where something is remembered the brief has no talk of the day', async () => {
  answered(await lead('talkSet', {}, line()))
  const promise: LoreMessage = {
    id: id('m1'),
    household: id('h1'),
    at: { day: today, minute: 600 },
    observedAt: 0,
    act: { kind: 'promise', promise: id('p'), words: '报修', owner: null, due: today + 2 },
  }
  answered(await lin('lore', {}, promise))
  expect(answered(await lin('brief', { household: 'h1' })).talk).toEqual([])
  expect(answered(await lin('brief', { household: 'h2' })).talk).toHaveLength(1)
})

test('a line that was ended, or whose last day is over, is said no more', async () => {
  answered(await lead('talkSet', {}, line()))
  answered(await lead('talkSet', {}, line({ line: id('t2'), until: today })))
  expect(answered(await lead('talkEnd', { line: 't1' })).lines.map((one) => one.line)).toEqual([
    't2',
  ])
  beat.clock.now = tenToday + 86_400_000
  expect(answered(await lead('talk')).lines).toEqual([])
})

test('a line without words, for a day that is over or for a class that is not there is refused', async () => {
  const empty = { 'zh-Hans': ' ', 'zh-Hant': '', en: '' }
  expect(await lead('talkSet', {}, line({ words: empty }))).toMatchObject({ problem: 'no-words' })
  expect(await lead('talkSet', {}, line({ until: today - 1 }))).toMatchObject({
    problem: 'day-is-over',
  })
  expect(await lead('talkSet', {}, line({ classes: ['nonesuch'] }))).toMatchObject({
    problem: 'unknown-class',
  })
  expect(answered(await lead('talk')).lines).toEqual([])
})

test('every given line names classes of the given playbook', async () => {
  const keys = (await givenPlaybook()).classes.map(({ key }) => key)
  for (const { classes } of givenTalk) expect(keys).toEqual(expect.arrayContaining([...classes]))
})
