import { z } from 'zod'
import {
  BecauseShape,
  CallWayShape,
  DutyStateKindShape,
  LeftOutBecauseShape,
  StateCountsShape,
} from './shapes.ts'

/** What the command line writes: days and times as people write them, doors as paths. */
const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ description: '2026-03-09' })
const Time = z
  .string()
  .regex(/^\d{2}:\d{2}$/)
  .meta({ description: '09:30' })
const Door = z.string().meta({
  description: 'estate/building/unit/room; what the register does not know is empty',
})
const Reason = z.object({
  programme: z.string().meta({ description: 'Key of the programme, or "appointment"' }),
  because: BecauseShape,
  state: DutyStateKindShape,
})

export const PlanFile = z
  .object({
    day: Day,
    isPublished: z.boolean(),
    programmes: z.array(z.string()).meta({ description: 'Keys of the programmes in force' }),
    counts: z.object({
      dueHouseholds: z.number().int(),
      stops: z.number().int(),
      households: z.number().int().meta({ description: 'Households with a stop' }),
      leftOut: z.number().int().meta({ description: 'Stops that found no place' }),
    }),
    rounds: z.array(
      z.object({
        worker: z.string(),
        name: z.string(),
        stops: z.array(
          z.object({
            arrive: Time,
            leave: Time,
            household: z.string(),
            door: Door,
            call: CallWayShape.optional().meta({
              description: 'How the household is called, as it chose; not there at a door',
            }),
            with: z.string().nullable().meta({ description: 'The second colleague, by id' }),
            isKnownFace: z.boolean(),
            isPinned: z.boolean(),
            reasons: z.array(Reason),
          }),
        ),
      }),
    ),
    leftOut: z
      .array(
        z.object({
          because: LeftOutBecauseShape,
          count: z.number().int(),
          mandatory: z.number().int(),
          households: z.array(
            z.object({
              household: z.string(),
              door: Door,
              tier: z.number().int(),
              mandatory: z.boolean(),
              reasons: z.array(Reason),
            }),
          ),
        }),
      )
      .meta({ description: 'Gathered by the rule that binds; what must be seen stands first' }),
  })
  .meta({ title: 'The plan of a day', description: 'Written by `doorstep plan`' })
export type PlanFile = z.infer<typeof PlanFile>

const Counted = z.object({
  households: StateCountsShape,
  householdTotal: z.number().int(),
  people: StateCountsShape,
  peopleTotal: z.number().int(),
})

export const CoverageFile = z
  .object({
    day: Day,
    at: Time.meta({ description: 'The time of day as of which it is told' }),
    ...Counted.shape,
    programmes: z.array(Counted.extend({ programme: z.string() })),
    buildings: z.array(
      z.object({
        building: z.string().meta({ description: 'estate/building' }),
        hasLift: z.boolean(),
        doors: z.array(
          z.object({
            unit: z.string(),
            floor: z.number().int(),
            room: z.string(),
            state: DutyStateKindShape,
            tries: z.number().int(),
            households: z.array(z.string()),
          }),
        ),
      }),
    ),
    lists: z.array(z.object({ list: z.string(), people: z.number().int() })),
    gaps: z
      .array(z.object({ on: z.string(), missingFrom: z.string(), people: z.number().int() }))
      .meta({
        description: 'How many are on one list and missing from another; `listed` has them by name',
      }),
    listed: z
      .array(
        z.object({ person: z.string(), name: z.string(), door: Door, lists: z.array(z.string()) }),
      )
      .meta({ description: 'Everybody whom a list names, with the lists they are on' }),
  })
  .meta({ title: 'Coverage of a day', description: 'Written by `doorstep coverage`' })
export type CoverageFile = z.infer<typeof CoverageFile>
