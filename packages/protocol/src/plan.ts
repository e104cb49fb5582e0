import { z } from 'zod'
import {
  DutyStateKindShape,
  EpochDayShape,
  idOf,
  PlanContentShape,
  TimeWindowShape,
  WordsShape,
} from './shapes.ts'
import { LeftOutGroup, WorkerLoad } from './today.ts'

export const PlanAnswer = z.object({
  day: EpochDayShape,
  isPublished: z.boolean(),
  publishedAt: z.number().int().nullable(),
  content: PlanContentShape.nullable(),
  workers: z.array(WorkerLoad),
  /** What a table and a map need of each household of the plan: a door, no name. */
  doors: z.array(
    z.object({
      household: idOf<'household'>(),
      building: idOf<'building'>(),
      door: z.string(),
      unit: z.string(),
      floor: z.number().int(),
      room: z.string(),
      tier: z.number().int(),
      /** All that the plan holds of this household; where it has several stops, each has its own below. */
      windows: z.array(TimeWindowShape),
      state: DutyStateKindShape,
      /** By what a stop is for: a knock and a call at one household have different hours. */
      stops: z.array(
        z.object({
          duties: z.array(z.string()),
          titles: z.array(WordsShape),
          windows: z.array(TimeWindowShape),
          state: DutyStateKindShape,
        }),
      ),
    }),
  ),
  buildings: z.array(
    z.object({
      building: idOf<'building'>(),
      estate: z.string(),
      name: z.string(),
      hasLift: z.boolean(),
      floors: z.number().int(),
      at: z.object({ east: z.number(), north: z.number() }).nullable(),
    }),
  ),
  leftOut: z.array(LeftOutGroup),
})
export type PlanAnswer = z.infer<typeof PlanAnswer>
export const PublishMessage = z.object({ day: EpochDayShape, content: PlanContentShape })
export type PublishMessage = z.infer<typeof PublishMessage>
export const HandOverMessage = z.object({
  day: EpochDayShape,
  household: idOf<'household'>(),
  to: idOf<'worker'>(),
})
export type HandOverMessage = z.infer<typeof HandOverMessage>
/** The plan, and by which name the hand-over is undone. */
export const HandOverAnswer = PlanAnswer.extend({ handOver: idOf<'fact'>() })
export type HandOverAnswer = z.infer<typeof HandOverAnswer>
export const HandBackMessage = z.object({ day: EpochDayShape, handOver: idOf<'fact'>() })
export type HandBackMessage = z.infer<typeof HandBackMessage>
export const PinMessage = z.object({
  day: EpochDayShape,
  household: idOf<'household'>(),
  pinned: z.boolean(),
})
export type PinMessage = z.infer<typeof PinMessage>
