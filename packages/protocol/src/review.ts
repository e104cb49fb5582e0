import { z } from 'zod'
import { idOf } from './shapes.ts'

const ReviewSide = z.object({
  person: idOf<'person'>(),
  name: z.string(),
  sex: z.string(),
  birth: z.string(),
  idNumber: z.string(),
  phones: z.array(z.string()),
  door: z.string(),
  relation: z.string(),
  lines: z.array(
    z.object({
      source: z.string(),
      file: z.string(),
      sheet: z.string(),
      row: z.number().int(),
      cells: z.array(z.string()),
    }),
  ),
})
export const EvidenceShape = z.object({
  field: z.enum(['name', 'sex', 'birth', 'id', 'phone', 'dwelling']),
  verdict: z.enum(['same', 'similar', 'different', 'missing']),
})
export const ReviewAnswer = z.object({
  waiting: z.number().int(),
  settledToday: z.number().int(),
  pairs: z.array(
    z.object({
      left: ReviewSide,
      right: ReviewSide,
      evidence: z.array(EvidenceShape),
      dueToday: z.boolean(),
    }),
  ),
})
export type ReviewAnswer = z.infer<typeof ReviewAnswer>
export const ReviewVerdict = z.object({
  left: idOf<'person'>(),
  right: idOf<'person'>(),
  verdict: z.enum(['same', 'different']),
})
export type ReviewVerdict = z.infer<typeof ReviewVerdict>
export const FactReceipt = z.object({ fact: idOf<'fact'>() })
export type FactReceipt = z.infer<typeof FactReceipt>
