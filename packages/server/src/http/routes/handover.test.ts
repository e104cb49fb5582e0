import type {
  HandoverMessage,
  HandoverNote,
  IntroductionMessage,
} from '@doorstep/protocol/handover.ts'
import type { LoreAct } from '@doorstep/protocol/lore.ts'
import { beatFacts, tenToday } from '@doorstep/testing/builders/beat.ts'
import { draft, id } from '@doorstep/testing/builders/facts.ts'
import { today } from '@doorstep/testing/builders/households.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, type Asked, type ServedBeat, serveBeat } from '../served-beat.ts'

let beat: ServedBeat
let lin: Ask
let chen: Ask
let wu: Ask
let lead: Ask
let sent = 0

const colleague = (worker: string, name: string) =>
  draft(
    `worker-${worker}`,
    {
      kind: 'worker-entered',
      worker: id(worker),
      beat: id('beat-1'),
      name,
      agency: 'community',
      standing: 'newcomer',
      shift: { from: 480, to: 1260 },
      languages: [],
      skills: [],
      homeArea: '',
      since: today - 10,
    },
    'team',
  )

beforeEach(async () => {
  beat = await serveBeat('beat-1', tenToday, [
    { userName: 'lin', role: 'worker', worker: id('w1') },
    { userName: 'chen', role: 'worker', worker: id('w2') },
    { userName: 'wu', role: 'worker', worker: id('w3') },
    { userName: 'lead', role: 'lead', worker: null },
  ])
  await beat.parts.facts.append(beat.parts.place.jurisdiction, [
    ...beatFacts(),
    colleague('w2', '陈思'),
    colleague('w3', '吴桐'),
    draft('mark', {
      kind: 'familiarity-marked',
      household: id('h1'),
      worker: id('w1'),
      level: 3,
    }),
  ])
  lin = await beat.as('lin')
  chen = await beat.as('chen')
  wu = await beat.as('wu')
  lead = await beat.as('lead')
})
afterEach(() => beat.close())

const answered = <Name extends Parameters<Ask>[0]>(asked: Asked<Name>) => {
  if (asked.answer === null) throw new Error(`${asked.status} ${JSON.stringify(asked)}`)
  return asked.answer
}
function begun(changes: Partial<HandoverMessage> = {}) {
  const message: HandoverMessage = {
    handover: id('ho'),
    from: id('w1'),
    to: id('w2'),
    reason: 'handover',
    ...changes,
  }
  return lead('handoverBegin', {}, message)
}
const introduction = (changes: Partial<IntroductionMessage> = {}): IntroductionMessage => {
  sent += 1
  return {
    id: id(`i${sent}`),
    household: id('h1'),
    newcomer: id('w2'),
    mentor: id('w1'),
    mayAsk: false,
    at: { day: today, minute: 600 },
    observedAt: tenToday,
    ...changes,
  }
}
function act(ask: Ask, what: LoreAct) {
  sent += 1
  const message = { id: id<'fact'>(`m${sent}`), household: id<'household'>('h1') }
  return ask('lore', {}, { ...message, at: { day: today, minute: 600 }, observedAt: 0, act: what })
}
const note = (lore: string, topic: 'hurt' | 'dog' | 'quarrel', words: string): LoreAct => ({
  kind: 'note',
  note: {
    lore: id(lore),
    person: id('p1'),
    topic,
    words,
    on: null,
    how: 'own-words',
    toldBy: null,
    sensitivity: 'open',
    remark: null,
  },
})
const wordsSeen = async (ask: Ask) =>
  answered(await ask('brief', { household: 'h1' })).remembered.lore.map(({ words }) => words)

test('the doors of a mentor are planned as walks for two, and an introduction takes its door off', async () => {
  answered(await begun())
  const before = answered(await lead('handover'))
  expect(before.handovers).toMatchObject([
    { from: { name: '林晓' }, to: { name: '陈思' }, total: 1, done: 0 },
  ])
  expect(before.shown?.rounds).toMatchObject([
    { day: today, introducer: '林晓', doors: [{ household: 'h1', urgency: 'soon' }] },
  ])
  answered(await chen('introduction', {}, introduction()))
  const after = answered(await lead('handover'))
  expect(after.handovers).toMatchObject([{ total: 1, done: 1 }])
  expect(after.shown?.rounds).toEqual([])
  expect(after.shown?.done).toMatchObject([{ household: 'h1', done: { by: '林晓', on: today } }])
})

test('whoever is not one of the two writes no introduction; sent again it is one', async () => {
  expect(await wu('introduction', {}, introduction())).toMatchObject({ problem: 'not-of-the-two' })
  const message = introduction()
  answered(await lin('introduction', {}, message))
  answered(await lin('introduction', {}, message))
  expect(answered(await chen('firstMonth')).introductions).toBe(1)
  expect(await lin('introduction', {}, introduction({ newcomer: id('w1') }))).toMatchObject({
    problem: 'not-of-the-team',
  })
})

test('with the household’s agreement the newcomer may ask what the mentor was told; never what is private', async () => {
  answered(await act(lin, note('l1', 'hurt', '腿摔了')))
  answered(await act(lin, note('l2', 'quarrel', '和楼上不和')))
  answered(await act(wu, note('l3', 'hurt', '手烫了')))
  answered(await lead('introduction', {}, introduction()))
  expect(await wordsSeen(chen)).toEqual([])
  answered(await lin('introduction', {}, introduction({ mayAsk: true })))
  expect(await wordsSeen(chen)).toEqual(['腿摔了'])
  answered(await act(lin, note('l4', 'hurt', '后来又摔了')))
  expect(await wordsSeen(chen)).toEqual(['腿摔了'])
})

test('a careful question of the mentor is passed on in the same way', async () => {
  const ask: LoreAct = {
    kind: 'ask-next',
    thread: id('t1'),
    person: id('p1'),
    topic: 'hurt',
    ask: '腿好些没有？',
    from: today,
    until: today + 10,
    sensitivity: 'careful',
    how: 'own-words',
    lore: null,
  }
  answered(await act(lin, ask))
  const asked = async () =>
    answered(await chen('brief', { household: 'h1' })).remembered.threads.length
  expect(await asked()).toBe(0)
  answered(await lin('introduction', {}, introduction({ mayAsk: true })))
  expect(await asked()).toBe(1)
})

test('an introduction that was wrong is taken back, with what it passed on', async () => {
  answered(await act(lin, note('l1', 'hurt', '腿摔了')))
  const message = introduction({ mayAsk: true })
  answered(await lin('introduction', {}, message))
  answered(await lead('withdrawFact', { fact: message.id }))
  expect(await wordsSeen(chen)).toEqual([])
})

test('a building is asked about once, and the answer is a remark of its household', async () => {
  answered(await begun())
  const [prompt] = answered(await lin('handoverOwn')).handovers[0]?.prompts ?? []
  expect(prompt?.doors.map(({ household }) => household)).toEqual(['h1', 'h2'])
  expect(answered(await chen('handoverOwn')).handovers).toMatchObject([
    { isNewcomer: true, prompts: [], next: { doors: [{ household: 'h1' }] } },
  ])
  const written: HandoverNote = {
    id: id('n1'),
    handover: id('ho'),
    building: prompt?.building ?? id('none'),
    note: { household: id('h1'), words: '先去认识周敏，她认识整栋楼' },
    at: { day: today, minute: 601 },
    observedAt: tenToday,
  }
  expect(await chen('handoverNote', {}, written)).toMatchObject({ problem: 'not-of-the-two' })
  answered(await lin('handoverNote', {}, written))
  answered(await lin('handoverNote', {}, written))
  expect(answered(await lin('handoverOwn')).handovers[0]?.prompts).toEqual([])
  expect(answered(await chen('brief', { household: 'h1' })).remarks).toMatchObject([
    { by: '林晓', words: '先去认识周敏，她认识整栋楼' },
  ])
})

test('a handover begun by mistake is taken back', async () => {
  const { fact } = answered(await begun())
  answered(await lead('withdrawFact', { fact }))
  expect(answered(await lead('handover')).handovers).toEqual([])
})

test('a handover needs two colleagues of the beat', async () => {
  expect(await begun({ to: id('w1') })).toMatchObject({ problem: 'same-worker' })
  expect(await begun({ to: id('nobody') })).toMatchObject({ status: 404 })
})

test('the booklet holds what is open, careful matters only of whom the lead was told, private ones never', async () => {
  answered(await act(lin, note('l1', 'dog', '养了条小狗')))
  answered(await act(lin, note('l2', 'hurt', '腿摔了')))
  answered(await act(lin, note('l3', 'quarrel', '和楼上不和')))
  const printed = async () =>
    answered(await lead('booklet', { worker: 'w1' })).doors.map(({ household, lore }) => [
      household,
      lore.map(({ words }) => words),
    ])
  expect(await printed()).toEqual([['h1', ['养了条小狗']]])
  answered(await act(lin, { kind: 'pass-on', lore: id('l2'), to: null }))
  expect(await printed()).toEqual([['h1', ['养了条小狗']]])
})

test('reading a booklet is written down with whom it told about, and tells of nobody else', async () => {
  expect(answered(await lead('booklet', { worker: 'w1' })).doors).toEqual([])
  answered(await act(lin, note('l1', 'dog', '养了条小狗')))
  answered(await lead('booklet', { worker: 'w1' }))
  const readings = await beat.parts.audit.readings(beat.parts.place.jurisdiction, { limit: 1 })
  expect(readings).toMatchObject([{ route: 'booklet', households: ['h1'], people: ['p1'] }])
})
