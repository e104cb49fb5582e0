import { partOfDay } from '../facts/visits.ts'
import type { KnockRow } from '../register/rows.ts'
import type { LeftOutBecause } from '../rounds/plan.ts'
import { type EpochDay, type TimeWindow, weekday } from '../shared/time.ts'
import { callsOn } from './calls.ts'
import type { Duty } from './duty.ts'
import { type HouseholdHistory, hasHappened, wasNoAnswer } from './history.ts'
import { intersect, merged, without } from './windows.ts'

/** No knock of ours sooner than this after another agency's: a door that was just opened is left in peace. */
export const courtesyMinutes = 120

/** No knocks before eight, after nine in the evening. */
const dayHours: TimeWindow = { from: 8 * 60, to: 21 * 60 }

/** When the door may be knocked for a duty on the day; with no time left, the rule that closes it. */
export interface When {
  readonly windows: readonly TimeWindow[]
  readonly closedBy: LeftOutBecause | null
}

/**
 * Quiet hours, courtesy, "come back at" and the hours of an agreed call taken out. A promised time stands
 * as it was promised, and with a call nothing of a door is to be minded.
 */
export function whenOf(history: HouseholdHistory, duty: Duty, day: EpochDay): When {
  if (duty.because.kind === 'appointment' || duty.call !== null)
    return { windows: duty.windows, closedBy: null }
  const asked = merged(duty.windows).flatMap((window) => intersect(window, dayHours))
  const agreed = without(asked, beforeComeBack(history, day))
  if (agreed.length === 0) return closed({ kind: 'window-outside-shifts', windows: duty.windows })
  const loud = without(agreed, history.wishes?.quiet ?? [])
  if (loud.length === 0) return closed({ kind: 'quiet-all-day' })
  const calls = callsOn(history, day)
  const free = without(
    loud,
    calls.map(({ window }) => window),
  )
  const [call] = calls
  if (free.length === 0 && call) return closed({ kind: 'call-agreed', ...call })
  const others = history.knocks.filter((knock) => knock.at.day === day && isOfAnother(knock))
  const windows = without(free, others.map(courtesyAround))
  const last = others.at(-1)
  return windows.length === 0 && last
    ? closed({ kind: 'courtesy', agency: agencyOf(last) })
    : { windows, closedBy: null }
}

const closed = (because: LeftOutBecause): When => ({ windows: [], closedBy: because })

const isOfAnother = ({ result }: KnockRow) =>
  result.kind === 'knock' || result.outcome.kind === 'another-team'

const agencyOf = ({ agency, result }: KnockRow) =>
  result.kind === 'visit' && result.outcome.kind === 'another-team' ? result.outcome.agency : agency

/** After a knock that was made or that we ran into; on both sides of one announced. */
const courtesyAround = (knock: KnockRow): TimeWindow => ({
  from: Math.max(0, knock.at.minute - (hasHappened(knock) ? 0 : courtesyMinutes)),
  to: Math.min(1440, knock.at.minute + courtesyMinutes),
})

/** "Come back at three": until then nobody knocks. */
function beforeComeBack({ knocks }: HouseholdHistory, day: EpochDay): readonly TimeWindow[] {
  const last = knocks.findLast((knock) => knock.worker !== null && knock.at.day <= day)
  if (last?.result.kind !== 'visit' || last.result.outcome.kind !== 'come-back') return []
  const { at } = last.result.outcome
  return at.day === day && at.minute > 0 ? [{ from: 0, to: at.minute }] : []
}

/** After "no answer", another time of day first; when nothing else is left, the same again. */
export function otherPartOfDay(
  history: HouseholdHistory,
  windows: readonly TimeWindow[],
  day: EpochDay,
): readonly TimeWindow[] {
  const last = history.knocks.findLast((knock) => hasHappened(knock) && knock.at.day <= day)
  if (!last || !wasNoAnswer(last) || isWeekend(last.at.day) !== isWeekend(day)) return windows
  const tried = partsOfDay.filter((part) => partOfDay(part.from) === partOfDay(last.at.minute))
  const others = without(windows, tried)
  return others.length > 0 ? others : windows
}

const isWeekend = (day: EpochDay) => weekday(day) === 0 || weekday(day) === 6

const partsOfDay: readonly TimeWindow[] = [
  { from: 0, to: 11 * 60 + 30 },
  { from: 11 * 60 + 30, to: 14 * 60 },
  { from: 14 * 60, to: 17 * 60 + 30 },
  { from: 17 * 60 + 30, to: 1440 },
]
