import { givenPlaybook } from '@doorstep/server/given-playbook.ts'
import { aged, briefRequest } from '@doorstep/testing/builders/brief-requests.ts'
import { draft, id, rowTaken, visit } from '@doorstep/testing/builders/facts.ts'
import { dwelling, knock, person, today } from '@doorstep/testing/builders/households.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HouseholdHistory } from '../due/history.ts'
import type { Fact, FactSource } from '../facts/fact.ts'
import type { VisitOutcome } from '../facts/visits.ts'
import type { Brief, BriefRequest } from './brief.ts'
import { briefOf } from './brief-of.ts'

const playbook = await givenPlaybook()

const request = (
  changes: Partial<HouseholdHistory> = {},
  others: Partial<BriefRequest> = {},
): BriefRequest => briefRequest(playbook, changes, others)

const classesFor = (changes: Partial<HouseholdHistory>) =>
  briefOf(request(changes)).classes.map((one) => one.key)

const spoke: VisitOutcome = { kind: 'spoke', met: [], othersMet: 1 }

test('classes follow from who lives here', () => {
  expect(classesFor({ members: [aged(79, '王兰')] })).toContain('elder-alone')
  expect(classesFor({ members: [aged(79, '王兰'), aged(81, '李成')] })).toContain('two-elders')
  expect(classesFor({ members: [aged(68, '王兰'), aged(9, '李小东')] })).toContain(
    'grandparents-with-schoolchild',
  )
  expect(classesFor({ members: [aged(30, '王兰'), aged(0, '李小东')] })).toContain('newborn')
  expect(classesFor({ members: [aged(30, '王兰'), aged(3, '李小东')] })).toContain('small-child')
  expect(classesFor({ members: [aged(30, '王兰'), aged(34, '李成')] })).toContain('working-couple')
  expect(classesFor({ members: [person({ birth: null })] })).toEqual(['never-met'])
})

test('classes follow from the dwelling, from who is away and from what went before', () => {
  const away = person({
    id: id('p9'),
    residence: { kind: 'lives-elsewhere', because: 'works-away' },
  })
  expect(classesFor({ elsewhere: [away] })).toContain('someone-away')
  for (const kind of ['dormitory', 'site-hut', 'shop-lived-in'] as const)
    expect(classesFor({ dwelling: dwelling({ kind }) })).toContain(kind)
  const contact = { name: '赵财', phone: '', person: null }
  expect(
    classesFor({ dwelling: dwelling({ contacts: [{ role: 'owner', ...contact }] }) }),
  ).toContain('owner-elsewhere')
  const declined = knock(today - 5, { kind: 'declined', words: '没空' })
  expect(classesFor({ knocks: [declined] })[0]).toBe('declined-before')
  const unheard = [9, 7, 5].map((ago) => knock(today - ago, { kind: 'no-answer' }))
  expect(classesFor({ knocks: unheard })).toContain('no-answer-often')
  expect(classesFor({ knocks: [knock(today - 9, spoke)] })).toContain('met-before')
})

test('a person on their own has no children beside them', () => {
  expect(classesFor({ members: [aged(46, '王兰')] })).not.toContain('one-adult-with-children')
  expect(classesFor({ members: [aged(46, '王兰'), aged(9, '李小东')] })).toContain(
    'one-adult-with-children',
  )
})

test('the most careful line comes first', () => {
  const { care } = briefOf(
    request({
      household: { id: id('h1'), dwelling: id('d1'), language: null, spoken: '手语' },
      knocks: [knock(today - 3, { kind: 'declined', words: '不方便' })],
      wishes: {
        household: id('h1'),
        quiet: [{ from: 720, to: 840 }],
        quietBecause: '午睡',
        cautions: [{ words: '狗未拴', incidentOn: today - 3, until: today + 80 }],
        familiarity: [],
      },
    }),
  )
  expect(care.map((line) => line.kind)).toEqual(['caution', 'declined', 'quiet-hours', 'speaks'])
})

test('an opener leans only on what the household said itself, and shows it', () => {
  const arrivals = [
    { id: id<'fact'>('a1'), person: id<'person'>('p1'), household: null, on: today - 2, from: '' },
  ]
  const arrived = (source: FactSource) =>
    briefOf(
      request(
        { arrivals },
        {
          facts: [
            fact(
              'a1',
              {
                kind: 'arrival-reported',
                person: id('p1'),
                household: null,
                on: today - 2,
                from: '',
                import: null,
              },
              source,
            ),
          ],
        },
      ),
    ).openers.find((one) => one.class === 'just-back')
  expect(arrived({ kind: 'list', import: id('i'), list: 'returnees' })?.id).toBe('just-back-plan')
  expect(arrived({ kind: 'worker', worker: id('w1') })).toMatchObject({
    id: 'just-back-journey',
    from: [{ fact: 'a1', source: '林晓' }],
  })
})

test('nobody says "it’s me again" who was not there', () => {
  const talk = knock(today - 4, spoke)
  const facts = [fact(talk.id, visit(), { kind: 'worker', worker: id('w1') })]
  const saidBy = (by: BriefRequest['by']) =>
    briefOf(request({ knocks: [talk] }, { by, facts })).openers.find(
      (one) => one.class === 'met-before',
    )
  expect(saidBy(id('w1'))).toMatchObject({ id: 'met-before-again', from: [{ fact: talk.id }] })
  expect(saidBy(id('w2'))).toMatchObject({ id: 'met-before-colleague', from: [{ fact: talk.id }] })
})

function fact(name: string, payload: Fact['payload'], source: FactSource): Fact {
  const sealed = { jurisdiction: id<'jurisdiction'>('j'), seq: 1, recordedAt: 1 }
  return { ...draft(name, payload), ...sealed, digest: '', link: '', source }
}

test('without a language of its own a household is spoken to in that of its names and place', () => {
  const latin = [person({ name: 'Maria Lopez' })]
  const languageOf = (changes: Partial<HouseholdHistory>, language: BriefRequest['language']) =>
    briefOf(request(changes, { language })).language
  expect(languageOf({}, 'zh-Hant')).toBe('zh-Hant')
  expect(languageOf({}, 'en')).toBe('zh-Hans')
  expect(languageOf({ members: latin }, 'zh-Hans')).toBe('en')
  const asked = { id: id<'household'>('h1'), dwelling: id<'dwelling'>('d1'), spoken: '' }
  expect(languageOf({ household: { ...asked, language: 'en' } }, 'zh-Hans')).toBe('en')
})

const members = fc.array(
  fc.record({
    age: fc.integer({ min: 0, max: 95 }),
    unsure: fc.boolean(),
    central: fc.boolean(),
  }),
  { maxLength: 5 },
)
const outcomes = fc.constantFrom<VisitOutcome>(
  spoke,
  { kind: 'no-answer' },
  { kind: 'declined', words: '没空' },
)
const allOpeners = [...playbook.classes.flatMap((one) => one.openers), ...playbook.plainOpeners]
const knocks = fc.array(
  fc.record({
    ago: fc.integer({ min: 1, max: 40 }),
    outcome: outcomes,
    opener: fc.option(fc.constantFrom(...allOpeners.map((one) => one.id))),
  }),
  { maxLength: 5 },
)

const requests = fc.record({ members, knocks }).map((drawn) => {
  const living = drawn.members.map(({ age, unsure }, i) =>
    aged(age, `p${i}`, { name: `甲乙${'丙丁戊己庚'[i]}`, candidates: unsure ? [id('px')] : [] }),
  )
  const orders = drawn.members.flatMap(({ central }, i) =>
    central
      ? [
          {
            id: id<'fact'>(`o${i}`),
            person: id<'person'>(`p${i}`),
            household: id<'household'>('h1'),
            where: 'central' as const,
            start: today - 1,
            end: today + 5,
            checks: [],
          },
        ]
      : [],
  )
  const made = drawn.knocks
    .toSorted((a, b) => b.ago - a.ago)
    .map(({ ago, outcome, opener }, i) =>
      knock(today - ago, outcome, {
        id: id(`k${i}`),
        opener: opener === null ? null : { id: opener, worked: true },
      }),
    )
  const facts = [
    ...living.map((one) =>
      fact(`row-${one.id}`, rowTaken('r', { person: one.id }), { kind: 'system' }),
    ),
    ...made.map((one) => fact(one.id, visit(), { kind: 'worker', worker: id('w1') })),
  ]
  return request({ members: living, isolations: orders, knocks: made }, { facts })
})

const words = ({ openers }: Brief) => openers.map((one) => one.words).join(' ')

// What is said at a door can be trusted, whatever the household is like.
test('always something plain to say, never the same twice in a row, never to someone who is not there', () => {
  fc.assert(
    fc.property(requests, (asked) => {
      const brief = briefOf(asked)
      expect(briefOf(asked)).toEqual(brief)
      const plain = brief.openers.filter((one) => one.kind === 'plain')
      expect([plain.length, brief.openers.length <= 3]).toEqual([1, true])
      const last = asked.history.knocks.findLast((one) => one.opener !== null)?.opener?.id
      expect(brief.openers.map((one) => one.id)).not.toContain(last)
      expect(words(brief)).not.toMatch(/[{}]|undefined/)
      const unnamed = brief.members.filter((one) => one.isUnsettled || one.address === '')
      for (const one of unnamed)
        expect([one.address, words(brief).includes(one.name)]).toEqual(['', false])
    }),
  )
})

// Said again and again at the same door: at each knock another sentence than at the last.
test('no opener is offered that was used at the last knock, at whatever door', () => {
  const owner = { role: 'owner', name: '赵财', phone: '', person: null } as const
  const kinds = fc.constantFrom(
    'flat',
    'dormitory',
    'shop-lived-in',
    'room-in-shared-flat' as const,
  )
  fc.assert(
    fc.property(requests, kinds, fc.array(fc.nat(2), { maxLength: 6 }), (asked, kind, picks) => {
      const lived = dwelling({ kind, contacts: [owner] })
      let history = { ...asked.history, dwelling: lived }
      for (const [i, pick] of picks.entries()) {
        const { openers } = briefOf({ ...asked, history })
        const used = openers[pick % openers.length]?.id ?? ''
        const opener = { id: used, worked: false }
        const made = knock(today, { kind: 'no-answer' }, { id: id(`next-${i}`), opener })
        history = { ...history, knocks: [...history.knocks, made] }
        const next = briefOf({ ...asked, history }).openers.map((one) => one.id)
        expect(next).not.toContain(used)
      }
    }),
  )
})

test('whoever died, moved or only stands on a list is neither shown nor named', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('died', 'moved-out', 'registered-only', 'in-care', 'abroad'),
      (because) => {
        const gone = person({
          id: id('p8'),
          name: '孙故',
          residence: { kind: 'lives-elsewhere', because: because as 'died' },
        })
        const brief = briefOf(request({ elsewhere: [gone] }))
        expect(JSON.stringify([brief.members, brief.openers])).not.toContain('孙')
      },
    ),
  )
})
