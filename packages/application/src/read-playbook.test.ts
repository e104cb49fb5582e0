import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { canHold } from './can-hold.ts'
import { readPlaybook } from './read-playbook.ts'

const words = (indent: string, hans: string, hant: string, en: string) =>
  `${indent}zh-Hans: ${hans}\n${indent}zh-Hant: ${hant}\n${indent}en: ${en}\n`
const opener = (id: string) =>
  `      - id: ${id}\n        say:\n${words('          ', '"{called}，您好。"', '"{called}，您好！"', '"{called}, hello."')}`
const oneClass = (key: string, when: string, title = '三口之家') =>
  `  - key: ${key}
    group: family
    title:
${words('      ', title, title, title)}    when: ${when}
    ruleInWords:
${words('      ', '住三口人', '住三口人', 'Three live here')}    approach:
      come:
${words('        ', '下午', '下午', 'Afternoons')}      company:
${words('        ', '一个人', '一個人', 'Alone')}      introduce:
${words('        ', '先说来意', '先說來意', 'Say why you came')}      bring:
${words('        ', '卡片', '卡片', 'A card')}    avoid:
${words('      ', '久站', '久站', 'Lingering')}    openers:
${opener(`${key}-a`)}${opener(`${key}-b`)}`
const lore = readFileSync(new URL('../../server/playbook/lore.yaml', import.meta.url), 'utf8')
const text = `classes:\n${oneClass('three', 'household.size == 3')}`

/** What is said of the text with one part changed: file, line and sentence. */
function saidOf(changed: string, lines = lore) {
  const read = readPlaybook([
    { name: 'own.yaml', text: changed },
    { name: 'lore.yaml', text: lines },
  ])
  return read.ok ? [] : read.error
}
function said(from: string | RegExp, to: string) {
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return saidOf(changed)
}
const lineOf = (part: string, of = text) => of.split('\n').findIndex((l) => l.includes(part)) + 1

test('a playbook that is right is read, with what was left out filled in', () => {
  expect(saidOf(text)).toEqual([])
})

test('a field that nobody knows, a language that is missing, a part that is broken: told with its line', () => {
  const [unknown] = said('    group: family', '    group: family\n    rank: 3')
  expect(unknown).toMatchObject({ file: 'own.yaml', line: lineOf('group') + 1 })
  expect(unknown?.problem.en).toContain('"rank"')
  const [missing] = said('        zh-Hant: 下午\n', '')
  expect(missing).toMatchObject({
    line: lineOf('come:'),
    remedy: { 'zh-Hant': expect.stringContaining('三種語言') },
  })
  const [group] = said('family', 'friends')
  expect(group?.line).toBe(lineOf('group'))
  const [broken] = saidOf(`${text}\n  - key: [`)
  expect(broken?.problem.en).toContain('cannot be read')
  const [few] = said(opener('three-b'), '')
  expect(few).toMatchObject({ line: lineOf('openers:') })
})

test.each([
  ['a topic that there is none of', '"\'wealth\' in household.known"', '"wealth"'],
  ['a private topic', '"\'money-trouble\' in household.known"', 'private'],
  ['illness', '"\'unwell\' in household.known"', 'sorted by'],
  ['any other question about what is known', 'household.known.size() > 2', 'cannot be read'],
  ['a field that there is none of', 'household.income == 3', 'cannot be read'],
  ['what may not be asked', "household.religion == 'any'", 'sorted by'],
  ['a person', 'person.age > 3', 'cannot be read'],
  ['what is no yes or no', 'household.size', 'cannot be read'],
  ['what can never hold', 'household.size >= 4 && household.size < 3', 'never hold'],
  ['yes and no at once', 'household.rents && !household.rents', 'never hold'],
])('a rule over %s is refused at its line', (_, when, sentence) => {
  const [problem] = said('household.size == 3', when)
  expect(problem?.line).toBe(lineOf('when:'))
  expect(problem?.problem.en).toContain(sentence)
})

test.each([
  ['religion', '信教家庭'],
  ['ethnicity', '少数民族'],
  ['politics', 'Party members'],
  ['origin', '籍贯外省'],
  ['origin', 'Hometown elsewhere'],
  ['illness as a label', '精神病患者'],
  ['illness as a label', 'Mental patients'],
  ['a score', '风险等级高'],
  ['a rank', 'Ranked first'],
])('nobody is sorted by %s: %s', (_, title) => {
  for (const problems of [said('住三口人', title), said('三口之家', title)])
    expect(problems.map(({ problem }) => problem.en).join()).toMatch(/sorted by|scored or ranked/)
})

test('a name that may be missing needs its other form, and an unknown slot is named', () => {
  const say = (own: string) => said('"{called}, hello."', `"${own}"`)
  expect(say('Hello, {called}.')[0]?.problem.en).toContain('hole')
  expect(say('{called}, is {who} back?')[0]).toMatchObject({
    line: lineOf('"{called}, hello."'),
    problem: { en: expect.stringContaining('"{who}"') },
    remedy: { en: expect.stringContaining('without') },
  })
  expect(say('{called}, it is {day}.')[0]?.problem.en).toContain('"{day}"')
  expect(say('{called}, {name} here.')[0]?.problem.en).toContain('"{name}"')
  expect(say('{called, hello.')[0]?.problem.en).toContain('nothing can be put into')
})

test('an id used twice, one key for two classes, one rule under two titles: told at the second', () => {
  const two = (second: string) => `${text}${second}`
  const twice = saidOf(two(oneClass('four', 'household.size == 4').replace('four-a', 'three-a')))
  expect(twice).toMatchObject([{ line: text.split('\n').length + lineOf('three-a') - 2 }])
  const [key] = saidOf(
    two(oneClass('three', 'household.size == 4').replaceAll('id: three', 'id: four')),
  )
  expect(key?.problem.en).toContain('"three" is used twice')
  const [same] = saidOf(two(oneClass('four', 'household.size  ==  3', '一家三口')))
  expect(same?.problem.en).toContain('that of "three"')
  const [objection] = saidOf(`${text}    objections: [nobody-says-this]\n`)
  expect(objection).toMatchObject({ line: text.split('\n').length })
})

test('a text in the other script is told with the character', () => {
  const [problem] = said('一個人', '一个人')
  expect(problem).toMatchObject({
    line: lineOf('一個人'),
    problem: { en: expect.stringContaining('个') },
  })
  expect(said('先说来意', '先說來意')[0]?.problem.en).toContain('說')
})

test('careful matters are for the person alone, after a death nothing is asked, and no topic is without words', () => {
  const open = lore.replace(/(topic: hurt\n[\s\S]*?) {4}setting: to-the-person\n/, '$1')
  expect(saidOf(text, open)).toMatchObject([
    { file: 'lore.yaml', line: lineOf('topic: hurt', lore) },
  ])
  const asking = lore.replace('I am so sorry.', 'how did it happen?')
  expect(saidOf(text, asking)[0]?.problem.en).toContain('condolence')
  const silent = lore.replaceAll('topic: interest', 'topic: dog')
  expect(saidOf(text, silent)[0]?.problem.en).toContain('"interest"')
  expect(saidOf(text, lore.replace('topic: interest', 'topic: faith'))[0]).toMatchObject({
    line: lineOf('topic: interest', lore),
  })
})

test.each([
  ['household.size == 3', true],
  ['household.size == 3 || household.size < 0 && household.size > 5', true],
  ['!(household.size < 3 || household.size >= 3)', false],
  ["household.language == 'en' && household.language == 'zh-Hans'", false],
  ["household.language != 'en' && household.language != 'zh-Hans'", true],
  ["'dog' in household.known && !('dog' in household.known)", false],
  ['household.size > -1 && household.size < -3', false],
  ['false', false],
  ['!true || household.rents', true],
])('whether %s can hold is %s', (when, expected) => {
  expect(canHold(when)).toBe(expected)
})
