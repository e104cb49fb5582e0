import type { PlanBuilding, PlanRequest, Task } from '@doorstep/domain/rounds/plan.ts'
import type { TimeWindow } from '@doorstep/domain/shared/time.ts'
import type { WorkerRow } from '@doorstep/domain/team/worker.ts'
import fc from 'fast-check'
import { id } from './facts.ts'
import { today } from './households.ts'

export const worker = (name: string, changes: Partial<WorkerRow> = {}): WorkerRow => ({
  id: id(name),
  beat: id('beat-1'),
  name,
  agency: 'community',
  standing: 'member',
  shift: { from: 480, to: 1020 },
  languages: [],
  skills: [],
  homeArea: '',
  since: null,
  leave: [],
  leftOn: null,
  ...changes,
})

export const building = (name: string, changes: Partial<PlanBuilding> = {}): PlanBuilding => ({
  id: id(name),
  estate: '青石里',
  name,
  hasLift: false,
  at: null,
  ...changes,
})

export const task = (household: string, changes: Partial<Task> = {}): Task => ({
  household: id(household),
  call: null,
  building: id('b1'),
  unit: '1',
  floor: 1,
  room: '101',
  duties: [`first-contact/${household}/once`],
  tier: 3,
  mandatory: false,
  minutes: 8,
  windows: [{ from: 480, to: 1230 }],
  closedBy: null,
  appointment: null,
  needs: { skills: [], languages: [], agencies: [], twoPersons: false },
  familiarity: new Map(),
  isIsolation: false,
  isFrail: false,
  ...changes,
})

const window: fc.Arbitrary<TimeWindow> = fc
  .tuple(fc.integer({ min: 420, max: 1200 }), fc.integer({ min: 5, max: 400 }))
  .map(([from, length]) => ({ from, to: Math.min(1440, from + length) }))

const tag = fc.constantFrom('a', 'b', 'c')
const tags = fc.uniqueArray(tag, { maxLength: 1 })

const workers = fc
  .array(
    fc.record({
      agency: fc.constantFrom('community', 'health'),
      shift: window,
      languages: fc.uniqueArray(tag),
      skills: fc.uniqueArray(tag),
      homeArea: fc.constantFrom('', '青石里'),
      leave: fc.constantFrom([], [], [{ from: today, to: today + 3 }]),
    }),
    { maxLength: 4 },
  )
  .map((some) => some.map((changes, i) => worker(`w${i}`, changes)))

const buildings = fc
  .array(
    fc.record({
      hasLift: fc.boolean(),
      estate: fc.constantFrom('青石里', '望江苑'),
      at: fc.option(
        fc.record({
          east: fc.integer({ min: 0, max: 800 }),
          north: fc.integer({ min: 0, max: 800 }),
        }),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((some) => some.map((changes, i) => building(`b${i}`, changes)))

const tasks = fc
  .array(
    fc.record({
      call: fc.constantFrom(null, null, null, 'phone' as const, 'video' as const),
      building: fc.integer({ min: 0, max: 4 }).map((n) => id<'building'>(`b${n}`)),
      unit: fc.constantFrom('', '1', '2'),
      floor: fc.integer({ min: 1, max: 12 }),
      tier: fc.constantFrom(1, 2, 3, 4),
      mandatory: fc.boolean(),
      minutes: fc.integer({ min: 1, max: 60 }),
      windows: fc.array(window, { maxLength: 2 }),
      isIsolation: fc.boolean(),
      isFrail: fc.boolean(),
      familiarity: fc
        .dictionary(fc.constantFrom('w0', 'w1', 'w2'), fc.double({ min: 0, max: 1, noNaN: true }))
        .map(
          (known) => new Map(Object.entries(known).map(([w, level]) => [id<'worker'>(w), level])),
        ),
      needs: fc.record({
        skills: tags,
        languages: tags,
        agencies: fc.constantFrom([], [], ['health']),
        twoPersons: fc.constantFrom(false, false, false, true),
      }),
    }),
    { maxLength: 25 },
  )
  .map((some) =>
    some.map((changes, i) =>
      task(`h${i}`, { ...changes, duties: [`p/h${i}/1`, `q/h${i}/2`].slice(0, 1 + (i % 2)) }),
    ),
  )

/** Days of every sort: few or many doors, calls among them, workers away, closed doors, two at one door, pins, a plan at noon. */
export const planRequests: fc.Arbitrary<PlanRequest> = fc.record({
  day: fc.constant(today),
  tasks,
  buildings,
  workers,
  pinned: fc.uniqueArray(
    fc.record({
      household: fc.integer({ min: 0, max: 25 }).map((n) => id<'household'>(`h${n}`)),
      worker: fc.integer({ min: 0, max: 4 }).map((n) => id<'worker'>(`w${n}`)),
    }),
    { maxLength: 3, selector: (pin) => pin.household },
  ),
  notBefore: fc.constantFrom(0, 0, 720),
})
