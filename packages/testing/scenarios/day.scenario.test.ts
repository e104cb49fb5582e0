import type { HouseholdId } from '@doorstep/domain/shared/id.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, type House, monday, openHouse, refusal, total } from './house.ts'
import { registeredHouseholds, registerList, returneesList } from './lists.ts'
import {
  answersLeft,
  enterTeam,
  loadList,
  member,
  mentor,
  newcomer,
  publishPlan,
  publishProgramme,
  visit,
} from './steps.ts'

let house: House
let lead: Ask
let worker: Ask
let colleague: Ask
/** Where somebody was spoken with and not asked what is required. */
let begunAt: HouseholdId
beforeAll(async () => {
  house = await openHouse()
  lead = await house.as({ role: 'lead' })
  worker = await house.as({ role: 'worker', worker: mentor })
  colleague = await house.as({ role: 'worker', worker: newcomer })
})
afterAll(() => house.close())

/** Whatever happens: the six states are all the households, and all the people. */
async function everythingAddsUp(): Promise<void> {
  for (const counted of [await lead('today'), await lead('coverage')]) {
    expect(total(counted.households)).toBe(counted.householdTotal)
    expect(total(counted.people)).toBe(counted.peopleTotal)
  }
  const { households, matrices } = await lead('coverage')
  const byBuilding = matrices.map(({ counts }) => total(counts)).reduce((a, b) => a + b, 0)
  expect(byBuilding).toBe(total(households))
}

/** The stops of all rounds, each with its worker. */
async function stopsOfToday() {
  const { content } = await lead('plan', { query: { day: monday } })
  return (content?.rounds ?? []).flatMap((round) =>
    round.stops.map((stop) => ({ ...stop, worker: round.worker })),
  )
}

/** The doors of the matrices, each with its address as people write it. */
const doorsOnPaper = async () =>
  (await lead('coverage')).matrices.flatMap(({ estate, name, cells }) =>
    cells.map((cell) => ({ ...cell, door: `${estate}${name}栋${cell.unit}单元${cell.room}` })),
  )

/** A household of this worker's round that nobody has been to yet. */
async function nextStop(ask: Ask) {
  const { stops } = await ask('round')
  const next = stops.find((stop) => stop.state === 'planned')
  if (!next) throw new Error('the round is over')
  return next.household
}

test('lists, programmes and team lead to a published plan that leaves nobody out silently', async () => {
  await loadList(lead, 'register.csv', registerList())
  await loadList(lead, 'returnees.csv', returneesList())
  await publishProgramme(lead, 'first-contact')
  await publishProgramme(lead, 'returnees')
  await enterTeam(lead)
  expect((await lead('today')).alarms.map(({ kind }) => kind)).toContain('not-published')
  const published = await publishPlan(lead)
  expect(published.isPublished).toBe(true)
  const planned = (published.content?.rounds ?? []).flatMap((round) =>
    round.stops.map((stop) => stop.household),
  )
  const left = (published.content?.leftOut ?? []).map((one) => one.household)
  expect(new Set([...planned, ...left]).size).toBe(registeredHouseholds)
  await everythingAddsUp()
})

test('a programme that ends before it starts is refused with its line and the remedy', async () => {
  const yaml = 'key: x\nstart: 2026-03-09\nend: 2026-03-01\n'
  const { problems, concerned } = await lead('programmeCheck', { body: { yaml } })
  expect(concerned).toBeNull()
  expect(problems.length).toBeGreaterThan(0)
  for (const problem of problems) {
    expect(problem.line).toBeGreaterThan(0)
    expect(problem.remedy).not.toBe('')
  }
  expect(await refusal(lead('programmePublish', { body: { yaml } }))).toBe('programme-refused')
})

test('a worker sees the own round and no other', async () => {
  const { stops, isPublished } = await worker('round')
  expect(isPublished).toBe(true)
  expect(stops.length).toBeGreaterThan(0)
  expect(await refusal(worker('round', { query: { worker: newcomer } }))).toBe('not-found')
  expect((await lead('round', { query: { worker: mentor } })).stops.length).toBe(stops.length)
})

test('the brief says who lives here, what is due and why, and which words to begin with', async () => {
  const [stop] = (await worker('round')).stops
  if (!stop) throw new Error('an empty round')
  const brief = await worker('brief', { query: { household: stop.household } })
  expect(brief.members.length).toBeGreaterThan(0)
  expect(brief.duties.length).toBeGreaterThan(0)
  for (const duty of brief.duties) expect(duty.notice.say['zh-Hans']).not.toBe('')
  for (const one of brief.classes) expect(one.ruleInWords.en).not.toBe('')
})

test('spoken with and not asked what is required: begun, and said so to the worker and the lead', async () => {
  house.at(monday, 10)
  const household = await nextStop(worker)
  const met = (await worker('brief', { query: { household } })).members.map(({ person }) => person)
  const { follows } = await visit(
    worker,
    household,
    { outcome: { kind: 'spoke', met, othersMet: 0 } },
    595,
  )
  expect(follows.map(({ kind }) => kind)).not.toContain('closed')
  expect(follows).toContainEqual(
    expect.objectContaining({ kind: 'try-again', notBefore: monday + 1, questionsLeft: 1 }),
  )
  const brief = await worker('brief', { query: { household } })
  const begun = brief.duties.find(({ programme }) => programme === 'first-contact')?.begun
  expect(begun?.left).toEqual([{ question: 'people-living-here', person: null }])
  const shown = await lead('household', { query: { household } })
  expect(
    shown.duties.flatMap(({ begun: one }) => one?.left.map(({ ask }) => ask.en) ?? []),
  ).toContain('How many people live here now?')
  expect((await lead('today')).households).toMatchObject({ tried: 1, done: 0 })
  await everythingAddsUp()
  begunAt = household
})

test('spoken with: the duty is done, the promise and the remark are kept', async () => {
  const household = begunAt
  const brief = await worker('brief', { query: { household } })
  const answers = answersLeft(brief)
  const served = brief.duties.map(({ programme, occasion }) => ({ programme, occasion }))
  const met = brief.members.slice(0, 1).map(({ person }) => person)
  const message = {
    outcome: { kind: 'spoke' as const, met, othersMet: 0 },
    answers,
    served,
    remark: '儿子20号回来',
  }
  const receipt = await visit(worker, household, message)
  expect(receipt.wasKnown).toBe(false)
  expect(receipt.follows.map(({ kind }) => kind)).toContain('closed')
  // Sent again, because the answer was lost on the way: nothing is doubled.
  expect((await visit(worker, household, message)).wasKnown).toBe(true)
  const after = await worker('brief', { query: { household } })
  expect(after.duties.every(({ state }) => state.kind === 'done')).toBe(true)
  expect(after.remarks.map(({ words }) => words)).toEqual(['儿子20号回来'])
  const { remarks } = await worker('notebook')
  expect(remarks.map(({ words }) => words)).toEqual(['儿子20号回来'])
  expect((await lead('today')).households.done).toBe(1)
  await everythingAddsUp()
})

test('nobody answered: tried once, another part of the day follows', async () => {
  const household = await nextStop(worker)
  const { follows } = await visit(worker, household, { outcome: { kind: 'no-answer' } }, 605)
  expect(follows).toContainEqual(
    expect.objectContaining({ kind: 'try-again', otherPartOfDay: true }),
  )
  expect((await lead('today')).households.tried).toBe(1)
  await everythingAddsUp()
})

test('a slip of the thumb: the worker undoes the visit, and it is as if nobody had knocked', async () => {
  const household = await nextStop(worker)
  const partner = await house.as({ role: 'partner', agency: 'health' })
  const door = (await doorsOnPaper()).find(({ households }) => households.includes(household))
  const oursToday = async () => {
    const knock = {
      address: door?.door ?? '',
      day: monday,
      minute: 606,
      outcome: 'planned',
    } as const
    return (await partner('knock', { body: knock })).ours?.at.minute
  }
  house.at(monday, 23)
  const before = await lead('today')
  await visit(worker, household, { outcome: { kind: 'no-answer' }, remark: '灯亮着' }, 604)
  expect((await lead('today')).households.tried).toBe(before.households.tried + 1)
  expect(await oursToday()).toBe(604)
  const undo = { household, at: { day: monday, minute: 605 }, observedAt: 0 }
  const visited = { visit: `v-${household}-604` }
  expect(await refusal(colleague('visitUndo', { query: visited, body: undo }))).toBe('not-found')
  expect(await worker('visitUndo', { query: visited, body: undo })).toMatchObject({
    wasThere: true,
  })
  expect((await lead('today')).households).toEqual(before.households)
  expect(await oursToday()).toBe(undefined)
  const { remarks } = await worker('notebook')
  expect(remarks.map(({ words }) => words)).not.toContain('灯亮着')
  house.at(monday, 10)
  await everythingAddsUp()
})

const others = [
  { kind: 'declined', words: '刚有人来过' },
  { kind: 'another-team', agency: 'health' },
  { kind: 'not-reached', because: 'gate-locked' },
  { kind: 'vacant-or-moved', because: 'moved' },
  { kind: 'unsafe', words: '狗未拴' },
  { kind: 'come-back', at: { day: monday, minute: 19 * 60 } },
] as const

test.each(others)('$kind: recorded, and everything still adds up', async (outcome) => {
  const who = (await colleague('round')).stops.some(({ state }) => state === 'planned')
    ? colleague
    : worker
  const household = await nextStop(who)
  const receipt = await visit(who, household, { outcome }, 610)
  expect(receipt.wasKnown).toBe(false)
  const { states } = await statesOf(household)
  expect(states).not.toContain('done')
  await everythingAddsUp()
})

async function statesOf(household: HouseholdId) {
  const { duties } = await lead('household', { query: { household } })
  return { states: duties.map(({ state }) => state.kind) }
}

test('what is unsafe is for the lead to see', async () => {
  const { alarms } = await lead('today')
  expect(alarms.map(({ kind }) => kind)).toContain('handed-to-lead')
})

test('a partner tells of a knock, and the next plan keeps its distance from that door', async () => {
  const partner = await house.as({ role: 'partner', agency: 'health' })
  const planned = (await doorsOnPaper()).find((cell) => cell.state === 'planned')
  const household = planned?.households[0]
  if (!household) throw new Error('nothing is planned any more')
  const minute = 10 * 60 + 30
  house.at(monday, 10, 31)
  const receipt = await partner('knock', {
    body: { address: planned.door, day: monday, minute, outcome: 'nobody' },
  })
  expect(receipt.understood).toBe(true)
  const draft = await lead('planDraft', { query: { day: monday } })
  const stops = (draft.content?.rounds ?? []).flatMap((round) => round.stops)
  const again = stops.find((one) => one.household === household)
  if (again) expect(again.arrive).toBeGreaterThanOrEqual(minute + 120)
  expect(await refusal(partner('households'))).toBe('not-for-this-role')
})

test('a worker who goes on leave with a round rings an alarm, and a new plan leaves no stop there', async () => {
  const before = await stopsOfToday()
  const away = [member, newcomer, mentor].find((one) => before.some((stop) => stop.worker === one))
  if (!away) throw new Error('nobody has a round')
  await lead('leaveEnter', { body: { worker: away, from: monday, to: monday } })
  const alarm = (await lead('today')).alarms.find(({ kind }) => kind === 'worker-away-with-round')
  expect(alarm).toMatchObject({ worker: away })
  await publishPlan(lead)
  expect((await stopsOfToday()).some((stop) => stop.worker === away)).toBe(false)
  const still = (await lead('today')).alarms.map(({ kind }) => kind)
  expect(still).not.toContain('worker-away-with-round')
  await everythingAddsUp()
})

test('everything that was read of residents is in the audit, and the log verifies and rebuilds', async () => {
  const administrator = await house.as({ role: 'administrator' })
  const { readings } = await administrator('audit', { query: { limit: 500 } })
  const routes = new Set(readings.map(({ route }) => route))
  for (const route of ['brief', 'coverage', 'household']) expect(routes).toContain(route)
  const { storage } = house.parts
  const j = 'j1' as never
  const before = await storage.tableHashes(j)
  expect((await storage.verify(j)).findings).toEqual([])
  expect((await storage.verifyReadings(j)).findings).toEqual([])
  await storage.rebuild(j)
  expect(await storage.tableHashes(j)).toEqual(before)
})
