import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { VisitMessage } from '@doorstep/protocol/round.ts'
import { draft, id, place, reading, rowTaken } from '@doorstep/testing/builders/facts.ts'
import { programme } from '@doorstep/testing/builders/households.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, type Asked, type ServedBeat, serveBeat } from '../served-beat.ts'

const today = 20_500
const tenToday = today * 86_400_000 + 2 * 3_600_000

let beat: ServedBeat
let lin: Ask
let lead: Ask
let hotline: Ask

beforeEach(async () => {
  beat = await serveBeat('beat-1', tenToday, [
    { userName: 'lin', role: 'worker', worker: id('w1') },
    { userName: 'tao', role: 'worker', worker: id('w2') },
    { userName: 'lead', role: 'lead', worker: null },
    { userName: 'hotline', role: 'hotline', worker: null },
  ])
  await beat.parts.facts.append(beat.parts.place.jurisdiction, facts())
  lin = await beat.as('lin')
  lead = await beat.as('lead')
  hotline = await beat.as('hotline')
})
afterEach(() => beat.close())

function facts(): readonly FactDraft[] {
  const row = (n: number, name: string, room: string, phone: string, beatName = 'beat-1') =>
    draft(
      `r${n}`,
      rowTaken(`r${n}`, {
        beat: id(beatName),
        building: id(beatName === 'beat-1' ? 'b1' : 'b9'),
        person: id(`p${n}`),
        household: id(`h${n}`),
        dwelling: id(`d${n}`),
        place: place({ room }),
        reading: reading({ name, sex: 'female', phones: [phone] }),
      }),
    )
  const first = programme({ start: today - 10, end: today + 30 })
  return [
    draft('programme-1', { kind: 'programme-published', programme: first }),
    row(1, '周敏', '501', '+8613800004321'),
    row(2, '欧阳雪', '502', '+8613900001111'),
    row(3, '周敏敏', '1001', '+8613700002222'),
    row(9, '周敏远', '901', '+8613700009999', 'beat-9'),
    draft(
      'health-1',
      { kind: 'health-noted', person: id('p1'), words: '高血压', import: null },
      'health',
    ),
  ]
}

const answered = <Name extends Parameters<Ask>[0]>(asked: Asked<Name>) => {
  if (asked.answer === null) throw new Error(JSON.stringify(asked))
  return asked.answer
}
const found = async (search: string) =>
  answered(await lead('households', { search })).households.map((one) => one.household)

test('households are found by name, pinyin, first letters, phone and address', async () => {
  expect(await found('周敏')).toEqual(['h1', 'h3'])
  expect(await found('歐陽雪')).toEqual(['h2'])
  expect(await found('ouyangxue')).toEqual(['h2'])
  expect(await found('zmm')).toEqual(['h3'])
  expect(await found('4321')).toEqual(['h1'])
  for (const address of ['7-2-501', '青石里7栋2单元501', '7栋2单元501室', '501'])
    expect([address, await found(address)]).toEqual([address, ['h1']])
  expect(await found('周敏 1001')).toEqual(['h3'])
  expect(await found('李')).toEqual([])
})

test('the list is in order of doors, page by page, and can be narrowed', async () => {
  const all = answered(await lead('households'))
  expect(all.households.map((one) => one.door)).toEqual([
    '青石里 7-2-501',
    '青石里 7-2-502',
    '青石里 7-2-1001',
  ])
  const second = answered(await lead('households', { from: 1, limit: 1 }))
  expect([second.total, second.households[0]?.household]).toEqual([3, 'h2'])
  expect(answered(await lead('households', { state: 'done' })).total).toBe(0)
  expect(answered(await lead('households', { building: 'b1', state: 'due' })).total).toBe(3)
})

test('another beat’s households are as if they were not there', async () => {
  expect((await lead('household', { household: 'h9' })).status).toBe(404)
  expect(
    (await lin('correctPerson', { person: 'p9' }, { field: 'called', value: 'x' })).status,
  ).toBe(404)
  expect((await lead('withdrawFact', { fact: 'r9' })).status).toBe(404)
})

test('a correction wins over the list, is found, and is taken back by the lead', async () => {
  const { fact } = answered(
    await lin('correctPerson', { person: 'p1' }, { field: 'called', value: '周老师' }),
  )
  const memberOf = async () => answered(await lead('household', { household: 'h1' })).members[0]
  expect((await memberOf())?.called).toBe('周老师')
  expect(await found('周老师')).toEqual(['h1'])
  expect(answered(await lin('brief', { household: 'h1' })).members[0]?.address).toBe('周老师')
  expect((await lin('withdrawFact', { fact })).status).toBe(403)
  answered(await lead('withdrawFact', { fact }))
  expect((await memberOf())?.called).toBe('')
})

test('the language a household asks for is set by worker or lead, the brief speaks it, and it is taken back', async () => {
  const h1 = { household: 'h1' }
  const speaks = async () => answered(await lin('brief', h1)).language
  expect(await speaks()).toBe('zh-Hans')
  const { fact } = answered(await lin('householdLanguage', h1, { language: 'en', spoken: '粤语' }))
  expect(await speaks()).toBe('en')
  expect(answered(await lead('household', h1))).toMatchObject({ language: 'en', spoken: '粤语' })
  answered(await lead('withdrawFact', { fact }))
  expect(await speaks()).toBe('zh-Hans')
  const elsewhere = { household: 'h9' }
  const foreign = await lin('householdLanguage', elsewhere, { language: 'en', spoken: '' })
  expect(foreign.status).toBe(404)
})

test('phones are kept in one form; a birth to come and a list row are refused', async () => {
  const p1 = { person: 'p1' }
  answered(await lin('correctPerson', p1, { field: 'phone', value: '138 0000 8888' }))
  expect(answered(await lead('household', { household: 'h1' })).members[0]?.phones[0]).toBe(
    '+8613800008888',
  )
  const refused = await lin('correctPerson', p1, { field: 'birth', value: '2099-01-01' })
  expect(refused).toMatchObject({ status: 400, problem: 'birth-not-possible' })
  expect(await lead('withdrawFact', { fact: 'r1' })).toMatchObject({
    status: 409,
    problem: 'not-withdrawable',
  })
})

test('someone who died is shown as elsewhere and never addressed', async () => {
  answered(await lin('correctPerson', { person: 'p1' }, { field: 'elsewhere', value: 'died' }))
  const household = answered(await lead('household', { household: 'h1' }))
  expect(household.members[0]).toMatchObject({ livesHere: false, elsewhere: 'died' })
  expect(household.duties[0]?.state).toEqual({
    kind: 'excused',
    because: { kind: 'nobody-lives-here' },
  })
  const brief = answered(await lin('brief', { household: 'h1' }))
  expect([brief.members, JSON.stringify(brief.openers).includes('周')]).toEqual([[], false])
})

const visit: VisitMessage = {
  visit: id('0198bbbb-0000-7000-8000-000000000001'),
  household: id('h1'),
  at: { day: today, minute: 600 },
  observedAt: tenToday,
  outcome: { kind: 'spoke', met: [id('p1')], othersMet: 0 },
  left: [],
  answers: [],
  served: [],
  opener: null,
  remark: '下周去看女儿',
  appointment: null,
  quiet: { windows: [{ from: 720, to: 840 }], because: '午睡' },
}

test('a visit that was wrong is taken back with all that was written at the knock', async () => {
  answered(await lin('visit', {}, visit))
  const shown = async () => answered(await lead('household', { household: 'h1' }))
  expect([(await shown()).duties[0]?.state.kind, (await shown()).quiet.length]).toEqual(['done', 1])
  answered(await lead('withdrawFact', { fact: visit.visit }))
  expect([(await shown()).duties[0]?.state.kind, (await shown()).quiet.length]).toEqual(['due', 0])
  const { entries } = answered(await lead('timeline', { household: 'h1' }))
  expect(entries.map((one) => one.kind)).toEqual(['health-noted', 'row-taken'])
})

test('a worker undoes the own visit until its day ends, with all that was written at the knock', async () => {
  answered(await lin('visit', {}, visit))
  const shown = async () => answered(await lead('household', { household: 'h1' }))
  const path = { visit: visit.visit }
  const undo = { household: visit.household, at: { day: today, minute: 605 }, observedAt: tenToday }
  const tao = await beat.as('tao')
  expect(await tao('visitUndo', path, undo)).toMatchObject({ status: 404, problem: 'not-found' })
  expect(await lead('visitUndo', path, undo)).toMatchObject({ problem: 'not-a-worker' })
  const tomorrow = { ...undo, at: { day: today + 1, minute: 5 } }
  expect(await lin('visitUndo', path, tomorrow)).toMatchObject({ problem: 'undo-too-late' })
  expect((await shown()).duties[0]?.state.kind).toBe('done')
  for (const _ of ['sent', 'sent again'])
    expect(answered(await lin('visitUndo', path, undo))).toMatchObject({ wasThere: true })
  expect([(await shown()).duties[0]?.state.kind, (await shown()).quiet.length]).toEqual(['due', 0])
  expect(answered(await lin('notebook')).remarks).toEqual([])
  const { jurisdiction } = beat.parts.place
  const facts = await beat.parts.facts.read(jurisdiction, 0, 1000)
  const undone = facts.filter(({ payload }) => payload.kind === 'fact-withdrawn')
  expect(undone.map(({ source }) => source)).toEqual(
    undone.map(() => ({ kind: 'worker', worker: 'w1' })),
  )
  // The visit, its remark and its quiet hours: each once.
  expect(undone.length).toBe(3)
  // The same knock from the phone once more: it stays undone.
  answered(await lin('visit', {}, visit))
  expect((await shown()).duties[0]?.state.kind).toBe('due')
})

test('an undoing that waited on the phone counts from when it was made, but not for ever', async () => {
  answered(await lin('visit', {}, visit))
  const path = { visit: visit.visit }
  const undo = { household: visit.household, at: { day: today, minute: 605 }, observedAt: tenToday }
  beat.clock.now = tenToday + 2 * 86_400_000
  expect(await lin('visitUndo', path, undo)).toMatchObject({ problem: 'undo-too-late' })
  beat.clock.now = tenToday + 86_400_000
  expect(answered(await lin('visitUndo', path, undo))).toMatchObject({ wasThere: true })
  const never = { visit: '0198bbbb-0000-7000-8000-00000000000f' }
  expect(answered(await lin('visitUndo', never, undo))).toMatchObject({ wasThere: false })
  expect(await lin('visitUndo', { visit: 'r1' }, undo)).toMatchObject({ problem: 'id-taken' })
})

test('the timeline tells what is known and from whom, and who looked', async () => {
  answered(await lin('visit', {}, visit))
  answered(await hotline('household', { household: 'h1' }))
  const { entries, readings } = answered(await lead('timeline', { household: 'h1' }))
  const talk = entries.find((one) => one.kind === 'visit-recorded')
  expect(talk).toMatchObject({
    by: 'lin',
    canWithdraw: true,
    words: { outcome: 'spoke', met: '周敏' },
  })
  expect(entries.find((one) => one.kind === 'row-taken')).toMatchObject({
    canWithdraw: false,
    words: { list: 'register', row: 4, name: '周敏' },
  })
  expect(readings.map((one) => one.account)).toContain('hotline')
})

test('answers are told in the words of their question and options, of an ended programme too', async () => {
  const say = (en: string) => ({ 'zh-Hans': en, 'zh-Hant': en, en })
  const question = {
    id: 'needs',
    of: 'household',
    ask: say('What is missing?'),
    answer: { kind: 'choices', options: [{ value: 'med', label: say('medicine') }] },
    required: false,
  } as const
  const first = programme({ start: today - 10, end: today + 30, questions: [question] })
  const { jurisdiction } = beat.parts.place
  await beat.parts.facts.append(jurisdiction, [
    draft('programme-2', { kind: 'programme-published', programme: first }),
  ])
  const answer = { programme: first.key, question: 'needs', person: null }
  const answers = [{ ...answer, value: { kind: 'choices' as const, values: ['med'] } }]
  answered(await lin('visit', {}, { ...visit, answers }))
  await beat.parts.facts.append(jurisdiction, [
    draft('over', { kind: 'programme-ended', programme: first.key, on: today }),
  ])
  const { entries } = answered(await lead('timeline', { household: 'h1' }))
  const [told] = entries.flatMap((one) => one.answers)
  expect(told).toMatchObject({ ask: { en: 'What is missing?' }, chosen: [{ en: 'medicine' }] })
})

test('a leave that was wrong is taken back by the lead', async () => {
  const worker = {
    id: 'w7',
    name: '林',
    agency: 'grid',
    standing: 'member' as const,
    shift: { from: 480, to: 1020 },
    languages: [],
    skills: [],
    homeArea: '',
  }
  answered(await lead('workerEnter', {}, worker))
  const leave = { worker: id<'worker'>('w7'), from: today + 1, to: today + 2 }
  const leavesAfter = (team: {
    workers: readonly { id: string; leave: readonly { fact: string }[] }[]
  }) => team.workers.find((one) => one.id === 'w7')?.leave ?? []
  const entered = leavesAfter(answered(await lead('leaveEnter', {}, leave)))
  expect(entered).toMatchObject([{ from: today + 1, to: today + 2 }])
  answered(await lead('leaveTakeBack', { fact: entered[0]?.fact ?? '' }))
  expect(leavesAfter(answered(await lead('team')))).toEqual([])
  expect(await lead('leaveTakeBack', { fact: 'r1' })).toMatchObject({ problem: 'not-found' })
})

test('what a health list says does not reach the telephone', async () => {
  const kinds = async (ask: Ask) =>
    answered(await ask('timeline', { household: 'h1' })).entries.map((one) => one.kind)
  expect(await kinds(lead)).toContain('health-noted')
  expect(await kinds(hotline)).not.toContain('health-noted')
  expect(JSON.stringify(answered(await lin('brief', { household: 'h1' })))).not.toContain('高血压')
})
