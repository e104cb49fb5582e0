import { z } from 'zod'
import { NoticeShape, QuestionShape } from './round.ts'
import { EpochDayShape, idOf, StateCountsShape, WordsShape } from './shapes.ts'

export const ProgrammeAnswer = z.object({
  key: idOf<'programme'>(),
  title: WordsShape,
  purpose: z.string(),
  legalBasis: z.string(),
  authorisedBy: z.string(),
  start: EpochDayShape,
  end: EpochDayShape,
  retentionDays: z.number().int(),
  condition: z.string(),
  questions: z.array(QuestionShape),
  notice: NoticeShape,
  counts: StateCountsShape,
  isRunning: z.boolean(),
  yaml: z.string(),
})
export const ProgrammesAnswer = z.object({ programmes: z.array(ProgrammeAnswer) })
export type ProgrammesAnswer = z.infer<typeof ProgrammesAnswer>
export const ProgrammeText = z.object({ yaml: z.string().max(100_000) })
export type ProgrammeText = z.infer<typeof ProgrammeText>
export const ProgrammeCheckAnswer = z.object({
  problems: z.array(z.object({ line: z.number().int(), problem: z.string(), remedy: z.string() })),
  /** How many households or people it would concern today; null while it has problems. */
  concerned: z.number().int().nullable(),
})
export type ProgrammeCheckAnswer = z.infer<typeof ProgrammeCheckAnswer>
export const DisclosureMessage = z.object({
  programme: idOf<'programme'>(),
  to: z.string().min(1).max(200),
  legalInstrument: z.string().min(1).max(300),
  households: z.array(idOf<'household'>()).max(5000),
  what: z.string().min(1).max(500),
})
export type DisclosureMessage = z.infer<typeof DisclosureMessage>
