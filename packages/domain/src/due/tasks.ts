import { partOfDay } from '../facts/visits.ts'
import { floorOf } from '../register/floor.ts'
import type { KnockRow } from '../register/rows.ts'
import type { Task } from '../rounds/plan.ts'
import type { WorkerId } from '../shared/id.ts'
import type { EpochDay, MinuteOfDay, TimeWindow } from '../shared/time.ts'
import { weekday } from '../shared/time.ts'
import { type Duty, isOpen } from './duty.ts'
import { type HouseholdHistory, hasHappened, wasConversation, wasNoAnswer } from './history.ts'
import { ageOfPerson } from './subject.ts'

/** No knock of ours sooner than this after another agency's: a door that was just opened is left in peace. */
export const courtesyMinutes = 120

/** No knocks before eight, after nine in the evening. */
const dayHours: TimeWindow = { from: 8 * 60, to: 21 * 60 }

/**
 * The stops a household needs today: one for all that it owes, and one more for each further time of
 * day at which it must be seen again (a second check).
 */
export function tasksOf(
  history: HouseholdHistory,
  duties: readonly Duty[],
  day: EpochDay,
): readonly Task[] {
  const open = duties.filter(isOpen)
  const [first, ...others] = timesOf(open)
  if (first === undefined) return []
  const again = new Set(others.flat())
  const groups = [open.filter((duty) => !again.has(duty)), ...others]
  return groups.flatMap((group) => taskOf(history, group, day) ?? [])
}

/** Checks of one programme at separate times of day; whatever is not a check goes with the first. */
function timesOf(open: readonly Duty[]): readonly (readonly Duty[])[] {
  const checks = open.filter((duty) => duty.because.kind === 'isolating')
  if (checks.length === 0) return open.length === 0 ? [] : [open]
  const byStart = Map.groupBy(checks, (duty) => duty.windows[0]?.from ?? 0)
  return [...byStart].sort((a, b) => a[0] - b[0]).map(([, some]) => some)
}

function taskOf(history: HouseholdHistory, open: readonly Duty[], day: EpochDay): Task | null {
  if (open.length === 0 || !history.dwelling) return null
  const place = history.dwelling.place
  const appointment = open.find((duty) => duty.because.kind === 'appointment')?.windows[0] ?? null
  return {
    household: history.household.id,
    building: history.dwelling.building,
    unit: place.unit,
    floor: floorOf(place),
    room: place.room,
    duties: open.map((duty) => duty.key),
    tier: tiers.find((tier) => open.some((duty) => duty.tier === tier)) ?? 4,
    mandatory: open.some(
      (duty) => duty.state.kind === 'overdue' || (duty.deadline !== null && duty.deadline <= day),
    ),
    minutes: Math.max(...open.map((duty) => duty.minutes)) + (open.length - 1),
    windows: appointment ? [appointment] : windowsOf(history, open, day),
    appointment,
    needs: {
      skills: unique(open.flatMap((duty) => duty.needs.skills)),
      languages: unique([
        ...open.flatMap((duty) => duty.needs.languages),
        ...(history.household.spoken ? [history.household.spoken] : []),
      ]),
      agencies: unique(open.flatMap((duty) => duty.needs.agencies)),
      twoPersons: open.some((duty) => duty.needs.twoPersons),
    },
    familiarity: familiarityOf(history, day),
    isIsolation: history.isolations.some(
      (order) => order.where === 'home' && order.start <= day && day <= order.end,
    ),
    isFrail: history.members.some((member) => (ageOfPerson(member, day) ?? 0) >= frailAge),
  }
}

/** From this age an infection brought to the door is a danger: WHO counts from 80 as oldest old. */
const frailAge = 80

const tiers = [1, 2, 3, 4] as const

const unique = (texts: readonly string[]) => [...new Set(texts)]

/** The most urgent duties say when; what else is owed is done at the same knock. */
function windowsOf(
  history: HouseholdHistory,
  open: readonly Duty[],
  day: EpochDay,
): readonly TimeWindow[] {
  const first = Math.min(...open.map((duty) => duty.tier))
  const asked = open.filter((duty) => duty.tier === first).flatMap((duty) => duty.windows)
  const allowed = merged(asked).flatMap((window) => intersect(window, dayHours))
  const quiet = without(allowed, history.wishes?.quiet ?? [])
  const courteous = without(quiet, courtesyOf(history, day))
  return otherPartOfDay(history, courteous, day)
}

/** Around each knock of another agency today: after one that was made or that we ran into, on both sides of one announced. */
function courtesyOf(history: HouseholdHistory, day: EpochDay): readonly TimeWindow[] {
  return history.knocks
    .filter((knock) => knock.at.day === day && isOfAnother(knock))
    .map((knock) => ({
      from: Math.max(0, knock.at.minute - (hasHappened(knock) ? 0 : courtesyMinutes)),
      to: Math.min(1440, knock.at.minute + courtesyMinutes),
    }))
}

const isOfAnother = ({ result }: KnockRow) =>
  result.kind === 'knock' || result.outcome.kind === 'another-team'

/** After "no answer", another time of day first; when nothing else is left, the same again. */
function otherPartOfDay(
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

/** Overlapping windows become one; in order of time. */
export function merged(windows: readonly TimeWindow[]): readonly TimeWindow[] {
  const sorted = [...windows].sort((a, b) => a.from - b.from)
  const result: { from: MinuteOfDay; to: MinuteOfDay }[] = []
  for (const window of sorted) {
    const before = result.at(-1)
    if (before && window.from <= before.to) before.to = Math.max(before.to, window.to)
    else result.push({ ...window })
  }
  return result
}

export function intersect(a: TimeWindow, b: TimeWindow): readonly TimeWindow[] {
  const both = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
  return both.from < both.to ? [both] : []
}

const subtract = (windows: readonly TimeWindow[], taken: TimeWindow): readonly TimeWindow[] =>
  windows.flatMap((window) => [
    ...intersect(window, { from: 0, to: taken.from }),
    ...intersect(window, { from: taken.to, to: 1440 }),
  ])

/** What is left of windows when others are taken out. */
export const without = (
  windows: readonly TimeWindow[],
  taken: readonly TimeWindow[],
): readonly TimeWindow[] => taken.reduce<readonly TimeWindow[]>(subtract, windows)

/** How well each worker is known here, 0..1: what a mentor marked, and conversations, halved every 90 days. */
function familiarityOf(history: HouseholdHistory, day: EpochDay): ReadonlyMap<WorkerId, number> {
  const known = new Map<WorkerId, number>(
    (history.wishes?.familiarity ?? []).map(({ worker, level }) => [worker, level / 3]),
  )
  for (const knock of history.knocks) {
    if (knock.worker === null || !wasConversation(knock)) continue
    const fresh = 0.4 * 2 ** (-(day - knock.at.day) / 90)
    known.set(knock.worker, Math.min(1, (known.get(knock.worker) ?? 0) + fresh))
  }
  return known
}
