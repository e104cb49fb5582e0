import { id } from '@doorstep/testing/builders/facts.ts'
import { today } from '@doorstep/testing/builders/households.ts'
import { building, planRequests, task, worker } from '@doorstep/testing/builders/plans.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanContent, PlanRequest, Round, Stop, Task } from './plan.ts'
import { dutiesIn, planRounds } from './plan-rounds.ts'
import { minutesBetween } from './walking.ts'

const request = (changes: Partial<PlanRequest>): PlanRequest => ({
  day: today,
  tasks: [],
  buildings: [building('b1')],
  workers: [worker('w1')],
  pinned: [],
  notBefore: 0,
  ...changes,
})

const only = ({ rounds, leftOut }: PlanContent) => ({
  stops: rounds.flatMap((round) => round.stops.map((stop) => [round.worker, stop.household])),
  because: leftOut.map((one) => one.because.kind),
})

/** Every rule of a plan, looked at afresh: nothing of the planner is used but the walking model. */
function broken(asked: PlanRequest, plan: PlanContent): readonly string[] {
  const wanted = asked.tasks.flatMap((one) => one.duties).sort()
  const problems =
    JSON.stringify(dutiesIn(plan).toSorted()) === JSON.stringify(wanted) ? [] : ['P14']
  return [...problems, ...plan.rounds.flatMap((round) => brokenIn(round, asked, plan))]
}

function brokenIn(round: Round, asked: PlanRequest, plan: PlanContent): readonly string[] {
  const colleague = asked.workers.find((one) => one.id === round.worker)
  if (!colleague) return ['unknown worker']
  const isAway = colleague.leave.some((one) => one.from <= asked.day && asked.day <= one.to)
  const isLate = round.stops.some((stop) => stop.leave > colleague.shift.to)
  const begin = Math.max(colleague.shift.from, asked.notBefore)
  return [
    ...(isAway ? ['on leave'] : []),
    ...(isLate ? ['after the shift'] : []),
    ...round.stops.flatMap((stop, i) => [
      ...brokenOnTheWay(stop, round.stops.slice(0, i), begin, asked),
      ...brokenAt(stop, round, asked, plan),
    ]),
  ]
}

function taskAt({ household }: Stop, asked: PlanRequest): Task {
  const found = asked.tasks.find((one) => one.household === household)
  if (!found) throw new Error('a stop at a door that nobody asked for')
  return found
}

function brokenOnTheWay(
  stop: Stop,
  earlier: readonly Stop[],
  begin: number,
  asked: PlanRequest,
): readonly string[] {
  const meant = taskAt(stop, asked)
  const last = earlier.at(-1)
  const lastDoor = earlier.findLast((one) => taskAt(one, asked).call === null)
  const buildings = new Map<string, PlanRequest['buildings'][number]>(
    asked.buildings.map((one) => [one.id, one]),
  )
  const here = lastDoor ? taskAt(lastDoor, asked) : null
  const walked = meant.call === null ? minutesBetween(here, meant, buildings) : 0
  const carries = earlier.some((one) => taskAt(one, asked).isIsolation)
  const { arrive, leave, household } = stop
  const rules: Readonly<Record<string, boolean>> = {
    'a call is a door, or a door a call': (stop.call ?? null) === meant.call,
    'walks too fast': arrive >= (last?.leave ?? begin) + walked,
    'outside its hours': meant.windows.some((one) => one.from <= arrive && arrive < one.to),
    'stays too short or too long': leave - arrive === meant.minutes,
    'isolation before frail': !(carries && meant.isFrail && !meant.isIsolation),
  }
  return Object.entries(rules).flatMap(([rule, kept]) => (kept ? [] : [`${household}: ${rule}`]))
}

const isAble = (name: string, { needs }: Task, asked: PlanRequest) =>
  asked.workers.some(
    (one) =>
      one.id === name &&
      needs.skills.every((skill) => one.skills.includes(skill)) &&
      needs.languages.every((language) => one.languages.includes(language)) &&
      (needs.agencies.length === 0 || needs.agencies.includes(one.agency)),
  )

function brokenAt(
  stop: Stop,
  round: Round,
  asked: PlanRequest,
  plan: PlanContent,
): readonly string[] {
  const meant = taskAt(stop, asked)
  const pin = asked.pinned.find((one) => one.household === meant.household)
  const here: readonly string[] = [round.worker, ...(stop.with === null ? [] : [stop.with])]
  const rules: Readonly<Record<string, boolean>> = {
    'the pinned worker is elsewhere': pin === undefined || here.includes(pin.worker),
    'nobody able is there': pin !== undefined || here.some((name) => isAble(name, meant, asked)),
    alone: !meant.needs.twoPersons || stop.with !== null,
    'the second is not there': stop.with === null || isThereToo(stop, round, plan),
  }
  return Object.entries(rules).flatMap(([rule, kept]) =>
    kept ? [] : [`${meant.household}: ${rule}`],
  )
}

const isThereToo = ({ with: second, household, arrive }: Stop, round: Round, plan: PlanContent) =>
  plan.rounds.some(
    (other) =>
      other.worker === second &&
      other.stops.some(
        (stop) =>
          stop.household === household && stop.arrive === arrive && stop.with === round.worker,
      ),
  )

test('P14: every duty is a stop or is left out with its reason, once; and no rule is broken', () => {
  fc.assert(
    fc.property(planRequests, (asked) => {
      expect(broken(asked, planRounds(asked))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('the same day in another order is the same plan', () => {
  fc.assert(
    fc.property(planRequests, fc.infiniteStream(fc.nat()), (asked, numbers) => {
      const shuffled = <Item>(items: readonly Item[]) =>
        items
          .map((item) => ({ item, at: numbers.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item)
      const other = {
        ...asked,
        tasks: shuffled(asked.tasks),
        buildings: shuffled(asked.buildings),
        workers: shuffled(asked.workers),
      }
      const inOrder = (plan: PlanContent) => ({
        rounds: plan.rounds,
        leftOut: plan.leftOut.toSorted((a, b) => (a.household < b.household ? -1 : 1)),
      })
      expect(inOrder(planRounds(other))).toEqual(inOrder(planRounds(asked)))
    }),
    { numRuns: 100 },
  )
})

test('a call takes no walking: the round goes on from the door where it was made', () => {
  const far = building('b2', { at: { east: 4000, north: 0 } })
  const buildings = [building('b1', { at: { east: 0, north: 0 } }), far]
  const tasks = [
    task('h1', { room: '101', windows: [{ from: 480, to: 482 }] }),
    task('h2', { room: '102', windows: [{ from: 490, to: 540 }] }),
    task('h3', { call: 'phone', building: id('b2'), windows: [{ from: 488, to: 490 }] }),
  ]
  const { rounds, leftOut } = planRounds(request({ tasks, buildings }))
  expect(leftOut).toEqual([])
  expect(rounds[0]?.stops.map((stop) => [stop.household, stop.call, stop.arrive])).toEqual([
    ['h1', undefined, 481],
    ['h3', 'phone', 489],
    ['h2', undefined, 498],
  ])
})

test('a call needs its language and its hours like a door, but no building', () => {
  const call = task('h1', { call: 'phone', building: id('nowhere'), floor: 30 })
  expect(only(planRounds(request({ tasks: [call] }))).stops).toEqual([['w1', 'h1']])
  const hakka = { ...call, needs: { ...call.needs, languages: ['Hakka'] } }
  expect(only(planRounds(request({ tasks: [hakka] }))).because).toEqual(['language-nobody-speaks'])
  const night = { ...call, windows: [{ from: 1300, to: 1360 }] }
  expect(only(planRounds(request({ tasks: [night] }))).because).toEqual(['window-outside-shifts'])
})

test('who is away has no stops, and who is alone in the team goes', () => {
  const away = worker('w1', { leave: [{ from: today, to: today }] })
  const tasks = [task('h1')]
  expect(only(planRounds(request({ tasks, workers: [away] })))).toEqual({
    stops: [],
    because: ['no-worker'],
  })
  expect(only(planRounds(request({ tasks, workers: [away, worker('w2')] }))).stops).toEqual([
    ['w2', 'h1'],
  ])
})

test('a known face is preferred, and the own estate', () => {
  const workers = [worker('w1'), worker('w2', { homeArea: '青石里' })]
  const plan = (familiarity: Task['familiarity']) =>
    only(planRounds(request({ tasks: [task('h1', { familiarity })], workers }))).stops
  expect(plan(new Map())).toEqual([['w2', 'h1']])
  expect(plan(new Map([[id<'worker'>('w1'), 1]]))).toEqual([['w1', 'h1']])
})

test('without a lift a round climbs, with one it comes down', () => {
  const floors = (hasLift: boolean) => {
    const tasks = [3, 1, 6, 2].map((floor) => task(`h${floor}`, { floor, room: `${floor}01` }))
    const { rounds } = planRounds(request({ tasks, buildings: [building('b1', { hasLift })] }))
    return rounds[0]?.stops.map((stop) => stop.household)
  }
  expect(floors(false)).toEqual(['h1', 'h2', 'h3', 'h6'])
  expect(floors(true)).toEqual(['h6', 'h3', 'h2', 'h1'])
})

test('a closed door is left out by the rule that closes it', () => {
  const closedBy = { kind: 'courtesy', agency: 'health' } as const
  const plan = planRounds(request({ tasks: [task('h1', { windows: [], closedBy })] }))
  expect(plan.leftOut.map((one) => one.because)).toEqual([closedBy])
})

test('a pinned stop whose worker is away is left out by that rule, never given on in silence', () => {
  const workers = [worker('w1', { leave: [{ from: today, to: today }] }), worker('w2')]
  const pinned = [{ household: id<'household'>('h1'), worker: id<'worker'>('w1') }]
  expect(only(planRounds(request({ tasks: [task('h1')], workers, pinned })))).toEqual({
    stops: [],
    because: ['pinned-worker-away'],
  })
})

test('a lower tier never pushes out a higher one', () => {
  const short = worker('w1', { shift: { from: 480, to: 492 } })
  const tasks = [task('h1', { tier: 4 }), task('h2', { tier: 1 })]
  expect(only(planRounds(request({ tasks, workers: [short] }))).stops).toEqual([['w1', 'h2']])
})
