import type { AnswerOf } from '@doorstep/protocol/api.ts'
import type { LoreAct } from '@doorstep/protocol/lore.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, type House, monday, openHouse, refusal } from './house.ts'
import { registerList } from './lists.ts'
import { enterTeam, loadList, mentor, newcomer, publishPlan, publishProgramme } from './steps.ts'

let house: House
let lead: Ask
let old: Ask
let young: Ask
let household: AnswerOf<'brief'>['household']
let person: AnswerOf<'brief'>['members'][number]['person']
let sent = 0

beforeAll(async () => {
  house = await openHouse()
  lead = await house.as({ role: 'lead' })
  old = await house.as({ role: 'worker', worker: mentor })
  young = await house.as({ role: 'worker', worker: newcomer })
  await loadList(lead, 'register.csv', registerList())
  for (const key of ['first-contact', 'returnees'] as const) await publishProgramme(lead, key)
  await enterTeam(lead)
  await publishPlan(lead)
  house.at(monday, 10)
  const [stop] = (await old('round')).stops
  if (!stop) throw new Error('an empty round')
  household = stop.household
  const grown = (await briefOf(old)).members.find((member) => !member.isChild)
  if (!grown) throw new Error('only children live here')
  person = grown.person
})
afterAll(() => house.close())

const briefOf = (ask: Ask) => ask('brief', { query: { household } })

function act(ask: Ask, what: LoreAct) {
  sent += 1
  const id = `act-${sent}` as AnswerOf<'lore'>['fact']
  const at = { day: monday, minute: 600 + sent }
  return ask('lore', { body: { id, household, at, observedAt: 0, act: what } })
}

const note = (changes: object) =>
  ({
    kind: 'note',
    note: {
      lore: 'son' as never,
      person,
      topic: 'away',
      words: '儿子去北渡，21号回',
      on: monday - 1,
      how: 'own-words',
      toldBy: null,
      sensitivity: 'open',
      remark: null,
      ...changes,
    },
  }) as LoreAct

test('“is your son back yet?” is asked by a colleague, and the answer becomes a returnee’s duty', async () => {
  await act(old, note({}))
  const thread = 'thread-1' as never
  await act(old, {
    kind: 'ask-next',
    thread,
    person,
    topic: 'away',
    ask: '您儿子回来了没有？',
    from: monday,
    until: monday + 14,
    sensitivity: 'open',
    how: 'own-words',
    lore: 'son' as never,
  })
  const seen = (await briefOf(young)).remembered
  expect(seen.threads.map(({ ask }) => ask)).toEqual(['您儿子回来了没有？'])
  const answer = { kind: 'answer', thread, answer: '昨天回来的' } as const
  const writes = { kind: 'arrival', person, on: monday - 1, from: '北渡' } as const
  // Nobody was told what is written down: nothing is written down.
  expect(await refusal(act(young, { ...answer, toldWhatIsKept: false, writes }))).toBe(
    'say-it-first',
  )
  expect((await briefOf(young)).duties.map(({ programme }) => programme)).not.toContain('returnees')
  await act(young, { ...answer, toldWhatIsKept: true, writes })
  const after = await briefOf(young)
  expect(after.duties.map(({ programme }) => programme)).toContain('returnees')
  expect(after.remembered.threads).toEqual([])
})

test('what was told in confidence stays with whom it was told, until the household agrees', async () => {
  await act(old, note({ lore: 'leg' as never, topic: 'hurt', words: '腿摔了', on: null }))
  const topics = async (ask: Ask) => (await briefOf(ask)).remembered.lore.map(({ topic }) => topic)
  expect(await topics(old)).toContain('hurt')
  expect(await topics(young)).not.toContain('hurt')
  const page = await lead('household', { query: { household } })
  expect(page.remembered.lore.map(({ topic }) => topic)).not.toContain('hurt')
  await act(old, { kind: 'pass-on', lore: 'leg' as never, to: newcomer })
  expect(await topics(young)).toContain('hurt')
})

test('a remembered matter lapses by itself, and a promise forgotten reaches the lead', async () => {
  await act(old, {
    kind: 'promise',
    promise: 'lamp' as never,
    words: '报修楼道灯',
    owner: null,
    due: monday + 2,
  })
  const late = async () =>
    (await lead('today')).alarms.filter(({ kind }) => kind === 'promises-late')
  expect(await late()).toEqual([])
  house.at(monday + 3, 9)
  expect(await late()).toEqual([{ kind: 'promises-late', count: 1, households: [household] }])
  house.at(monday + 120, 9)
  expect((await briefOf(old)).remembered.lore).toEqual([])
})
