import { beatDays } from '@doorstep/application/beat-day.ts'
import { coverageFile } from '@doorstep/application/coverage-file.ts'
import { planFile } from '@doorstep/application/plan-file.ts'
import type { Account } from '@doorstep/application/ports/accounts.ts'
import type { PlanContent } from '@doorstep/domain/rounds/plan.ts'
import { CoverageFile, PlanFile } from '@doorstep/protocol/plan-file.ts'
import {
  answered,
  beat,
  day,
  enters,
  type House,
  here,
  home,
  lead,
  openHouse,
  starts,
} from '@doorstep/testing/asking.ts'
import { draft, id, visit } from '@doorstep/testing/builders/facts.ts'
import { histories } from '@doorstep/testing/builders/histories.ts'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { givenProgramme } from '../../given-programmes.ts'
import type { BodyRead } from '../implementation.ts'

let house: House

beforeEach(async () => {
  house = await openHouse()
})

afterEach(() => house.close())

const threeHomes = () =>
  house.append(home(1), home(2), home(3), enters('w1'), enters('w2'), starts('first-contact'))

async function publish(content?: PlanContent) {
  const drafted = content ?? answered(await house.ask('planDraft', { query: { day } })).content
  if (!drafted) throw new Error('no draft')
  return house.ask('planPublish', {
    body: { day, content: drafted as BodyRead<'planPublish'>['content'] },
  })
}

test('a draft changes nothing; published, all that is due is planned and the counts add up', async () => {
  await threeHomes()
  const before = answered(await house.ask('today', { query: {} }))
  expect(before).toMatchObject({ isPublished: false, householdTotal: 3, households: { due: 3 } })
  expect(before.alarms).toEqual([{ kind: 'not-published' }])
  answered(await house.ask('planDraft', { query: { day } }))
  expect(answered(await house.ask('plan', { query: { day } })).isPublished).toBe(false)
  const plan = answered(await publish())
  expect(plan.doors.map((door) => door.door).sort()).toEqual([
    '青石里 7-2-501',
    '青石里 7-2-502',
    '青石里 7-2-503',
  ])
  const today = answered(await house.ask('today', { query: {} }))
  expect(today).toMatchObject({ isPublished: true, households: { planned: 3, due: 0 }, alarms: [] })
  const known = await house.parts.beatDays.of(here, [beat])
  const file = planFile(known.plan?.content ?? { rounds: [], leftOut: [] }, known, true)
  expect(PlanFile.parse(file).counts).toMatchObject({ dueHouseholds: 3, stops: 3, leftOut: 0 })
  const coverage = CoverageFile.parse(coverageFile(known))
  expect(coverage).toMatchObject({ householdTotal: 3, households: { planned: 3 } })
  expect(coverage.buildings.flatMap((building) => building.doors)).toHaveLength(3)
})

test('a knock and a call at one household are each shown with what they are for, and when', async () => {
  const appointment = {
    kind: 'appointment-made',
    appointment: id<'appointment'>('a1'),
    household: id<'household'>('h1'),
    day,
    window: { from: 840, to: 960 },
    way: 'phone',
    madeBy: 'household',
  } as const
  const atDoor = { ...givenProgramme('first-contact', day - 30), ways: ['door'] } as const
  await house.append(
    home(1),
    enters('w1'),
    draft('door', { kind: 'programme-published', programme: atDoor }, 'team'),
    draft('a1', appointment),
  )
  const known = await house.parts.beatDays.of(here, [beat])
  const duties = [...known.households.values()].flatMap((one) => one.duties)
  const keys = duties.map(({ key }) => key).sort()
  expect(keys).toEqual(['appointment/h1/a1', 'first-contact/h1/once-first-contact'])
  const drafted = answered(await house.ask('planDraft', { query: { day } })).content
  const [made] = (drafted?.rounds ?? []).flatMap(({ worker, stops }) =>
    stops.map((stop) => ({ worker, stop })),
  )
  if (!drafted || !made) throw new Error('no stop')
  const at = (arrive: number, call: 'phone' | null, key = '') => ({
    ...made.stop,
    arrive,
    leave: arrive + 15,
    call,
    duties: [key],
  })
  const stops = [at(600, null, keys[1]), at(850, 'phone', keys[0])]
  const plan = answered(
    await publish({ ...drafted, rounds: [{ worker: made.worker, stops }] } as PlanContent),
  )
  const shown = plan.doors[0]?.stops.map((stop) => [stop.titles.map(({ en }) => en), stop.windows])
  const hours = duties.find(({ key }) => key === keys[1])?.windows
  expect(shown).toEqual([
    [['First contact'], hours],
    [[], [{ from: 840, to: 960 }]],
  ])
})

test('a pinned stop stays with its colleague when the plan is made again', async () => {
  await threeHomes()
  const plan = answered(await publish())
  const first = plan.content?.rounds[0]?.worker
  const other = id<'worker'>(first === 'w1' ? 'w2' : 'w1')
  const household = id<'household'>('h2')
  answered(await house.ask('planHandOver', { body: { day, household, to: other } }))
  answered(await house.ask('planPin', { body: { day, household, pinned: true } }))
  const again = answered(await publish())
  const round = again.content?.rounds.find(({ worker: name }) => name === other)
  expect(round?.stops.find((stop) => stop.household === household)?.isPinned).toBe(true)
  const moved = structuredClone(plan.content)
  expect(await publish(moved ?? undefined)).toBe('pin-moved')
})

test('a hand-over is undone: worker, company and known face are as before, in whatever order', async () => {
  await threeHomes()
  const made = answered(await publish())
  const known = (content: typeof made.content): typeof made.content =>
    content && {
      ...content,
      rounds: content.rounds.map((round) => ({
        ...round,
        stops: round.stops.map((stop) => ({ ...stop, isKnownFace: true })),
      })),
    }
  const plan = answered(await publish(known(made.content) ?? undefined))
  const from = plan.content?.rounds[0]?.worker
  const to = id<'worker'>(from === 'w1' ? 'w2' : 'w1')
  const household = plan.content?.rounds[0]?.stops[0]?.household ?? id<'household'>('')
  const first = answered(await house.ask('planHandOver', { body: { day, household, to } }))
  expect(first.content).not.toEqual(plan.content)
  answered(await house.ask('planPin', { body: { day, household, pinned: true } }))
  const body = { day, handOver: first.handOver }
  const back = answered(await house.ask('planHandBack', { body }))
  const pinned = back.content?.rounds.flatMap((round) => round.stops.filter((one) => one.isPinned))
  expect(pinned).toMatchObject([{ household, isKnownFace: true }])
  // Undone twice is undone once.
  expect(answered(await house.ask('planHandBack', { body })).content).toEqual(back.content)
  const unpinned = await house.ask('planPin', { body: { day, household, pinned: false } })
  expect(answered(unpinned).content).toEqual(plan.content)
  const again = answered(await house.ask('planHandOver', { body: { day, household, to } }))
  answered(await publish(again.content ?? undefined))
  const late = { day, handOver: again.handOver }
  expect(await house.ask('planHandBack', { body: late })).toBe('conflict')
})

test('who is on leave gets no round, and one with a round raises an alarm until the plan is made again', async () => {
  await threeHomes()
  const plan = answered(await publish())
  const [round] = plan.content?.rounds ?? []
  const away = round?.worker ?? id<'worker'>('')
  await house.append(
    draft('leave', { kind: 'leave-taken', worker: away, from: day, to: day }, 'team'),
  )
  const alarmed = answered(await house.ask('today', { query: {} }))
  expect(alarmed.alarms).toEqual([
    { kind: 'worker-away-with-round', worker: away, name: away, stops: round?.stops.length },
  ])
  expect(await publish(plan.content ?? undefined)).toBe('worker-away')
  const other = away === 'w1' ? 'w2' : 'w1'
  expect(
    await house.ask('planHandOver', { body: { day, household: id<'household'>('h1'), to: away } }),
  ).toBe('worker-away')
  answered(await publish())
  const calm = answered(await house.ask('today', { query: {} }))
  expect(calm.alarms).toEqual([])
  expect(calm.workers.find((one) => one.worker === other)?.stops).toBe(3)
})

test('a plan that forgets somebody, or names somebody unknown, is not published', async () => {
  await threeHomes()
  const { content } = answered(await house.ask('planDraft', { query: { day } }))
  const rounds = content?.rounds ?? []
  const without = rounds.map((round) => ({ ...round, stops: round.stops.slice(1) }))
  expect(await publish({ rounds: without, leftOut: [] })).toBe('plan-outdated')
  const renamed = rounds.map((round) => ({
    ...round,
    stops: round.stops.map((stop) => ({ ...stop, household: id<'household'>('nobody') })),
  }))
  expect(await publish({ rounds: renamed, leftOut: [] })).toBe('household-unknown')
  expect(await publish({ rounds: [...rounds, ...rounds], leftOut: [] })).toBe('duty-twice')
})

test('another agency says that it knocks at ten: within the same minute the round goes elsewhere', async () => {
  await threeHomes()
  answered(await publish())
  const partner: Account = { ...lead, role: 'partner', agency: 'health', account: 'partner' }
  const told = { address: '青石里7栋2单元501', day, minute: 600, outcome: 'planned' } as const
  const receipt = answered(await house.ask('knock', { body: told }, partner))
  expect(receipt).toMatchObject({ understood: true, door: '青石里 7-2-501' })
  expect(receipt.ours?.agency).toBe('community')
  const plan = answered(await publish())
  const stops = plan.content?.rounds.flatMap((round) => round.stops) ?? []
  const stop = stops.find((one) => one.household === 'h1')
  expect(stop && (stop.arrive < 480 || stop.arrive >= 720)).toBe(true)
  const nowhere = { ...told, address: '望江苑9栋' }
  expect(answered(await house.ask('knock', { body: nowhere }, partner)).understood).toBe(false)
  const early = { ...told, minute: 900, outcome: 'opened' } as const
  expect(await house.ask('knock', { body: early }, partner)).toBe('not-yet')
  const again = answered(await house.ask('knock', { body: told }, partner))
  expect(again.understood).toBe(true)
  const knocks = await house.parts.views.all(here, 'knock')
  expect(knocks).toHaveLength(1)
})

test('whatever happens, the picture that follows the facts is the one that is read anew', async () => {
  await house.append(starts('first-contact'))
  let count = 0
  await fc.assert(
    fc.asyncProperty(fc.array(histories, { minLength: 1, maxLength: 4 }), async (steps) => {
      const base = count
      count += steps.length
      await house.append(
        ...steps.map((step, i) => {
          const one = step(`s${base + i}`)
          const { payload } = one
          return payload.kind === 'row-taken' ? { ...one, payload: { ...payload, beat } } : one
        }),
        draft(`v${base}`, visit({ visit: id(`v${base}`), at: { day, minute: 300 } }), 'visits'),
      )
      const followed = await house.parts.beatDays.of(here, [beat])
      const anew = await beatDays(house.parts).of(here, [beat])
      expect(followed.picture).toEqual(anew.picture)
      const { households, householdTotal, people, peopleTotal } = answered(
        await house.ask('today', { query: {} }),
      )
      const sum = (counts: object) =>
        Object.values(counts).reduce((all: number, n: number) => all + n, 0)
      expect([sum(households), sum(people)]).toEqual([householdTotal, peopleTotal])
    }),
    { numRuns: 15 },
  )
})
