import { languages } from '@doorstep/domain/shared/language.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayServer } from './server-sentences.ts'

test('what differs is put where the language wants it', () => {
  const written = 'the programme ends on 2026-03-01, before it starts on 2026-03-31'
  expect(sayServer(written, 'en')).toBe(written)
  expect(sayServer(written, 'zh-Hans')).toBe('专项 2026-03-01 结束，早于 2026-03-31 开始')
})

test('a code is a sentence in every language', () => {
  expect(languages.map((language) => sayServer('no name', language))).toEqual([
    '没有姓名',
    '沒有姓名',
    'names nobody',
  ])
})

test('a missing key is said in words, also in English', () => {
  const written = 'notice.say.en: Invalid input: expected string, received undefined'
  expect(sayServer(written, 'en')).toBe('notice.say.en is missing')
  expect(sayServer(written, 'zh-Hant')).toBe('缺少 notice.say.en')
})

test('a key of the text stays as it is written', () => {
  const written = 'title: Invalid input: expected object, received string'
  expect(languages.map((language) => sayServer(written, language))).toEqual([
    'title 这里要写几行“键: 值”',
    'title 這裡要寫幾行「鍵: 值」',
    'title wants lines of “key: value”',
  ])
})

test('what nobody has translated is never lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('q', 'x', ' ', '(', '$', '?') }), (text) => {
      for (const language of languages) expect(sayServer(text, language)).toBe(text)
    }),
  )
})
