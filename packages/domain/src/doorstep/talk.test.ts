import { id } from '@doorstep/testing/builders/facts.ts'
import { today } from '@doorstep/testing/builders/households.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fact } from '../facts/fact.ts'
import type { TalkFact, TalkLineSet } from '../facts/talk.ts'
import { languages } from '../shared/language.ts'
import { givenTalk } from './given-talk.ts'
import { foldTalk, sayTalk, type TalkLineRow, talkAt } from './talk.ts'

const three = (hans: string, hant = '', en = '') => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })
const set = (changes: Partial<TalkLineSet> = {}): TalkLineSet => ({
  kind: 'talk-line-set',
  line: id('t1'),
  beat: id('beat-1'),
  words: three('降温了'),
  classes: [],
  until: today,
  ...changes,
})
const ended: TalkFact = { kind: 'talk-line-ended', line: id('t1') }
const folded = (...payloads: readonly TalkFact[]) =>
  foldTalk(payloads.map((payload) => ({ payload }) as Fact))
const line = (changes: Partial<TalkLineSet> = {}): TalkLineRow => {
  const [row] = folded(set(changes))
  if (!row) throw new Error('no row')
  return row
}
const at = (...keys: readonly string[]) => ({
  classes: keys.map((key) => ({ key })),
  isRemembered: false,
})

test('a line stands as it was set last, until it is ended; set again it stands again', () => {
  expect(folded(set(), set({ until: today + 4 }))).toMatchObject([
    { id: 't1', until: today + 4, isEnded: false },
  ])
  expect(folded(set(), ended)).toMatchObject([{ isEnded: true }])
  expect(folded(set(), ended, set())).toMatchObject([{ isEnded: false }])
})

test('the weather goes with the old, and a line for nobody in particular with everybody', () => {
  const weather = line({ classes: ['elder-alone'] })
  expect(talkAt([weather, line()], at('elder-alone'), today)).toHaveLength(2)
  expect(talkAt([weather, line()], at('dog'), today)).toEqual([line()])
})

test('after its last day it is said no more', () => {
  expect(talkAt([line()], at(), today)).toHaveLength(1)
  expect(talkAt([line()], at(), today + 1)).toEqual([])
})

test('where something is remembered nobody opens with the weather', () => {
  expect(talkAt([line()], { ...at(), isRemembered: true }, today)).toEqual([])
})

test('what was written in one language is shown as it is in the others, never an empty line', () => {
  expect(languages.map((one) => sayTalk(three('降温了'), one))).toEqual(Array(3).fill('降温了'))
  const written = fc.record({ 'zh-Hans': fc.string(), 'zh-Hant': fc.string(), en: fc.string() })
  fc.assert(
    fc.property(written, fc.constantFrom(...languages), (words, language) => {
      const said = sayTalk(words, language)
      expect(said === '').toBe(Object.values(words).every((text) => text === ''))
      if (words[language] !== '') expect(said).toBe(words[language])
    }),
  )
})

test('every given line is written in all three languages', () => {
  for (const { words } of givenTalk)
    for (const language of languages) expect(words[language]).not.toBe('')
})
