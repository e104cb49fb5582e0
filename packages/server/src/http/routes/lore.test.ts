import type { LoreAct, LoreNote } from '@doorstep/protocol/lore.ts'
import { beatFacts, tenToday } from '@doorstep/testing/builders/beat.ts'
import { draft, id, reading, rowTaken } from '@doorstep/testing/builders/facts.ts'
import { today } from '@doorstep/testing/builders/households.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, type Asked, type ServedBeat, serveBeat } from '../served-beat.ts'

let beat: ServedBeat
let lin: Ask
let chen: Ask
let lead: Ask
let sent = 0

beforeEach(async () => {
  beat = await serveBeat('beat-1', tenToday, [
    { userName: 'lin', role: 'worker', worker: id('w1') },
    { userName: 'chen', role: 'worker', worker: id('w2') },
    { userName: 'lead', role: 'lead', worker: null },
  ])
  await beat.parts.facts.append(beat.parts.place.jurisdiction, beatFacts())
  lin = await beat.as('lin')
  chen = await beat.as('chen')
  lead = await beat.as('lead')
})
afterEach(() => beat.close())

const answered = <Name extends Parameters<Ask>[0]>(asked: Asked<Name>) => {
  if (asked.answer === null) throw new Error(`${asked.status} ${JSON.stringify(asked)}`)
  return asked.answer
}

const note = (changes: Partial<LoreNote> = {}): LoreNote => ({
  lore: id('l1'),
  person: id('p1'),
  topic: 'dog',
  words: '养了条小狗',
  on: null,
  how: 'own-words',
  toldBy: null,
  sensitivity: 'open',
  remark: null,
  ...changes,
})
const asking = (changes: Partial<Extract<LoreAct, { kind: 'ask-next' }>> = {}): LoreAct => ({
  kind: 'ask-next',
  thread: id('t1'),
  person: id('p1'),
  topic: 'away',
  ask: '儿子回来了没有？',
  from: today,
  until: today + 10,
  sensitivity: 'open',
  how: 'own-words',
  lore: null,
  ...changes,
})

const openNote: LoreAct = { kind: 'note', note: note({ lore: id('l9') }) }

function act(ask: Ask, what: LoreAct, household = 'h1', day = today) {
  sent += 1
  const message = { id: id<'fact'>(`m${sent}`), household: id<'household'>(household) }
  return ask('lore', {}, { ...message, at: { day, minute: 600 }, observedAt: 0, act: what })
}
const remembered = async (ask: Ask) => answered(await ask('brief', { household: 'h1' })).remembered
const purposes = async () =>
  (await beat.parts.facts.read(beat.parts.place.jurisdiction, 0, 1000)).map((fact) => [
    fact.payload.kind,
    fact.purpose,
  ])

test('what is noted stands on every colleague’s brief with who said so and until when', async () => {
  answered(await act(lin, { kind: 'note', note: note() }))
  expect((await remembered(chen)).lore).toMatchObject([
    {
      topic: 'dog',
      words: '养了条小狗',
      by: '林晓',
      learnedOn: today,
      until: today + 365,
      isOwn: false,
    },
  ])
})

test('a careful matter is kept for health, and read by others only after it was passed on', async () => {
  const hurt = note({ topic: 'hurt', words: '腿摔了', sensitivity: 'open' })
  answered(await act(lin, { kind: 'note', note: hurt }))
  expect(await purposes()).toContainEqual(['lore-noted', 'health'])
  expect((await remembered(lin)).lore[0]).toMatchObject({ sensitivity: 'careful', isOwn: true })
  expect((await remembered(chen)).lore).toEqual([])
  answered(await act(lin, { kind: 'pass-on', lore: id('l1'), to: null }))
  expect((await remembered(chen)).lore).toHaveLength(1)
})

test('a matter that was not told to them is nothing that a colleague can settle or pass on', async () => {
  const hurt = note({ topic: 'hurt', words: '腿摔了' })
  answered(await act(lin, { kind: 'note', note: hurt }))
  const pass = { kind: 'pass-on', lore: id<'lore'>('l1'), to: null } as const
  expect((await act(chen, pass)).status).toBe(404)
  expect((await act(chen, { kind: 'confirm', lore: id('l1') })).status).toBe(404)
  answered(await act(lin, asking({ topic: 'hurt' })))
  expect((await act(chen, { kind: 'drop', thread: id('t1') })).status).toBe(404)
  answered(await act(lin, openNote))
  expect(await act(chen, { ...pass, lore: id('l9') })).toMatchObject({
    problem: 'not-yours-to-pass-on',
  })
})

test('a private matter stays with who was told, and its words stand on no timeline', async () => {
  const debts = note({ topic: 'money-trouble', words: '欠了房租' })
  answered(await act(lin, { kind: 'note', note: debts }))
  answered(await act(lin, { kind: 'pass-on', lore: id('l1'), to: null }))
  expect((await remembered(lin)).lore).toHaveLength(1)
  expect((await remembered(chen)).lore).toEqual([])
  const timeline = answered(await lead('timeline', { household: 'h1' }))
  expect(timeline.entries.map((entry) => entry.kind)).toContain('lore-noted')
  expect(JSON.stringify(timeline)).not.toContain('欠了房租')
})

test('a neighbour’s word never stands as known; a child is no source', async () => {
  answered(await act(lin, { kind: 'note', note: note({ how: 'neighbour' }) }))
  expect((await remembered(lin)).lore).toEqual([])
  answered(await act(lin, asking({ how: 'neighbour' })))
  expect((await remembered(lin)).threads[0]).toMatchObject({ isHearsay: true })
  const child = rowTaken('r9', {
    person: id('p9'),
    reading: reading({ name: '周小宝', birth: { kind: 'day', day: today - 8 * 365 } }),
  })
  await beat.parts.facts.append(beat.parts.place.jurisdiction, [draft('r9', child)])
  const told = await act(lin, { kind: 'note', note: note({ toldBy: id('p9') }) })
  expect(told).toMatchObject({ status: 400, problem: 'child-as-source' })
})

test('corrected, only the newer stands; contradicted, neither', async () => {
  answered(await act(lin, { kind: 'note', note: note() }))
  const newer = note({ lore: id('l2'), words: '两条狗' })
  answered(await act(chen, { kind: 'correct', lore: id('l1'), note: newer }))
  expect((await remembered(lin)).lore.map((row) => row.words)).toEqual(['两条狗'])
  answered(await act(lin, { kind: 'settle', lore: id('l2'), as: 'contradicted', words: '没有狗' }))
  expect((await remembered(lin)).lore).toEqual([])
  expect((await act(lin, { kind: 'confirm', lore: id('nothing') })).status).toBe(404)
})

test('a thread answered writes an arrival once the household was told, and is asked no more', async () => {
  answered(await act(lin, asking()))
  const written = {
    kind: 'arrival',
    person: id<'person'>('p1'),
    on: today - 1,
    from: '北渡',
  } as const
  const answer = { kind: 'answer', thread: id<'thread'>('t1'), answer: '昨天回来的' } as const
  const untold = await act(lin, { ...answer, toldWhatIsKept: false, writes: written })
  expect(untold).toMatchObject({ status: 400, problem: 'say-it-first' })
  answered(await act(lin, { ...answer, toldWhatIsKept: true, writes: written }))
  expect((await remembered(lin)).threads).toEqual([])
  expect(await purposes()).toContainEqual(['arrival-reported', 'movement'])
})

test('a promise is said before setting out, alarms the lead when it is late, and opens the next visit', async () => {
  const due = today - 1
  const promise = { kind: 'promise', promise: id<'promise'>('pr1'), words: '报修楼道灯' } as const
  answered(await act(lin, { ...promise, owner: null, due }, 'h1', today - 3))
  expect(answered(await lin('reminders')).doors).toMatchObject([
    { household: 'h1', promises: [{ words: '报修楼道灯', isOwn: true, isLate: true }] },
  ])
  const alarms = answered(await lead('today')).alarms
  expect(alarms).toContainEqual({ kind: 'promises-late', count: 1, households: ['h1'] })
  expect(answered(await lead('threads')).doors).toHaveLength(1)
  answered(
    await act(lin, { kind: 'settle-promise', promise: id('pr1'), as: 'kept', words: '灯亮了' }),
  )
  expect((await remembered(chen)).promises).toMatchObject([
    { kept: { on: today, words: '灯亮了' } },
  ])
  expect(answered(await lead('today')).alarms.map(({ kind }) => kind)).not.toContain(
    'promises-late',
  )
  expect(answered(await lead('threads')).doors).toEqual([])
})

test('sent again, nothing is doubled; from tomorrow, it is refused', async () => {
  const message = {
    id: id<'fact'>('twice'),
    household: id<'household'>('h1'),
    at: { day: today, minute: 600 },
    observedAt: 0,
    act: asking(),
  }
  answered(await lin('lore', {}, message))
  answered(await lin('lore', {}, message))
  expect((await remembered(lin)).threads).toHaveLength(1)
  expect((await lin('lore', {}, { ...message, household: id<'household'>('h2') })).status).toBe(409)
  expect(await act(lin, asking({ thread: id('t2') }), 'h1', today + 1)).toMatchObject({
    problem: 'in-the-future',
  })
})
