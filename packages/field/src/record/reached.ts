import { mayServe } from '@doorstep/domain/due/calls.ts'
import type { CallWay, Way } from '@doorstep/domain/facts/visits.ts'
import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import { isOpenDuty } from './questions.ts'

/** The call that was agreed with this household and is still to be made today; null when there is none. */
export function agreedCall(brief: BriefAnswer): CallWay | null {
  const promised = brief.duties.find(
    (duty) => isOpenDuty(duty) && duty.because.kind === 'appointment' && duty.call !== null,
  )
  return promised?.call ?? null
}

/** Is there also something that must be done at the door today? */
export const isOwedAtDoor = (brief: BriefAnswer): boolean =>
  brief.duties.some((duty) => isOpenDuty(duty) && duty.call === null && duty.windows.length > 0)

/**
 * How they were reached: as the worker says; else at the door, or by the call where nothing else is owed.
 * Null where both are owed and nobody has said which this was.
 */
export function reachedBy(said: Way | null, brief: BriefAnswer): Way | null {
  const call = agreedCall(brief)
  if (said !== null) return said
  if (call === null) return 'door'
  return isOwedAtDoor(brief) ? null : call
}

export const callOf = (way: Way | null): CallWay | null =>
  way === null || way === 'door' ? null : way

/** The brief with what can be served in this way and nothing else. */
export const servedIn = (way: Way | null, brief: BriefAnswer): BriefAnswer => ({
  ...brief,
  duties: brief.duties.filter((duty) => mayServe(duty, callOf(way))),
})
