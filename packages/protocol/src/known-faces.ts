import { z } from 'zod'
import { EpochDayShape, idOf } from './shapes.ts'

/** How a worker and a household stand to each other, and from what that was concluded. In the team's order, never by level. */
export const KnownFaceShape = z.object({
  worker: idOf<'worker'>(),
  name: z.string(),
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  /** Conversations face to face within the year, and the day of the last. */
  times: z.number().int().min(0),
  last: EpochDayShape.nullable(),
  /** Declined since they last spoke. */
  declined: z.number().int().min(0),
  introduced: z.object({ by: z.string(), on: EpochDayShape }).nullable(),
  isMarked: z.boolean(),
})
export type KnownFace = z.infer<typeof KnownFaceShape>
