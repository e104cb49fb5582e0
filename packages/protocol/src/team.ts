import { isWorkerId } from '@doorstep/domain/team/worker.ts'
import { z } from 'zod'
import { EpochDayShape, idOf, TimeWindowShape } from './shapes.ts'
import { RoleShape } from './today.ts'

export const TeamAnswer = z.object({
  workers: z.array(
    z.object({
      id: idOf<'worker'>(),
      name: z.string(),
      agency: z.string(),
      standing: z.enum(['mentor', 'newcomer', 'member']),
      shift: TimeWindowShape,
      languages: z.array(z.string()),
      skills: z.array(z.string()),
      homeArea: z.string(),
      /** Each with its entry, so that it can be taken back. */
      leave: z.array(z.object({ fact: idOf<'fact'>(), from: EpochDayShape, to: EpochDayShape })),
      leftOn: EpochDayShape.nullable(),
    }),
  ),
  accounts: z.array(
    z.object({
      account: z.string(),
      userName: z.string(),
      name: z.string(),
      role: RoleShape,
      worker: idOf<'worker'>().nullable(),
      agency: z.string(),
      beats: z.array(z.string()),
      isDisabled: z.boolean(),
    }),
  ),
})
export type TeamAnswer = z.infer<typeof TeamAnswer>
export const WorkerMessage = z.object({
  id: z
    .string()
    .max(64)
    .refine(isWorkerId, 'letters of any script, digits, and _ . - between them'),
  name: z.string().min(1).max(100),
  agency: z.string().min(1).max(100),
  standing: z.enum(['mentor', 'newcomer', 'member']),
  shift: TimeWindowShape,
  languages: z.array(z.string().max(50)).max(20),
  skills: z.array(z.string().max(50)).max(50),
  homeArea: z.string().max(100),
  /** Where the colleague works; without it, where they did or where whoever enters them does. */
  beat: idOf<'beat'>().optional(),
})
export type WorkerMessage = z.infer<typeof WorkerMessage>
export const LeaveMessage = z.object({
  worker: idOf<'worker'>(),
  from: EpochDayShape,
  to: EpochDayShape,
})
export type LeaveMessage = z.infer<typeof LeaveMessage>
export const AccountMessage = z.object({
  userName: z.string().min(2).max(40),
  name: z.string().min(1).max(100),
  role: RoleShape,
  worker: z.string().max(64).nullable(),
  agency: z.string().max(100),
  /** Where the account works; without it, every beat there is. An administrator has none. */
  beats: z.array(idOf<'beat'>()).max(200).optional(),
})
export type AccountMessage = z.infer<typeof AccountMessage>
/** The one-time password is shown once, to the administrator. */
export const AccountReceipt = z.object({ account: z.string(), oneTimePassword: z.string() })
export type AccountReceipt = z.infer<typeof AccountReceipt>
