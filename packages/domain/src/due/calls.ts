import type { CallWay, Way } from '../facts/visits.ts'
import type { TimeWindow } from '../shared/time.ts'
import type { Because } from './duty.ts'
import type { HouseholdHistory } from './history.ts'
import { share } from './windows.ts'

/**
 * Calls. A household may choose to be reached by telephone, by video or by message. On the agreed day
 * there is a call and no knock: what a programme lets be answered in that way goes with the call, where
 * its hours leave time for it; what must be done at the door stays there, at another time than the call's.
 */
export interface AgreedCall {
  readonly way: CallWay
  readonly window: TimeWindow
}

/** The calls that were agreed with a household for a day, in the order in which they were made. */
export const callsOn = (
  { appointments }: Pick<HouseholdHistory, 'appointments'>,
  day: number,
): readonly AgreedCall[] =>
  appointments.flatMap((one) =>
    one.day === day && one.way !== 'door' ? [{ way: one.way, window: one.window }] : [],
  )

/** The first of the calls that something goes with which may be done in these ways and hours; null when none. */
export const callFor = (
  calls: readonly AgreedCall[],
  ways: readonly Way[],
  hours: TimeWindow,
): AgreedCall | null =>
  calls.find(({ way, window }) => ways.includes(way) && share([hours], [window])) ?? null

/** What may be served, by whom it is asked and in which ways. */
interface Servable {
  readonly because: Because
  readonly ways: readonly Way[]
}

/**
 * Can a conversation serve this that was held by such a call, or at the door (null)? Face to face serves
 * every programme, a call those that name its way. A promise is kept in the way in which it was made.
 */
export const mayServe = ({ because, ways }: Servable, call: CallWay | null): boolean =>
  because.kind === 'appointment' ? ways.includes(call ?? 'door') : reaches(ways, call)

/** Does a conversation held in this way count for a programme with these ways? */
export const reaches = (ways: readonly Way[], call: CallWay | null): boolean =>
  call === null || ways.includes(call)
