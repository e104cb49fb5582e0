import type { EpochDay } from '@doorstep/domain/shared/time.ts'

export const programmeGroups = ['running', 'coming', 'ended'] as const
export type ProgrammeGroup = (typeof programmeGroups)[number]

/** Where a programme stands today; one that was ended early is not running though its days are. */
export function groupOf(
  programme: { readonly start: EpochDay; readonly end: EpochDay; readonly isRunning: boolean },
  today: EpochDay,
): ProgrammeGroup {
  if (programme.isRunning) return 'running'
  return programme.start > today ? 'coming' : 'ended'
}
