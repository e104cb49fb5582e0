import { readFileSync } from 'node:fs'
import { checkCondition, holds } from '@doorstep/application/conditions.ts'
import { classesOf } from '@doorstep/domain/doorstep/classes.ts'
import { sayOpener } from '@doorstep/domain/doorstep/playbook/say-opener.ts'
import type { HouseholdHistory } from '@doorstep/domain/due/history.ts'
import { type Topic, topicNames, topicRule } from '@doorstep/domain/facts/topics.ts'
import type { PersonRow } from '@doorstep/domain/register/rows.ts'
import { languages } from '@doorstep/domain/shared/language.ts'
import { id } from '@doorstep/testing/builders/facts.ts'
import { dwelling, household, knock, person, today } from '@doorstep/testing/builders/households.ts'
import { openersTried } from '@doorstep/testing/demo/openers.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { givenPlaybook, givenPlaybookFiles } from './given-playbook.ts'

const playbook = await givenPlaybook()
const { classes, plainOpeners, loreOpeners, promiseOpeners, objections } = playbook
const openers = [...classes.flatMap((one) => one.openers), ...plainOpeners, ...promiseOpeners]

test('there are classes for many ways of living, each with openers and objections of their own', () => {
  expect(classes.length).toBeGreaterThanOrEqual(30)
  expect(objections.length).toBeGreaterThanOrEqual(16)
  for (const one of classes) {
    expect([one.key, one.openers.length >= 2]).toEqual([one.key, true])
    expect([one.key, one.objections.length >= 2]).toEqual([one.key, true])
  }
  for (const { key, heard } of objections) expect([key, heard.length >= 2]).toEqual([key, true])
  for (const topic of topicNames) {
    const own = loreOpeners.filter(({ restsOn }) => restsOn.topic === topic)
    expect([topic, own.length > 0]).toEqual([topic, topicRule(topic).atLeast !== 'private'])
  }
})

test('the openers that the demo has tried are in it', () => {
  const ids = new Set(openers.map((opener) => opener.id))
  for (const [tried] of openersTried) expect([tried, ids.has(tried)]).toEqual([tried, true])
})

test('no English text is left in Chinese, and no Chinese one in English', () => {
  for (const [language, text] of textsIn(playbook))
    expect([text, /\p{Script=Han}/u.test(text)]).toEqual([text, language !== 'en'])
})

function textsIn(value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner !== 'string'
      ? textsIn(inner)
      : languages.some((language) => language === name)
        ? [[name, inner] as const]
        : [],
  )
}

// No opener of a class speaks of illness, tests, or of where somebody must stay: whoever stands by may hear it.
test('no opener that anyone may hear holds a word of health', () => {
  const words =
    /病|症|药|藥|医院|醫院|住院|确诊|確診|体温|體溫|发烧|發燒|隔离|隔離|核酸|检测|檢測|疫|康复|康復|残|殘|\b(ill|illness|sick|medicine|hospital|fever|temperature|isolat\w*|quarantine|test|virus|disease|disab\w*|health\w*)\b/i
  const heard = [...openers, ...loreOpeners].filter(({ setting }) => setting === 'anyone')
  for (const { id: name, say } of heard)
    for (const language of languages)
      expect([name, words.exec(say[language])]).toEqual([name, null])
})

test('words that turn people into objects stand nowhere', () => {
  const shunned =
    /老人家到|对象|對象|排查|摸排|重点人员|重點人員|配合工作|不在家啊|target|refus|suspect/i
  const all = JSON.stringify([classes, plainOpeners, loreOpeners])
  expect(shunned.exec(all)).toBeNull()
})

const said = fc.record({
  called: fc.constantFrom('', '王女士', 'Ms Wang', 'Mr van der Berg'),
  worker: fc.constantFrom('林晓', 'Lin Xiao'),
  who: fc.constantFrom('', '您儿子', 'your son'),
  day: fc.constantFrom('', '3月21日', '21 March'),
  promise: fc.constantFrom('', '问修灯的日子', 'find out about the light'),
})

test('every sentence is whole in every language, whoever is or is not there to be named', () => {
  fc.assert(
    fc.property(said, (into) => {
      for (const opener of [...openers, ...loreOpeners])
        for (const language of languages) {
          const words = sayOpener(opener, language, into)
          expect([opener.id, words]).toEqual([opener.id, expect.not.stringMatching(broken)])
        }
    }),
  )
})

/** A slot, a hole, a mark twice, or a sentence that begins with one or in a small letter, or does not end. */
const broken =
  /[{}]|undefined|[，。、！？；：,.;:!?]{2}|\s{2}|^[\s，。、,.]|^[a-z]|\s[,.;:!?]|[^。！？.!?]$/

const born = (age: number, name: string, changes: Partial<PersonRow> = {}) =>
  person({ id: id(name), name, birth: { kind: 'year', year: 2026 - age }, ...changes })
const contact = (role: 'owner' | 'tenant') => [{ role, name: '赵财', phone: '', person: null }]
const spoke = { kind: 'spoke', met: [], othersMet: 1 } as const
const of = (...ages: readonly number[]) => ages.map((age, i) => born(age, `p${i}`))

/** For every class a household that it is for: what is remembered of it, and what else is known. */
const caught: Readonly<Record<string, readonly [Partial<HouseholdHistory>, ...Topic[]]>> = {
  isolating: [
    {
      isolations: [
        {
          id: id('o'),
          person: id('p1'),
          household: id('h1'),
          where: 'home',
          start: today,
          end: today + 3,
          checks: [],
        },
      ],
    },
  ],
  'just-back': [
    { arrivals: [{ id: id('a'), person: id('p1'), household: null, on: today - 2, from: '' }] },
  ],
  bereaved: [{}, 'bereaved'],
  'let-down': [{}, 'let-down'],
  'declined-before': [{ knocks: [knock(today - 5, { kind: 'declined', words: '' })] }],
  'no-answer-often': [
    { knocks: [9, 7, 5].map((ago) => knock(today - ago, { kind: 'no-answer' })) },
  ],
  'named-hour': [{}, 'time-wanted'],
  'other-language': [
    { household: { id: id('h1'), dwelling: id('d1'), language: null, spoken: '手语' } },
  ],
  'elder-alone': [{ members: of(79) }],
  'two-elders': [{ members: of(79, 81) }],
  'oldest-at-home': [{ members: of(84, 60, 55) }],
  'grandparents-with-schoolchild': [{ members: of(68, 9) }],
  'three-generations': [{ members: of(70, 40, 5) }],
  newborn: [{ members: of(30, 0) }],
  'small-child': [{ members: of(30, 3) }],
  'one-adult-with-children': [{ members: of(35, 8, 3) }],
  'school-family': [{ members: of(40, 41, 9) }],
  exam: [{}, 'exam'],
  'happy-event': [{}, 'wedding'],
  'someone-away': [
    {
      elsewhere: [
        born(25, 'p9', { residence: { kind: 'lives-elsewhere', because: 'works-away' } }),
      ],
    },
  ],
  'full-house': [{ members: of(70, 45, 44, 20, 12, 6) }],
  moving: [{}, 'moving'],
  dog: [{}, 'dog'],
  'building-fault': [{}, 'needs-repair'],
  'shared-flat': [{ dwelling: dwelling({ kind: 'room-in-shared-flat' }) }],
  dormitory: [{ dwelling: dwelling({ kind: 'dormitory' }) }],
  'site-hut': [{ dwelling: dwelling({ kind: 'site-hut' }) }],
  'shop-lived-in': [{ dwelling: dwelling({ kind: 'shop-lived-in' }) }],
  'new-tenants': [{ dwelling: dwelling({ contacts: contact('tenant') }) }],
  'owner-elsewhere': [{ dwelling: dwelling({ contacts: contact('owner') }) }],
  'hard-times': [{}, 'business-trouble'],
  'night-worker': [{ members: [born(40, 'p1', { occupation: '夜班保洁' })] }],
  'on-shift': [{ members: [born(40, 'p1', { occupation: '护士' })] }],
  'on-the-road': [{ members: [born(40, 'p1', { occupation: '外送員' })] }],
  'working-couple': [{ members: of(30, 34) }],
  'young-alone': [{ members: of(24) }],
  'alone-mid-life': [{ members: of(50) }],
  'never-met': [{}],
  'met-before': [{ knocks: [knock(today - 9, spoke)] }],
}

test('every class catches the household that it is for', () => {
  for (const { key } of classes) {
    const [changes = {}, ...known] = caught[key] ?? []
    const found = classesOf(household(changes), today, classes, { holds, known })
    expect([key, found.map((one) => one.key)]).toEqual([key, expect.arrayContaining([key])])
  }
})

test('what is remembered is asked of no household that told us nothing', () => {
  const remembered = classes.filter(({ when }) => when.includes('known'))
  expect(remembered.length).toBeGreaterThanOrEqual(8)
  expect(classesOf(household(), today, remembered, { holds, known: [] })).toEqual([])
})

const explained = readFileSync(new URL('../../../docs/playbook.md', import.meta.url), 'utf8')

test('the page that explains the playbook names every file, slot and thing that may be asked', () => {
  for (const { name } of givenPlaybookFiles()) expect(explained).toContain(name)
  for (const word of ['{called}', '{worker}', '{who}', '{day}', 'household.known', 'days', 'dated'])
    expect(explained).toContain(word)
  expect(checkCondition('household.known.size() > 0', 'class').ok).toBe(true)
})
