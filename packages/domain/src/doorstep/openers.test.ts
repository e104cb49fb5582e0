import { givenPlaybook } from '@doorstep/server/given-playbook.ts'
import {
  aged,
  briefRequest,
  kept,
  lore,
  settling,
} from '@doorstep/testing/builders/brief-requests.ts'
import { id } from '@doorstep/testing/builders/facts.ts'
import { knock, person, today } from '@doorstep/testing/builders/households.ts'
import { expect, test } from 'vitest'
import type { BriefRequest } from './brief.ts'
import { briefOf } from './brief-of.ts'
import { sayDayAtDoor } from './opening/day-words.ts'

const playbook = await givenPlaybook()
const wife = aged(45, 'p1', { name: '王兰', isHead: true })
const husband = aged(47, 'p2', { name: '李成', sex: 'male', isHead: false })
const openersOf = (others: Partial<BriefRequest>, changes = {}) =>
  briefOf(briefRequest(playbook, { members: [wife, husband], ...changes }, others)).openers
const hurt = lore({ topic: 'hurt', person: id('p1'), by: id('w2') })

test('a careful matter is asked after by a colleague only where it was passed on to them', () => {
  const first = (passedTo: BriefRequest['lore'][number]['passedTo']) =>
    openersOf({ lore: [{ ...hurt, passedTo }] })[0]
  expect(first([id('w1')])).toMatchObject({ id: 'hurt-better', to: 'p1' })
  expect(first([id('w3')])?.id).not.toBe('hurt-better')
  expect(first([])?.id).not.toBe('hurt-better')
})

test('whoever may have died is not condoled with, though they once told of another death', () => {
  const before = lore({ id: id('l1'), topic: 'bereaved', toldBy: id('p1') })
  const since = lore({ id: id('l2'), topic: 'bereaved', person: id('p1'), toldBy: id('p2') })
  expect(openersOf({ lore: [before] })[0]?.to).toBe('p1')
  expect(openersOf({ lore: [before, since] }).map(({ to }) => to)).toEqual(['p2', null, null])
})

test('one who is spoken of is not the one who is greeted, and a day is said as people say it', () => {
  const away = lore({ topic: 'away', person: id('p1'), on: today + 1 })
  expect(openersOf({ lore: [away] })[0]?.words).toMatch(/^李先生，王女士要明天才回来吧？/)
  expect(openersOf({ lore: [{ ...away, person: null }] })[0]?.words).toMatch(/^王女士，出门的人/)
  // Nobody else is at home to be told of them.
  expect(openersOf({ lore: [away] }, { members: [wife] })[0]?.kind).not.toBe('remembered')
})

test('of what is remembered the nearest comes first: learned lately, or about a day near this one', () => {
  const dog = lore({ id: id('l1'), topic: 'dog', at: { day: today - 20, minute: 600 } })
  const exam = lore({
    id: id('l2'),
    topic: 'exam',
    at: { day: today - 40, minute: 600 },
    on: today + 2,
  })
  const ids = (rows: BriefRequest['lore']) => openersOf({ lore: rows }).map(({ id: name }) => name)
  expect(ids([dog, exam]).slice(0, 2)).toEqual(['exam-good-luck', 'dog-wait'])
  const asked = {
    ...dog,
    confirmed: { at: { day: today - 1, minute: 600 }, by: id<'worker'>('w1') },
  }
  expect(ids([exam, asked]).slice(0, 2)).toEqual(['dog-wait', 'exam-good-luck'])
})

test('a kept promise is said before all else, until somebody was spoken with', () => {
  const promise = kept({}, { as: 'kept', day: today - 2 })
  const others = { promises: [promise], facts: settling(promise), lore: [lore({})] }
  const spoke = { kind: 'spoke', met: [], othersMet: 1 } as const
  expect(openersOf(others).map(({ kind }) => kind)).toEqual(['kept-promise', 'remembered', 'plain'])
  expect(openersOf(others)[0]).toMatchObject({
    words: '王女士，答应您的那件事，把楼道的灯换了，办好了，先来跟您说一声。',
    from: [{ fact: 'settled-pr1', source: '林晓' }],
  })
  const told = { knocks: [knock(today - 1, spoke)] }
  expect(openersOf(others, told).map(({ kind }) => kind)).not.toContain('kept-promise')
  const unanswered = { knocks: [knock(today - 1, { kind: 'no-answer' })] }
  expect(openersOf(others, unanswered)[0]?.kind).toBe('kept-promise')
})

test('whoever asked to be called otherwise is not called as the region does', () => {
  const request = (rows: BriefRequest['lore']) =>
    briefOf(
      briefRequest(
        playbook,
        { members: [person({ name: '陳敏' })] },
        { language: 'zh-Hant', region: 'TW', lore: rows },
      ),
    ).members[0]?.address
  expect(request([])).toBe('陳小姐')
  expect(request([lore({ topic: 'called', person: id('p1') })])).toBe('陳女士')
  expect(request([lore({ topic: 'called', person: id('p1'), until: today - 1 })])).toBe('陳小姐')
})

test('days are said in words where they are near, with the year where it is another', () => {
  const said = (days: number) =>
    (['zh-Hans', 'zh-Hant', 'en'] as const).map((one) => sayDayAtDoor(today + days, today, one))
  expect(said(2)).toEqual(['后天', '後天', 'the day after tomorrow'])
  expect(said(-1)).toEqual(['昨天', '昨天', 'yesterday'])
  expect(said(20)).toEqual(['3月8号', '3月8號', 'on 8 March'])
  expect(said(-80)).toEqual(['2025年11月28号', '2025年11月28號', 'on 28 November 2025'])
})
