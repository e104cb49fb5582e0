import { purposes } from '@doorstep/domain/facts/fact.ts'
import { visitOutcomeKinds } from '@doorstep/domain/facts/visits.ts'
import type { Consequence, Rhythm } from '@doorstep/domain/policy/programme.ts'
import { z } from 'zod'
import { NoticeShape, QuestionShape } from './questions.ts'
import {
  EpochDayShape,
  idOf,
  StateCountsShape,
  TimeWindowShape,
  WayShape,
  WordsShape,
} from './shapes.ts'

export const RhythmShape: z.ZodType<Rhythm, Rhythm> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once') }),
  z.object({ kind: z.literal('within'), days: z.number().int(), of: z.literal('arrival') }),
  z.object({ kind: z.literal('daily'), windows: z.array(TimeWindowShape) }),
  z.object({ kind: z.literal('every'), days: z.number().int() }),
])
export const ConsequenceShape: z.ZodType<Consequence, Consequence> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('retry'),
    afterDays: z.number().int(),
    otherPartOfDay: z.boolean(),
    most: z.number().int(),
  }),
  z.object({ kind: z.literal('hand-to-lead'), because: z.string() }),
  z.object({ kind: z.literal('excuse'), because: z.string(), days: z.number().int() }),
])

export const ProgrammeAnswer = z.object({
  key: idOf<'programme'>(),
  title: WordsShape,
  purpose: z.enum(purposes),
  legalBasis: z.string(),
  authorisedBy: z.string(),
  start: EpochDayShape,
  end: EpochDayShape,
  retentionDays: z.number().int(),
  /** The first day on which what it held may be kept no longer; null where nothing of it is erased. */
  eraseOn: EpochDayShape.nullable(),
  /** When it was erased; null while it is not. */
  erasedOn: EpochDayShape.nullable(),
  subject: z.enum(['household', 'person']),
  condition: z.string(),
  rhythm: RhythmShape,
  hours: TimeWindowShape,
  minutes: z.number().int(),
  eligibility: z.object({
    skills: z.array(z.string()),
    languages: z.array(z.string()),
    agencies: z.array(z.string()),
    twoPersons: z.boolean(),
  }),
  ways: z.array(WayShape),
  /** What each outcome obliges; an outcome that is not here obliges nothing. */
  after: z.array(z.object({ outcome: z.enum(visitOutcomeKinds), obliges: ConsequenceShape })),
  enforcementInstrument: z.string().nullable(),
  questions: z.array(QuestionShape),
  notice: NoticeShape,
  counts: StateCountsShape,
  isRunning: z.boolean(),
  /** False for one that is given with the product and was never started. */
  isPublished: z.boolean(),
  yaml: z.string(),
})
export type ProgrammeAnswer = z.infer<typeof ProgrammeAnswer>
export const ProgrammesAnswer = z.object({
  /** May whoever asks end one? It ends for every beat of the place. */
  mayEnd: z.boolean(),
  programmes: z.array(ProgrammeAnswer),
})
export type ProgrammesAnswer = z.infer<typeof ProgrammesAnswer>
export const ProgrammeText = z.object({ yaml: z.string().max(100_000) })
export type ProgrammeText = z.infer<typeof ProgrammeText>
export const ProgrammeCheckAnswer = z.object({
  problems: z.array(z.object({ line: z.number().int(), problem: z.string(), remedy: z.string() })),
  /** How many households or people it would concern today; null while it has problems. */
  concerned: z.number().int().nullable(),
  /** Of which `concerned` counts; null while the text does not say. */
  subject: z.enum(['household', 'person']).nullable(),
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
