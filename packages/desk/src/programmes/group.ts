import type { EpochDay } from '@doorstep/domain/shared/time.ts'

export const programmeGroups = ['running', 'coming', 'given', 'ended'] as const
export type ProgrammeGroup = (typeof programmeGroups)[number]

/**
 * Where a programme stands today: given is a text that came with the product and that nobody has started. One
 * that was ended early is not running though its days are.
 */
export function groupOf(
  programme: {
    readonly start: EpochDay
    readonly isRunning: boolean
    readonly isPublished: boolean
  },
  today: EpochDay,
): ProgrammeGroup {
  if (!programme.isPublished) return 'given'
  if (programme.isRunning) return 'running'
  return programme.start > today ? 'coming' : 'ended'
}
