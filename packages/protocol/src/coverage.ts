import { z } from 'zod'
import { DutyStateKindShape, EpochDayShape, idOf, StateCountsShape, TriesShape } from './shapes.ts'

export const DoorCellShape = z.object({
  dwelling: idOf<'dwelling'>(),
  unit: z.string(),
  floor: z.number().int(),
  room: z.string(),
  state: DutyStateKindShape,
  tries: TriesShape,
  households: z.array(idOf<'household'>()),
  isKnownFace: z.boolean(),
  hasQuietHours: z.boolean(),
})
export const DoorMatrixShape = z.object({
  building: idOf<'building'>(),
  estate: z.string(),
  name: z.string(),
  hasLift: z.boolean(),
  counts: StateCountsShape,
  cells: z.array(DoorCellShape),
})
export const CoverageAnswer = z.object({
  day: EpochDayShape,
  programme: idOf<'programme'>().nullable(),
  households: StateCountsShape,
  householdTotal: z.number().int(),
  people: StateCountsShape,
  peopleTotal: z.number().int(),
  matrices: z.array(DoorMatrixShape),
  sources: z.array(z.object({ source: z.string(), people: z.number().int() })),
  gaps: z.array(z.object({ on: z.string(), missingFrom: z.string(), count: z.number().int() })),
})
export type CoverageAnswer = z.infer<typeof CoverageAnswer>
export const GapAnswer = z.object({
  on: z.string(),
  missingFrom: z.string(),
  people: z.array(
    z.object({
      person: idOf<'person'>(),
      household: idOf<'household'>().nullable(),
      name: z.string(),
      door: z.string(),
    }),
  ),
})
export type GapAnswer = z.infer<typeof GapAnswer>
