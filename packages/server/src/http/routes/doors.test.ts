import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { VisitMessage } from '@doorstep/protocol/round.ts'
import { draft, id, place, reading, rowTaken } from '@doorstep/testing/builders/facts.ts'
import { programme } from '@doorstep/testing/builders/households.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, type Asked, type ServedBeat, serveBeat } from '../served-beat.ts'

const today = 20_500
/** Ten in the morning in Shanghai. */
const tenToday = today * 86_400_000 + 2 * 3_600_000
const hour = 3_600_000

let beat: ServedBeat
let lin: Ask
let lead: Ask

beforeEach(async () => {
  beat = await serveBeat('beat-1', tenToday, [
    { userName: 'lin', role: 'worker', worker: id('w1') },
    { userName: 'lead', role: 'lead', worker: null },
  ])
  await beat.parts.facts.append(beat.parts.place.jurisdiction, facts())
  lin = await beat.as('lin')
  lead = await beat.as('lead')
})
afterEach(() => beat.close())

const window = { from: 8 * 60, to: 10 * 60 }
const three = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text })

function facts(): readonly FactDraft[] {
  const first = programme({ key: id('first-contact'), start: today - 10, end: today + 30 })
  const checks = programme({
    key: id('isolation-checks'),
    purpose: 'isolation',
    concerns: { subject: 'person', when: 'person.isolating' },
    rhythm: { kind: 'daily', windows: [{ from: 480, to: 720 }] },
    questions: [
      {
        id: 'temperature',
        of: 'each-concerned',
        ask: three('temperature'),
        answer: { kind: 'number', unit: '°C', min: 34, max: 43 },
        required: true,
      },
    ],
  })
  const liu = { person: id<'person'>('p2'), household: id<'household'>('h2') }
  const worker = (name: string, called: string) =>
    draft(
      `worker-${name}`,
      {
        kind: 'worker-entered',
        worker: id(name),
        beat: id('beat-1'),
        name: called,
        agency: 'community',
        standing: 'member',
        shift: { from: 480, to: 1260 },
        languages: [],
        skills: [],
        homeArea: '',
        since: null,
      },
      'team',
    )
  return [
    worker('w1', '林晓'),
    draft('programme-1', { kind: 'programme-published', programme: first }),
    draft('programme-2', { kind: 'programme-published', programme: checks }),
    draft(
      'r1',
      rowTaken('r1', { reading: reading({ sex: 'female', phones: ['+8613800000001'] }) }),
    ),
    draft(
      'r2',
      rowTaken('r2', {
        ...liu,
        dwelling: id('d2'),
        place: place({ room: '502' }),
        reading: reading({ name: '刘洋', sex: 'male' }),
      }),
    ),
    draft(
      'order-1',
      {
        kind: 'isolation-ordered',
        ...liu,
        where: 'home',
        start: today - 1,
        end: today + 5,
        checks: [window],
      },
      'isolation',
    ),
    draft('plan-1', {
      kind: 'plan-published',
      plan: id(`beat-1/${today}`),
      day: today,
      content: {
        rounds: [{ worker: id('w1'), stops: [stop('h1', 600), stop('h2', 540)] }],
        leftOut: [],
      },
    }),
  ]
}

const stop = (household: string, arrive: number) => ({
  household: id<'household'>(household),
  building: id<'building'>('b1'),
  duties:
    household === 'h1'
      ? ['first-contact/h1/once-first-contact']
      : [`isolation-checks/p2/${today}-${window.from}`],
  arrive,
  leave: arrive + 5,
  with: null,
  isKnownFace: false,
  isPinned: false,
})

const message = (changes: Partial<VisitMessage> = {}): VisitMessage => ({
  visit: id('0198aaaa-0000-7000-8000-000000000001'),
  household: id('h1'),
  at: { day: today, minute: 600 },
  observedAt: tenToday,
  outcome: { kind: 'no-answer' },
  left: [],
  answers: [],
  served: [],
  opener: null,
  remark: '',
  appointment: null,
  quiet: null,
  ...changes,
})

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
  expect(round.stops[0]?.duties[0]?.before).toBe(window.to)
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
  expect(brief.lastMet).toEqual({ at: talk.at, by: '林晓' })
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
        { programme: id('isolation-checks'), occasion: `${today}-${window.from}` },
        { programme: id('isolation-checks'), occasion: `${today + 1}-${window.from}` },
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
  expect(visit?.payload).toMatchObject({ served: [{ occasion: `${today}-${window.from}` }] })
  expect(written.find(({ payload }) => payload.kind === 'answers-given')?.purpose).toBe('isolation')
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

test('by the code on the card a household chooses a time, and nobody comes before it', async () => {
  const { noticeCode } = answered(await lin('visit', {}, message({ left: ['notice'] })))
  const code = (noticeCode ?? '').toLowerCase()
  expect(code).toMatch(/^[a-z]{4}-[a-z]{4}$/)
  const page = answered(await beat.anyone('noticePage', { code }))
  expect(page.door).toBe('青石里 7-2-501')
  expect(JSON.stringify(page)).not.toContain('周敏')
  const choice = page.choices.find(({ day }) => day === today + 2)
  if (!choice) throw new Error('nothing to choose')
  const chosen = answered(await beat.anyone('noticeChoose', { code }, { ...choice, way: 'door' }))
  expect(chosen.chosen).toEqual({ ...choice, way: 'door' })
  const shown = answered(await lead('household', { household: 'h1' }))
  expect(shown.appointments).toHaveLength(1)
  const other = page.choices.find(({ day }) => day === today + 3)
  if (other) answered(await beat.anyone('noticeChoose', { code }, { ...other, way: 'door' }))
  expect(answered(await lead('household', { household: 'h1' })).appointments).toHaveLength(1)
  expect(
    (await beat.anyone('noticeChoose', { code }, { ...choice, day: today + 90, way: 'door' }))
      .status,
  ).toBe(400)
})

test('a card ends after two weeks, and its door tells no passer-by that someone isolates', async () => {
  const left = message({ household: id('h2'), left: ['notice'] })
  const { noticeCode } = answered(await lin('visit', {}, left))
  const code = noticeCode ?? ''
  expect(answered(await beat.anyone('noticePage', { code })).programmes).toHaveLength(1)
  beat.clock.now += 15 * 24 * hour
  expect((await beat.anyone('noticePage', { code })).status).toBe(404)
})

test('guessing codes stops', async () => {
  for (let i = 0; i < 20; i += 1)
    expect((await beat.anyone('noticePage', { code: `WRONG${i}` })).status).toBe(404)
  expect((await beat.anyone('noticePage', { code: 'ABCD-EFGH' })).status).toBe(429)
  beat.clock.now += hour + 1
  expect((await beat.anyone('noticePage', { code: 'ABCD-EFGH' })).status).toBe(404)
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
