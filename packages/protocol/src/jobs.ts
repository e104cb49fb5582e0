import { z } from 'zod'

export const JobName = z.string().min(8).max(64)

/**
 * Work that may last over a second. The asker names it in the request (`?job=`), watches it here while
 * the request is under way, and may stop it; leaving the page does not.
 */
export const JobAnswer = z.object({
  job: JobName,
  kind: z.enum(['list-read', 'list-accept', 'plan']),
  state: z.enum(['running', 'done', 'stopped', 'failed']),
  /** Things done, of so many; `of` is 0 while nobody knows. */
  done: z.number().int(),
  of: z.number().int(),
  startedAt: z.number().int(),
})
export type JobAnswer = z.infer<typeof JobAnswer>
export const JobsAnswer = z.object({ jobs: z.array(JobAnswer) })
export type JobsAnswer = z.infer<typeof JobsAnswer>
