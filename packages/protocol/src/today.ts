import { z } from 'zod'
import {
  BecauseShape,
  EpochDayShape,
  idOf,
  LeftOutBecauseShape,
  LocalTimeShape,
  StateCountsShape,
  TimeWindowShape,
} from './shapes.ts'

export const RoleShape = z.enum([
  'administrator',
  'lead',
  'worker',
  'hotline',
  'case-worker',
  'partner',
])

export const SignInMessage = z.object({
  userName: z.string().min(1).max(40),
  password: z.string().min(1).max(200),
})
export type SignInMessage = z.infer<typeof SignInMessage>

export const MeAnswer = z.object({
  account: z.string(),
  name: z.string(),
  role: RoleShape,
  worker: idOf<'worker'>().nullable(),
  agency: z.string(),
  beats: z.array(idOf<'beat'>()),
  isDemo: z.boolean(),
  mustChangePassword: z.boolean(),
  now: LocalTimeShape,
  zone: z.string(),
  version: z.string(),
})
export type MeAnswer = z.infer<typeof MeAnswer>
export const DemoRolesAnswer = z.object({
  isDemo: z.boolean(),
  roles: z.array(
    z.object({ account: z.string(), name: z.string(), role: RoleShape, standing: z.string() }),
  ),
})
export type DemoRolesAnswer = z.infer<typeof DemoRolesAnswer>

/** Households left out of a plan, gathered by the rule that binds; the few that matter are named. */
export const LeftOutGroup = z.object({
  because: LeftOutBecauseShape,
  count: z.number().int(),
  mandatory: z.number().int(),
  named: z.array(
    z.object({ household: idOf<'household'>(), door: z.string(), reasons: z.array(BecauseShape) }),
  ),
})
export const WorkerLoad = z.object({
  worker: idOf<'worker'>(),
  name: z.string(),
  agency: z.string(),
  standing: z.enum(['mentor', 'newcomer', 'member']),
  area: z.string(),
  shift: TimeWindowShape,
  stops: z.number().int(),
  /** Those of the stops that are calls. */
  calls: z.number().int(),
  done: z.number().int(),
  minutes: z.number().int(),
  isAway: z.boolean(),
})
export const TodayAnswer = z.object({
  day: EpochDayShape,
  households: StateCountsShape,
  householdTotal: z.number().int(),
  people: StateCountsShape,
  peopleTotal: z.number().int(),
  isPublished: z.boolean(),
  alarms: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('mandatory-left-out'), count: z.number().int() }),
      z.object({
        kind: z.literal('worker-away-with-round'),
        worker: idOf<'worker'>(),
        name: z.string(),
        stops: z.number().int(),
      }),
      z.object({ kind: z.literal('overdue'), count: z.number().int() }),
      z.object({ kind: z.literal('review-waiting'), count: z.number().int() }),
      z.object({
        kind: z.literal('handed-to-lead'),
        count: z.number().int(),
        households: z.array(idOf<'household'>()),
      }),
      z.object({
        kind: z.literal('promises-late'),
        count: z.number().int(),
        households: z.array(idOf<'household'>()),
      }),
      z.object({ kind: z.literal('not-published') }),
      z.object({ kind: z.literal('no-lists') }),
      z.object({ kind: z.literal('no-team') }),
    ]),
  ),
  workers: z.array(WorkerLoad),
  leftOut: z.array(LeftOutGroup),
  buildings: z.array(
    z.object({
      building: idOf<'building'>(),
      estate: z.string(),
      name: z.string(),
      counts: StateCountsShape,
    }),
  ),
})
export type TodayAnswer = z.infer<typeof TodayAnswer>
