import { givenPlaybook } from '@doorstep/server/given-playbook.ts'
import { expect, test } from 'vitest'
import type { Sex } from '../intake/reading.ts'
import type { Language } from '../shared/language.ts'
import { addressOf, formsOf, surnameOf } from './address-form.ts'

const { address } = await givenPlaybook()

const sounds: Readonly<Record<string, readonly string[]>> = {
  周: ['zhou'],
  欧阳: ['ou', 'yang'],
  小雨: ['xiao', 'yu'],
  敏: ['min'],
}
const romanise = (name: string) => sounds[name] ?? [name]
const called = (
  name: string,
  sex: Sex | null,
  age: number | null,
  language: Language,
  asked = '',
  region = '',
) => {
  const forms = formsOf(address, region)
  return addressOf({ name, sex, called: asked }, age, language, { romanise, forms })
}

test('grown-ups by surname, in the language of the household', () => {
  expect(called('周敏', 'female', 40, 'zh-Hans')).toBe('周女士')
  expect(called('周敏', 'male', null, 'zh-Hant')).toBe('周先生')
  expect(called('周敏', 'female', 40, 'en')).toBe('Ms Zhou')
  expect(called('Maria Lopez', 'female', 70, 'en')).toBe('Ms Lopez')
  expect(called('Jan van der Berg', 'male', 30, 'en')).toBe('Mr van der Berg')
  expect(called('Maria Lopez', 'female', 70, 'zh-Hans')).toBe('Lopez女士')
})

test('surnames of two characters are kept whole, in either script', () => {
  expect(['欧阳小雨', '歐陽小雨', '欧阳', '司马青', '周敏'].map(surnameOf)).toEqual([
    '欧阳',
    '歐陽',
    '欧',
    '司马',
    '周',
  ])
  expect(called('欧阳小雨', 'male', 30, 'en')).toBe('Mr Ouyang')
  expect(surnameOf('阿依古丽·买买提')).toBe('阿依古丽')
})

test('the name that the person asked for wins in every language', () => {
  for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const)
    expect(called('周敏', 'female', 67, language, '周老师')).toBe('周老师')
})

test('children go by their name', () => {
  expect(called('周小雨', 'female', 8, 'zh-Hans')).toBe('小雨')
  expect(called('欧阳小雨', 'female', 8, 'zh-Hans')).toBe('小雨')
  expect(called('周敏', 'male', 8, 'zh-Hans')).toBe('周敏')
  expect(called('周小雨', 'female', 8, 'en')).toBe('Xiaoyu')
  expect(called('Emily Stone', 'female', 8, 'en')).toBe('Emily')
})

test('where nothing says Mr or Ms, the whole name does', () => {
  expect(called('周敏', null, 40, 'zh-Hans')).toBe('周敏')
  expect(called('周敏', null, 40, 'en')).toBe('Zhou Min')
  expect(called('Maria Lopez', null, null, 'en')).toBe('Maria Lopez')
})

test('the customs of a region are for that region, and give way to what a person asked for', () => {
  expect(called('陳敏', 'female', 40, 'zh-Hant', '', 'TW')).toBe('陳小姐')
  expect(called('陳敏', 'female', 40, 'zh-Hant', '', 'HK')).toBe('陳女士')
  expect(called('陳國', 'male', 40, 'zh-Hant', '', 'HK')).toBe('陳生')
  expect(called('陳敏', 'female', 40, 'zh-Hant', '陳太', 'TW')).toBe('陳太')
  expect(called('陈敏', 'female', 40, 'zh-Hans', '', 'TW')).toBe('陈女士')
  expect(called('Maria Lopez', 'female', 40, 'zh-Hant', '', 'TW')).toBe('Lopez女士')
  expect(called('陳小雨', 'female', 9, 'zh-Hant', '', 'TW')).toBe('小雨')
  // A part of a country: 老师 for anybody, of whatever sex, from thirty on.
  expect(called('周敏', null, 40, 'zh-Hans', '', 'CN-50')).toBe('周老师')
  expect(called('周敏', 'female', 29, 'zh-Hans', '', 'CN-50')).toBe('周女士')
  expect(called('周敏', 'female', 70, 'zh-Hans', '', 'CN')).toBe('周女士')
})
