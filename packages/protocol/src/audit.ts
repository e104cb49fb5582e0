import { z } from 'zod'

export const AuditAnswer = z.object({
  readings: z.array(
    z.object({
      id: z.string(),
      at: z.number().int(),
      account: z.string(),
      /** Of the account, as it is now; '' when there is no such account any more. */
      name: z.string(),
      role: z.string(),
      purpose: z.string(),
      route: z.string(),
      households: z.number().int(),
      people: z.number().int(),
    }),
  ),
})
export type AuditAnswer = z.infer<typeof AuditAnswer>
