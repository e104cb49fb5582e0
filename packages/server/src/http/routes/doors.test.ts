import {
  beatFacts,
  checkWindow,
  visitMessage as message,
  tenToday,
} from '@doorstep/testing/builders/beat.ts'
import { id } from '@doorstep/testing/builders/facts.ts'
import { today } from '@doorstep/testing/builders/households.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, type Asked, type ServedBeat, serveBeat } from '../served-beat.ts'

let beat: ServedBeat
let lin: Ask
let lead: Ask

beforeEach(async () => {
  beat = await serveBeat('beat-1', tenToday, [
    { userName: 'lin', role: 'worker', worker: id('w1') },
    { userName: 'lead', role: 'lead', worker: null },
  ])
  await beat.parts.facts.append(beat.parts.place.jurisdiction, beatFacts())
  lin = await beat.as('lin')
  lead = await beat.as('lead')
})
afterEach(() => beat.close())

const answered = <Name extends Parameters<Ask>[0]>(asked: Asked<Name>) => {
  if (asked.answer === null) throw new Error(`${asked.status} ${JSON.stringify(asked)}`)
  return asked.answer
}
const kindsOf = async () =>
  (await beat.parts.facts.read(beat.parts.place.jurisdiction, 0, 1000)).map((f) => f.payload.kind)

test('a worker has a round in order of time, without names; a lead may look at it', async () => {
  const round = answered(await lin('round'))
  expect(round.stops.map((one) => [one.household, one.state, one.room])).toEqual([
    ['h2', 'planned', '502'],
    ['h1', 'planned', '501'],
  ])
  expect(round.stops[0]?.duties[0]?.before).toBe(checkWindow.to)
  expect(JSON.stringify(round)).not.toContain('刘洋')
  expect(answered(await lead('round', { worker: 'w1' })).worker.name).toBe('林晓')
  expect((await lead('round')).status).toBe(404)
})

test('a visit is recorded, closes what was owed and shows on round, brief and household', async () => {
  const talk = message({
    outcome: { kind: 'spoke', met: [id('p1')], othersMet: 0 },
    opener: { id: 'never-met-card', worked: true },
    remark: '妈妈月底来住',
  })
  const receipt = answered(await lin('visit', {}, talk))
  expect(receipt).toMatchObject({
    wasKnown: false,
    follows: [{ kind: 'closed' }],
    noticeCode: null,
  })
  expect(answered(await lin('round')).stops[1]?.state).toBe('done')
  const brief = answered(await lin('brief', { household: 'h1' }))
  expect(brief.lastMet).toEqual({ at: talk.at, by: '林晓', way: 'door' })
  expect(brief.remarks.map((one) => one.words)).toEqual(['妈妈月底来住'])
  expect(brief.classes.map((one) => one.key)).toContain('met-before')
  expect(brief.openers.some((one) => one.id === 'never-met-card')).toBe(false)
  expect(answered(await lead('household', { household: 'h1' })).duties[0]?.state.kind).toBe('done')
})

test('a visit sent again changes nothing and says what follows once more', async () => {
  const first = answered(await lin('visit', {}, message({ remark: '门口有狗', left: ['notice'] })))
  const before = await kindsOf()
  const again = answered(await lin('visit', {}, message({ remark: '门口有狗', left: ['notice'] })))
  expect(await kindsOf()).toEqual(before)
  expect([first.wasKnown, again.wasKnown, again.noticeCode]).toEqual([false, true, null])
  expect(again.follows).toEqual(first.follows)
  expect((await lin('visit', {}, message({ household: id('h2') }))).status).toBe(409)
})

test('a temperature stays with its purpose, and one that nobody can have is refused', async () => {
  const check = (value: number) =>
    message({
      household: id('h2'),
      outcome: { kind: 'spoke', met: [id('p2')], othersMet: 0 },
      answers: [
        {
          programme: id('isolation-checks'),
          question: 'temperature',
          person: id('p2'),
          value: { kind: 'number', value },
        },
      ],
      served: [
        { programme: id('isolation-checks'), occasion: `${today}-${checkWindow.from}` },
        { programme: id('isolation-checks'), occasion: `${today + 1}-${checkWindow.from}` },
      ],
    })
  expect(await lin('visit', {}, check(48))).toMatchObject({
    status: 400,
    problem: 'answer-does-not-fit',
  })
  expect(await kindsOf()).not.toContain('visit-recorded')
  answered(await lin('visit', {}, check(36.6)))
  const written = await beat.parts.facts.read(beat.parts.place.jurisdiction, 0, 1000)
  const visit = written.find(({ payload }) => payload.kind === 'visit-recorded')
  expect(JSON.stringify(visit)).not.toContain('36.6')
  // Talked with, they are met as well; no check is done ahead of its day.
  expect(visit?.payload).toMatchObject({
    served: [
      { occasion: 'once-first-contact' },
      { programme: 'isolation-checks', occasion: `${today}-${checkWindow.from}` },
    ],
    answered: [{ programme: 'isolation-checks', question: 'temperature', person: 'p2' }],
  })
  expect(written.find(({ payload }) => payload.kind === 'answers-given')?.purpose).toBe('isolation')
})

test('someone met whom no list has is counted at this door from now on', async () => {
  const mother = { name: '孙玉兰', sex: 'female' as const, birthYear: 1950, phone: '138 0000 7777' }
  const talk = message({
    outcome: { kind: 'spoke', met: [id('p-new')], othersMet: 0 },
    entered: [{ person: id('p-new'), ...mother }],
  })
  const taken = { ...talk, entered: [{ person: id<'person'>('p2'), ...mother }] }
  expect((await lin('visit', {}, { ...taken, outcome: { kind: 'no-answer' } })).status).toBe(400)
  expect(
    (
      await lin(
        'visit',
        {},
        { ...taken, outcome: { ...talk.outcome, kind: 'spoke', met: [], othersMet: 1 } },
      )
    ).status,
  ).toBe(409)
  answered(await lin('visit', {}, talk))
  answered(await lin('visit', {}, talk))
  const { members } = answered(await lead('household', { household: 'h1' }))
  expect(members.map((one) => one.livesHere)).toEqual([true, true])
  const entered = members.find((one) => one.name === mother.name)
  expect(entered?.phones).toEqual(['+8613800007777'])
})

test('no reading is taken for a person who was not spoken with', async () => {
  const answers = [
    {
      programme: id<'programme'>('isolation-checks'),
      question: 'temperature',
      person: id<'person'>('p2'),
      value: { kind: 'number', value: 36.5 } as const,
    },
  ]
  expect(await lin('visit', {}, message({ household: id('h2'), answers }))).toMatchObject({
    status: 400,
    problem: 'answers-without-talk',
  })
})

test('unsafe: the lead is told, and the brief warns with the day it ends', async () => {
  const receipt = answered(
    await lin('visit', {}, message({ outcome: { kind: 'unsafe', words: '狗未拴' } })),
  )
  expect(receipt.follows).toMatchObject([{ kind: 'lead-told' }])
  const brief = answered(await lin('brief', { household: 'h1' }))
  expect(brief.care[0]).toEqual({
    kind: 'caution',
    words: '狗未拴',
    incidentOn: today,
    until: today + 90,
  })
})

test('every brief that leaves is written down with whom it told about', async () => {
  answered(await lin('brief', { household: 'h1' }))
  const [reading] = await beat.parts.audit.readings(beat.parts.place.jurisdiction, {
    household: 'h1',
    limit: 5,
  })
  expect(reading).toMatchObject({ route: 'brief', purpose: 'visits', people: ['p1'] })
})
