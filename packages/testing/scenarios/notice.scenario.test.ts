import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, type House, monday, openHouse, refusal } from './house.ts'
import { registerList } from './lists.ts'
import { enterTeam, loadList, mentor, publishPlan, publishProgramme, visit } from './steps.ts'

let house: House
let lead: Ask
let worker: Ask
beforeAll(async () => {
  house = await openHouse()
  lead = await house.as({ role: 'lead' })
  worker = await house.as({ role: 'worker', worker: mentor })
  await loadList(lead, 'register.csv', registerList())
  await publishProgramme(lead, 'first-contact')
  await enterTeam(lead)
  await publishPlan(lead)
  house.at(monday, 10)
})
afterAll(() => house.close())

test('a card left at a door lets the household choose a time, without an account and without a name', async () => {
  const [stop] = (await worker('round')).stops
  if (!stop) throw new Error('an empty round')
  const { household } = stop
  const { noticeCode } = await visit(worker, household, {
    outcome: { kind: 'no-answer' },
    left: ['notice'],
  })
  if (noticeCode === null) throw new Error('no code came back')
  const page = await house.stranger('noticePage', { query: { code: noticeCode } })
  const { members } = await worker('brief', { query: { household } })
  for (const { name } of members) expect(JSON.stringify(page)).not.toContain(name)
  const [choice] = page.choices
  if (!choice) throw new Error('nothing to choose from')
  const chosen = await house.stranger('noticeChoose', {
    query: { code: noticeCode },
    body: { ...choice, way: 'door' },
  })
  expect(chosen.chosen).toMatchObject(choice)
  const { appointments } = await lead('household', { query: { household } })
  expect(appointments).toEqual([expect.objectContaining(choice)])
})

test('a code that nobody left opens nothing', async () => {
  expect(await refusal(house.stranger('noticePage', { query: { code: 'aaaa-bbbb-cccc' } }))).toBe(
    'not-found',
  )
})

test('an appointment made at the door is owed on its day, at its hour', async () => {
  const stops = (await worker('round')).stops.filter(({ state }) => state === 'planned')
  const household = stops[0]?.household
  if (!household) throw new Error('the round is over')
  const appointment = {
    id: 'a-1' as never,
    day: monday,
    window: { from: 19 * 60, to: 20 * 60 },
    way: 'door' as const,
  }
  await visit(worker, household, { outcome: { kind: 'no-answer' }, appointment }, 640)
  const draft = await lead('planDraft', { query: { day: monday } })
  const stop = (draft.content?.rounds ?? [])
    .flatMap((round) => round.stops)
    .find((one) => one.household === household)
  expect(stop?.arrive).toBeGreaterThanOrEqual(appointment.window.from)
  expect(stop?.arrive).toBeLessThan(appointment.window.to)
})

test('quiet hours that were asked for keep every plan away', async () => {
  const stops = (await worker('round')).stops.filter(({ state }) => state === 'planned')
  const household = stops[0]?.household
  if (!household) throw new Error('the round is over')
  const quiet = { windows: [{ from: 0, to: 18 * 60 }], because: '上夜班' }
  await visit(worker, household, { outcome: { kind: 'no-answer' }, quiet }, 650)
  const draft = await lead('planDraft', { query: { day: monday } })
  const arrivals = (draft.content?.rounds ?? [])
    .flatMap((round) => round.stops)
    .filter((one) => one.household === household)
    .map(({ arrive }) => arrive)
  for (const arrive of arrivals) expect(arrive).toBeGreaterThanOrEqual(18 * 60)
})
