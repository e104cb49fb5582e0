import { checkCondition } from '@doorstep/application/conditions.ts'
import { expect, test } from 'vitest'
import { languages } from '../../shared/language.ts'
import { plainOpeners, playbook } from './playbook.ts'

const openers = [...playbook.flatMap((one) => one.openers), ...plainOpeners]

test('there are classes for many ways of living, each with its own key and openers of their own', () => {
  expect(playbook.length).toBeGreaterThanOrEqual(16)
  expect(new Set(playbook.map(({ key }) => key)).size).toBe(playbook.length)
  expect(new Set(openers.map(({ id }) => id)).size).toBe(openers.length)
  expect(plainOpeners.length).toBeGreaterThanOrEqual(2)
})

test('every rule asks only what may be asked', () => {
  for (const { when } of [...playbook, ...openers])
    expect([when, checkCondition(when)]).toEqual([when, { ok: true, value: true }])
})

test('every text is there in three languages, and none is another left untranslated', () => {
  const texts = [
    ...playbook.flatMap(({ title, ruleInWords, approach, avoid }) => [
      title,
      ruleInWords,
      approach,
      avoid,
    ]),
    ...openers.map(({ say }) => say),
  ]
  for (const text of texts) {
    for (const language of languages) expect(text[language].trim()).not.toBe('')
    expect(text.en).not.toMatch(/\p{Script=Han}/u)
    expect(text['zh-Hans']).toMatch(/\p{Script=Han}/u)
    expect(text['zh-Hant']).toMatch(/\p{Script=Han}/u)
  }
})

// No opener speaks of illness, tests, or of where somebody must stay: whoever stands by may hear it.
test('no opener holds a word of health', () => {
  const words =
    /病|症|药|藥|医院|醫院|住院|确诊|確診|体温|體溫|发烧|發燒|隔离|隔離|核酸|检测|檢測|疫|康复|康復|残|殘|\b(ill|illness|sick|medicine|hospital|fever|temperature|isolat\w*|quarantine|test|virus|disease|disab\w*|health\w*)\b/i
  for (const { id, say } of openers)
    for (const language of languages) expect([id, words.exec(say[language])]).toEqual([id, null])
})

test('a name may only stand at the beginning, so that it can be left out', () => {
  for (const { say } of openers)
    for (const language of languages)
      expect(say[language].replace(/^\{called\}[，,]\s*/, '')).not.toContain('{called}')
})

test('words that turn people into objects stand nowhere', () => {
  const shunned =
    /老人家到|对象|對象|排查|摸排|重点人员|重點人員|配合工作|不在家啊|target|refus|suspect/i
  const all = JSON.stringify([playbook, plainOpeners])
  expect(shunned.exec(all)).toBeNull()
})
