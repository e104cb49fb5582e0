import type { Measure } from '@doorstep/domain/reports/measures.ts'
import { z } from 'zod'
import { EpochDayShape, idOf } from './shapes.ts'

export const measures = [
  'households',
  'people',
  'households-done',
  'households-due',
  'households-overdue',
  'people-met',
  'isolating',
  'arrived',
  'visits',
  'no-answer',
  'declined',
] as const satisfies readonly Measure[]
export const MeasureShape = z.enum(measures)
export const ReportFormAnswer = z.object({
  form: z.string(),
  title: z.string(),
  sheets: z.array(z.object({ name: z.string(), rows: z.array(z.array(z.string())) })),
  mapping: z.array(z.object({ cell: z.string(), measure: MeasureShape, where: z.string() })),
})
export type ReportFormAnswer = z.infer<typeof ReportFormAnswer>
export const ReportFormsAnswer = z.object({
  forms: z.array(ReportFormAnswer),
  sent: z.array(
    z.object({
      report: idOf<'report'>(),
      form: z.string(),
      day: EpochDayShape,
      cutOff: z.number().int(),
    }),
  ),
})
export type ReportFormsAnswer = z.infer<typeof ReportFormsAnswer>
export const ReportMappingMessage = z.object({
  mapping: z
    .array(
      z.object({ cell: z.string().max(60), measure: MeasureShape, where: z.string().max(100) }),
    )
    .max(500),
})
export type ReportMappingMessage = z.infer<typeof ReportMappingMessage>
export const ReportFilledAnswer = z.object({
  form: z.string(),
  day: EpochDayShape,
  cutOff: z.number().int(),
  isFrozen: z.boolean(),
  figures: z.array(
    z.object({
      cell: z.string(),
      measure: MeasureShape,
      value: z.number().int(),
      masked: z.boolean(),
      yesterday: z.number().int().nullable(),
      entered: z.number().int(),
      ended: z.number().int(),
      corrected: z.number().int(),
    }),
  ),
})
export type ReportFilledAnswer = z.infer<typeof ReportFilledAnswer>
