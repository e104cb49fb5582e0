import type { HouseholdId } from '@doorstep/domain/shared/id.ts'
import type { AnswerOf } from '@doorstep/protocol/api.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, type House, monday, openHouse, refusal } from './house.ts'
import { registerList } from './lists.ts'
import {
  answersLeft,
  enterTeam,
  loadList,
  mentor,
  publishPlan,
  publishProgramme,
  visit,
} from './steps.ts'

const tuesday = monday + 1

let house: House
let lead: Ask
let worker: Ask
let partner: Ask
let household: HouseholdId
let door: string
let before: AnswerOf<'today'>['households']
beforeAll(async () => {
  house = await openHouse()
  lead = await house.as({ role: 'lead' })
  worker = await house.as({ role: 'worker', worker: mentor })
  partner = await house.as({ role: 'partner', agency: 'health' })
  await loadList(lead, 'register.csv', registerList())
  await publishProgramme(lead, 'first-contact')
  await enterTeam(lead)
  await publishPlan(lead)
  house.at(monday, 10)
})
afterAll(() => house.close())

const stopsOf = ({ content }: AnswerOf<'plan'>) =>
  (content?.rounds ?? [])
    .flatMap(({ worker: by, stops }) => stops.map((stop) => ({ ...stop, by })))
    .filter((stop) => stop.household === household)

test('a household picks the telephone on its card: the next day has a call and no stop at its door', async () => {
  const [stop] = (await worker('round')).stops
  if (!stop) throw new Error('an empty round')
  household = stop.household
  const left = { outcome: { kind: 'no-answer' }, left: ['notice'] } as const
  const { noticeCode } = await visit(worker, household, { ...left, left: [...left.left] })
  if (noticeCode === null) throw new Error('no code came back')
  const page = await house.stranger('noticePage', { query: { code: noticeCode } })
  door = page.door
  expect(page.ways).toContain('phone')
  const choice = page.choices.find(({ day }) => day === tuesday)
  if (!choice) throw new Error('nothing to choose')
  await house.stranger('noticeChoose', {
    query: { code: noticeCode },
    body: { ...choice, way: 'phone' },
  })

  house.at(tuesday, 7)
  const draft = await lead('planDraft', { query: { day: tuesday } })
  if (!draft.content) throw new Error('the planner gave nothing')
  await lead('planPublish', { body: { day: tuesday, content: draft.content } })
  const [call, ...others] = stopsOf(await lead('plan', { query: { day: tuesday } }))
  expect(others).toEqual([])
  expect(call?.call).toBe('phone')
  expect(call?.duties.length).toBe(2)
  expect(call?.arrive).toBeGreaterThanOrEqual(choice.window.from)
  expect(call?.arrive).toBeLessThan(choice.window.to)
  before = (await lead('today')).households
  const loads = (await lead('today')).workers
  expect(loads.reduce((sum, { calls }) => sum + calls, 0)).toBe(1)
  worker = await house.as({ role: 'worker', ...(call && { worker: call.by }) })
})

test('the round says how, the brief at which number, and both that nobody knocks', async () => {
  const line = (await worker('round')).stops.find((stop) => stop.household === household)
  expect(line).toMatchObject({ call: 'phone', state: 'planned' })
  const brief = await worker('brief', { query: { household } })
  expect(brief.duties.map(({ call }) => call)).toEqual(['phone', 'phone'])
  expect(brief.duties.find(({ programme }) => programme === 'appointment')).toMatchObject({
    because: { kind: 'appointment', way: 'phone' },
    title: { en: 'Call as agreed' },
  })
  expect(brief.phones.length).toBeGreaterThan(0)
})

const calling = (id: string, minute: number, changes: Omit<Parameters<typeof visit>[2], 'visit'>) =>
  visit(worker, household, {
    visit: id as never,
    call: 'phone',
    at: { day: tuesday, minute },
    ...changes,
  })

test('of a call nothing is recorded that is found or left at a door', async () => {
  house.at(tuesday, 11)
  const vacant = { kind: 'vacant-or-moved', because: 'vacant' } as const
  expect(await refusal(calling('v-1', 600, { outcome: vacant }))).toBe('not-by-call')
  const card = { outcome: { kind: 'no-answer' } as const, left: ['notice' as const] }
  expect(await refusal(calling('v-2', 600, card))).toBe('not-by-call')
})

test('a call without an answer is tried again by the rule, and is no knock to another agency', async () => {
  const { follows } = await calling('v-3', 600, { outcome: { kind: 'no-answer' } })
  expect(follows).toContainEqual(
    expect.objectContaining({ kind: 'try-again', notBefore: tuesday + 1 }),
  )
  const knock = { address: door, day: tuesday, minute: 620, outcome: 'nobody' } as const
  const { understood, ours } = await partner('knock', { body: knock })
  expect(understood).toBe(true)
  // Our knock of Monday is told; the call of Tuesday morning is not.
  expect(ours?.at.day).toBe(monday)
})

test('spoken with on the telephone, the household is done in the coverage', async () => {
  const outcome = { kind: 'spoke' as const, met: [], othersMet: 1 }
  const { duties } = await worker('brief', { query: { household } })
  const served = duties.map(({ programme, occasion }) => ({ programme, occasion }))
  await calling('v-4', 640, { outcome, served })
  // What the programme needs and was not asked is asked by telephone too.
  const begun = await worker('brief', { query: { household } })
  const answers = answersLeft(begun)
  expect(answers.length).toBeGreaterThan(0)
  const { follows } = await calling('v-5', 650, { outcome, answers })
  expect(follows.map(({ kind }) => kind)).toEqual(['closed'])
  const after = await lead('today')
  expect(after.households.done).toBe(before.done + 1)
  expect(after.workers.reduce((sum, { done }) => sum + done, 0)).toBe(1)
  const { entries } = await lead('timeline', { query: { household } })
  expect(entries.find(({ kind }) => kind === 'visit-recorded')?.words).toMatchObject({
    call: 'phone',
  })
})
