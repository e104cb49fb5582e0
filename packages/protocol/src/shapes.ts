import type { Because, DutyState, ExcusedBecause } from '@doorstep/domain/due/duty.ts'
import { callWays } from '@doorstep/domain/facts/visits.ts'
import type { LeftOut, LeftOutBecause, Stop } from '@doorstep/domain/rounds/plan.ts'
import type { Id } from '@doorstep/domain/shared/id.ts'
import type { InThreeLanguages } from '@doorstep/domain/shared/language.ts'
import type { LocalTime, TimeWindow } from '@doorstep/domain/shared/time.ts'
import { z } from 'zod'

/** An id of one kind: branded here, at the border, and believed inside. */
export const idOf = <Name extends string>() =>
  z.string().min(1).max(64) as unknown as z.ZodType<Id<Name>, Id<Name>>

export const EpochDayShape = z
  .number()
  .int()
  .min(-100_000)
  .max(100_000)
  .meta({ description: 'Days since 1970-01-01' })
export const MinuteShape = z
  .number()
  .int()
  .min(0)
  .max(1440)
  .meta({ description: 'Minutes after local midnight' })
export const LocalTimeShape: z.ZodType<LocalTime, LocalTime> = z.object({
  day: EpochDayShape,
  minute: MinuteShape,
})
export const TimeWindowShape: z.ZodType<TimeWindow, TimeWindow> = z
  .object({ from: MinuteShape, to: MinuteShape })
  .refine((w) => w.from < w.to, 'a window ends after it begins')
export const LanguageShape = z.enum(['zh-Hans', 'zh-Hant', 'en'])
export const WordsShape: z.ZodType<InThreeLanguages, InThreeLanguages> = z.object({
  'zh-Hans': z.string(),
  'zh-Hant': z.string(),
  en: z.string(),
})

/** How somebody is reached without coming to the door. */
export const CallWayShape = z.enum(callWays)
/** How a household may choose to be reached. */
export const WayShape = z.enum(['door', ...callWays])

const person = idOf<'person'>()
const programme = idOf<'programme'>()

export const BecauseShape: z.ZodType<Because, Because> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('never-met') }),
  z.object({ kind: z.literal('arrived'), person, on: EpochDayShape, from: z.string() }),
  z.object({
    kind: z.literal('isolating'),
    person,
    day: z.number().int(),
    of: z.number().int(),
    window: TimeWindowShape,
  }),
  z.object({ kind: z.literal('condition'), programme, lastMet: EpochDayShape.nullable() }),
  z.object({ kind: z.literal('declined-before'), on: EpochDayShape }),
  z.object({ kind: z.literal('begun-before'), on: EpochDayShape, left: z.number().int() }),
  z.object({ kind: z.literal('appointment'), window: TimeWindowShape, way: WayShape }),
  z.object({ kind: z.literal('asked-to-come-back'), at: LocalTimeShape }),
])

export const ExcusedBecauseShape: z.ZodType<ExcusedBecause, ExcusedBecause> = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('vacant') }),
    z.object({ kind: z.literal('nobody-lives-here') }),
    z.object({ kind: z.literal('not-concerned') }),
    z.object({ kind: z.literal('central-isolation') }),
    z.object({ kind: z.literal('chose-another-way'), way: z.string() }),
    z.object({ kind: z.literal('programme-says'), words: z.string() }),
    z.object({ kind: z.literal('handed-to-lead') }),
    z.object({ kind: z.literal('another-agency'), agency: z.string(), at: LocalTimeShape }),
  ],
)

export const BegunShape = z.object({
  at: LocalTimeShape,
  left: z.array(z.object({ question: z.string(), person: idOf<'person'>().nullable() })),
})

/** How often somebody tried in vain, and in which ways. */
export const TriesShape = z.object({ times: z.number().int(), by: z.array(WayShape).readonly() })

export const DutyStateShape: z.ZodType<DutyState, DutyState> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), at: LocalTimeShape }),
  z.object({ kind: z.literal('due') }),
  z.object({ kind: z.literal('planned') }),
  z.object({ kind: z.literal('tried'), last: LocalTimeShape, ...TriesShape.shape }),
  z.object({ kind: z.literal('excused'), because: ExcusedBecauseShape }),
  z.object({ kind: z.literal('overdue'), since: EpochDayShape, ...TriesShape.shape }),
])
export const DutyStateKindShape = z.enum(['done', 'due', 'planned', 'tried', 'excused', 'overdue'])
export const StateCountsShape = z.object({
  done: z.number().int(),
  due: z.number().int(),
  planned: z.number().int(),
  tried: z.number().int(),
  excused: z.number().int(),
  overdue: z.number().int(),
})

export const LeftOutBecauseShape: z.ZodType<LeftOutBecause, LeftOutBecause> = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('no-worker') }),
    z.object({ kind: z.literal('no-time-left') }),
    z.object({ kind: z.literal('window-outside-shifts'), windows: z.array(TimeWindowShape) }),
    z.object({ kind: z.literal('quiet-all-day') }),
    z.object({ kind: z.literal('skill-nobody-has'), skill: z.string() }),
    z.object({ kind: z.literal('language-nobody-speaks'), language: z.string() }),
    z.object({ kind: z.literal('agency-not-on-duty'), agencies: z.array(z.string()) }),
    z.object({ kind: z.literal('no-second-person') }),
    z.object({ kind: z.literal('courtesy'), agency: z.string() }),
    z.object({ kind: z.literal('call-agreed'), way: CallWayShape, window: TimeWindowShape }),
    z.object({ kind: z.literal('pinned-worker-away'), worker: idOf<'worker'>() }),
    z.object({ kind: z.literal('door-without-building') }),
  ],
)

const tier = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

export const StopShape: z.ZodType<Stop, Stop> = z.object({
  household: idOf<'household'>(),
  call: CallWayShape.exactOptional(),
  building: idOf<'building'>(),
  duties: z.array(z.string()),
  arrive: MinuteShape,
  leave: MinuteShape,
  with: idOf<'worker'>().nullable(),
  isKnownFace: z.boolean(),
  isPinned: z.boolean(),
})

export const LeftOutShape: z.ZodType<LeftOut, LeftOut> = z.object({
  household: idOf<'household'>(),
  duties: z.array(z.string()),
  tier,
  mandatory: z.boolean(),
  because: LeftOutBecauseShape,
})

export const PlanContentShape = z.object({
  rounds: z.array(z.object({ worker: idOf<'worker'>(), stops: z.array(StopShape) })),
  leftOut: z.array(LeftOutShape),
})

/** What went wrong, in words for the person at the screen, with the place and the remedy. */
export const ProblemShape = z.object({
  problem: z.string().meta({ description: 'A stable code, by which the screens choose the words' }),
  detail: z.string(),
  where: z.array(z.string()),
})
export type Problem = z.infer<typeof ProblemShape>
