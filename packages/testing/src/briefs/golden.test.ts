import { readFileSync } from 'node:fs'
import { foreignCharacter } from '@doorstep/application/script-mixed.ts'
import { languages } from '@doorstep/domain/shared/language.ts'
import { givenPlaybook } from '@doorstep/server/given-playbook.ts'
import { describe, expect, test } from 'vitest'
import { briefsPage, briefsPageFile, typicalTwelve } from './page.ts'
import { briefFor, goldenFile, goldenText } from './said.ts'
import { typicalHouseholds } from './typical.ts'

const playbook = await givenPlaybook()
const typical = typicalHouseholds(playbook)

describe.each(languages)('the golden briefs in %s', (language) => {
  test('are what is said today; `npm run golden` writes them anew', () => {
    expect(goldenText(language, playbook)).toBe(readFileSync(goldenFile(language), 'utf8'))
  })

  test('are in the language, whole, and in its own script', () => {
    for (const one of typical)
      for (const { id, words } of briefFor(one, language, playbook).openers) {
        expect([id, words]).toEqual([
          id,
          expect.not.stringMatching(/[{}]|undefined|[，。、！？；：,.;:!?]{2}|\s{2}/),
        ])
        const plain = words.replace('Lily', '')
        expect([id, /\p{Script=Han}/u.test(plain)]).toEqual([id, language !== 'en'])
        expect([id, foreignCharacter(words, language)]).toEqual([id, undefined])
      }
  })
})

test('every class, every sentence over something remembered and a kept promise are among them', () => {
  const briefs = typical.map((one) => briefFor(one, 'zh-Hans', playbook))
  const classes = new Set(briefs.flatMap((brief) => brief.classes.map(({ key }) => key)))
  const openers = new Set(briefs.flatMap((brief) => brief.openers.map(({ id }) => id)))
  expect(playbook.classes.map(({ key }) => key).filter((key) => !classes.has(key))).toEqual([])
  const own = [...playbook.loreOpeners, ...playbook.promiseOpeners].map(({ id }) => id)
  expect(own.filter((id) => !openers.has(id))).toEqual([])
  expect(typical.length).toBeGreaterThanOrEqual(42)
})

test('the page of briefs shows twelve of them as they are said today', () => {
  expect(typicalTwelve(playbook).length).toBe(12)
  expect(briefsPage(playbook)).toBe(readFileSync(briefsPageFile, 'utf8'))
})
