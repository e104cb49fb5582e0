import { expect, test } from 'vitest'
import { gramsOf, wantedGrams } from './grams.ts'

test('a Chinese name is found by each character and by two; a letter or digit alone finds nobody', () => {
  expect(gramsOf('周敏')).toEqual(['周', '敏', '周敏'])
  expect(gramsOf('Li 7')).toEqual(['li', 'i7'])
})

test('an identity number is found by its last six places, and typed in full', () => {
  const kept = gramsOf('99999919991123092X')
  expect(kept).toEqual(['23', '30', '09', '92', '2x'])
  for (const typed of ['23092x', '092X', '99999919991123092x'])
    expect(wantedGrams(typed.toLowerCase()).filter((gram) => !kept.includes(gram))).toEqual([])
})
