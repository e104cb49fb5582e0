import { id } from '@doorstep/testing/builders/facts.ts'
import { dwelling, household, knock, person, today } from '@doorstep/testing/builders/households.ts'
import { worker } from '@doorstep/testing/builders/plans.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { familiarityOf } from '../../due/familiarity.ts'
import type { HouseholdHistory } from '../../due/history.ts'
import type { LoreRow } from '../../register/lore-rows.ts'
import { type HandoverRequest, handoverPlan } from './handover-plan.ts'
import { jointRounds } from './joint-rounds.ts'

const [mentor, newcomer, third] = ['w1', 'w2', 'w3'].map((one) => id<'worker'>(one)) as [
  HandoverRequest['handover']['from'],
  HandoverRequest['handover']['to'],
  HandoverRequest['handover']['to'],
]
const spoke = { kind: 'spoke', met: [], othersMet: 1 } as const
const mark = (by: typeof mentor, level: 1 | 2 | 3) => ({ worker: by, level })
const wishes = (...familiarity: ReturnType<typeof mark>[]) => ({
  household: id<'household'>('h1'),
  quiet: [],
  quietBecause: '',
  cautions: [],
  familiarity,
})
const home = (name: string, changes: Partial<HouseholdHistory> = {}): HouseholdHistory =>
  household({
    household: { id: id(name), dwelling: id(`d-${name}`), language: null, spoken: '' },
    dwelling: dwelling({ id: id(`d-${name}`) }),
    members: [person({ id: id(`p-${name}`) })],
    wishes: wishes(mark(mentor, 3)),
    ...changes,
  })
const request = (
  households: readonly HouseholdHistory[],
  changes: Partial<HandoverRequest> = {},
): HandoverRequest => ({
  handover: { from: mentor, to: newcomer, reason: 'handover', on: today - 3 },
  day: today,
  households,
  dwellings: households.flatMap((one) => one.dwelling ?? []),
  lore: [],
  promises: [],
  workers: [worker(mentor), worker(newcomer), worker(third)],
  ...changes,
})
const away = { from: mentor, to: newcomer, reason: 'away', on: today - 3 } as const
const planned = (...args: Parameters<typeof request>) =>
  handoverPlan(request(...args)).map((door) => [
    door.household,
    door.urgency,
    door.reasons.map(({ kind }) => kind).join(' '),
  ])
const elder = (name: string) => person({ id: id(name), birth: { kind: 'year', year: 1940 } })
const lore = (name: string, changes: Partial<LoreRow> = {}): LoreRow => ({
  id: id(`l-${name}`),
  fact: id(`f-${name}`),
  observedAt: 0,
  household: id(name),
  person: null,
  topic: 'dog',
  words: '',
  on: null,
  how: 'own-words',
  toldBy: null,
  by: third,
  at: { day: today - 9, minute: 600 },
  sensitivity: 'open',
  until: null,
  remark: null,
  confirmed: null,
  settled: null,
  passedTo: [],
  ...changes,
})

test('where trust is at stake and someone is fragile comes first, then either, then the rest', () => {
  const many = wishes(mark(mentor, 3), mark(third, 2), mark(id('w4'), 2))
  expect(
    planned([
      home('plain', { wishes: many }),
      home('trusted'),
      home('elders', { members: [elder('p1'), elder('p2')] }),
    ]),
  ).toEqual([
    ['elders', 'first', 'known-to-few elders-alone'],
    ['trusted', 'soon', 'known-to-few'],
    ['plain', 'later', ''],
  ])
})

test('who is named as the contact of other doors is important to them; of their own door that says nothing', () => {
  const contacts = [{ role: 'keyholder', name: '', phone: '+86138', person: null }] as const
  const holder = home('holder', { members: [person({ id: id('p9'), phones: ['+86138'] })] })
  const other = dwelling({ id: id('elsewhere'), contacts: contacts as never })
  const own = dwelling({ id: id('d-holder'), contacts: contacts as never })
  expect(planned([holder], { dwellings: [own, other] })).toEqual([
    ['holder', 'first', 'known-to-few helps-others'],
  ])
  expect(planned([holder], { dwellings: [own] })).toEqual([['holder', 'soon', 'known-to-few']])
})

test('a careful matter counts while it is true, and a neighbour’s word never', () => {
  const reasons = (changes: Partial<LoreRow>) =>
    planned([home('h')], { lore: [lore('h', { topic: 'hurt', ...changes })] })[0]?.[2]
  expect(reasons({})).toBe('known-to-few careful-matter')
  expect(reasons({ until: today - 1 })).toBe('known-to-few')
  expect(reasons({ how: 'neighbour' })).toBe('known-to-few')
})

test('what is owed by the one who goes is at stake, what a colleague owes is not', () => {
  const promise = {
    id: id<'promise'>('pr'),
    fact: id<'fact'>('f'),
    household: id<'household'>('h'),
    words: '',
    due: today,
    by: mentor,
    at: { day: today, minute: 1 },
    settled: null,
  }
  const reasons = (owner: typeof mentor) =>
    planned([home('h')], { promises: [{ ...promise, owner }] })[0]?.[2]
  expect(reasons(mentor)).toBe('promise-owed known-to-few')
  expect(reasons(third)).toBe('known-to-few')
})

test('a door is done by the introduction, or because the newcomer is known there already', () => {
  const at = { day: today - 1, minute: 600 }
  const introduction = { id: id<'fact'>('i'), household: id<'household'>('h'), newcomer, mentor }
  const shown = home('shown', { introductions: [{ ...introduction, at, mayAsk: false }] })
  const known = home('known', { wishes: wishes(mark(mentor, 3), mark(newcomer, 2)) })
  const done = (one: HouseholdHistory) => handoverPlan(request([one]))[0]?.done
  expect(done(shown)).toEqual({ kind: 'introduced', by: mentor, on: today - 1 })
  expect(done(known)).toEqual({ kind: 'known' })
  expect(done(home('new'))).toBeNull()
})

test('without the mentor whoever else is known introduces; nobody: a first visit, done by a talk', () => {
  const both = home('both', { wishes: wishes(mark(mentor, 3), mark(third, 2)) })
  const alone = home('alone')
  const introducers = (workers: HandoverRequest['workers']) =>
    handoverPlan(request([both, alone], { handover: away, workers })).map((door) => [
      door.household,
      door.introducer,
    ])
  expect(introducers([worker(newcomer), worker(third)])).toEqual([
    ['alone', null],
    ['both', third],
  ])
  const onLeave = worker(third, { leave: [{ from: today, to: today }] })
  expect(introducers([worker(newcomer), onLeave]).map(([, who]) => who)).toEqual([null, null])
  const met = home('alone', { knocks: [knock(today - 1, spoke, { worker: newcomer })] })
  expect(handoverPlan(request([met], { handover: away }))[0]?.done).toEqual({
    kind: 'met',
    on: today - 1,
  })
})

const someHomes = fc
  .array(
    fc.record({
      level: fc.constantFrom(0, 1, 2, 3),
      talks: fc.integer({ min: 0, max: 4 }),
      isOld: fc.boolean(),
      helper: fc.constantFrom(0, 1, 2, 3),
      building: fc.constantFrom('b1', 'b2', 'b3'),
    }),
    { maxLength: 25 },
  )
  .map((some) =>
    some.map(({ level, talks, isOld, helper, building }, i) => {
      const marks = [
        ...(level === 0 ? [] : [mark(mentor, level as 1 | 2 | 3)]),
        ...(helper === 0 ? [] : [mark(third, helper as 1 | 2 | 3)]),
      ]
      return home(`h${i}`, {
        dwelling: dwelling({ id: id(`d-h${i}`), building: id(building) }),
        wishes: wishes(...marks),
        members: [isOld ? elder(`p${i}`) : person({ id: id(`p${i}`) })],
        knocks: Array.from({ length: talks }, (_, n) => knock(today - 9 + n, spoke)),
      })
    }),
  )

test('every household known to the mentor stands in the plan exactly once, and no other', () => {
  fc.assert(
    fc.property(someHomes, fc.constantFrom('handover', 'away'), (homes, reason) => {
      const plan = handoverPlan(request(homes, { handover: { ...away, reason: reason as 'away' } }))
      const known = homes
        .filter((one) =>
          familiarityOf(one, today).some(({ worker: who, level }) => who === mentor && level >= 2),
        )
        .map((one) => one.household.id)
      expect(plan.map((door) => door.household).sort()).toEqual(known.sort())
    }),
  )
})

test('every door that is left is walked to once, by whoever introduces there, never too many a day', () => {
  fc.assert(
    fc.property(someHomes, fc.integer({ min: 1, max: 8 }), (homes, perDay) => {
      const made = request(homes, { handover: away })
      const plan = handoverPlan(made)
      const rounds = jointRounds(plan, {
        to: newcomer,
        from: today,
        perDay,
        workers: made.workers,
      })
      const walked = rounds.flatMap(({ doors }) => doors)
      const left = plan.filter(({ done }) => done === null)
      expect(walked.map((door) => door.household).sort()).toEqual(
        left.map((door) => door.household).sort(),
      )
      for (const { doors, introducer } of rounds) {
        expect(doors.length).toBeLessThanOrEqual(perDay)
        for (const door of doors) expect(door.introducer).toBe(introducer)
      }
      const days = rounds.map(({ day }) => day)
      expect(new Set(days).size).toBe(days.length)
    }),
  )
})

test('two walk on days when both are at work', () => {
  const leave = [{ from: today, to: today + 1 }]
  const workers = [worker(mentor, { leave }), worker(newcomer)]
  const made = request([home('a'), home('b')], { workers })
  const rounds = jointRounds(handoverPlan(made), {
    to: newcomer,
    from: today,
    perDay: 1,
    workers,
  })
  expect(rounds.map(({ day }) => day)).toEqual([today + 2, today + 3])
})
