import { z } from 'zod'
import { EpochDayShape, LocalTimeShape, MinuteShape } from './shapes.ts'

export const KnockMessage = z.object({
  address: z.string().min(1).max(300),
  day: EpochDayShape,
  minute: MinuteShape,
  outcome: z.enum(['opened', 'nobody', 'refused', 'planned', 'unknown']),
})
export type KnockMessage = z.infer<typeof KnockMessage>
export const KnockReceipt = z.object({
  understood: z.boolean(),
  door: z.string(),
  ours: z.object({ at: LocalTimeShape, agency: z.string() }).nullable(),
})
export type KnockReceipt = z.infer<typeof KnockReceipt>
