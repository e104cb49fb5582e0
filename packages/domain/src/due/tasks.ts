import { floorOf } from '../register/floor.ts'
import type { Task } from '../rounds/plan.ts'
import type { EpochDay } from '../shared/time.ts'
import { type Duty, isOpen } from './duty.ts'
import { familiarityOf } from './familiarity.ts'
import type { HouseholdHistory } from './history.ts'
import { ageOfPerson } from './subject.ts'
import { otherPartOfDay, type When, whenOf } from './when.ts'
import { common, share } from './windows.ts'

/**
 * The stops a household needs today: one for all that it owes, and one more for what cannot be done at
 * that time (a second check, an appointment at another hour) or in that way (a call, and what must be
 * done at the door).
 */
export function tasksOf(
  history: HouseholdHistory,
  duties: readonly Duty[],
  day: EpochDay,
): readonly Task[] {
  const open = duties
    .filter(isOpen)
    .map((duty) => ({ duties: [duty], call: duty.call, ...whenOf(history, duty, day) }))
    .sort((a, b) => compareAll(rankOf(a), rankOf(b)))
  return grouped(open).flatMap((group) => taskOf(history, group, day) ?? [])
}

/** Duties that are done at one knock or by one call, and when that may be. */
interface Group extends When {
  readonly call: Duty['call']
  readonly duties: readonly Duty[]
}

const isAppointment = ({ because }: Duty) => because.kind === 'appointment'

/** Promised first, then by tier, then what comes earlier in the day. */
const rankOf = ({ duties: [duty], windows }: Group): readonly number[] => [
  duty && isAppointment(duty) ? 0 : 1,
  duty?.tier ?? 4,
  windows[0]?.from ?? 1440,
]

const compareAll = (a: readonly number[], b: readonly number[]) =>
  a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0

/** Each joins the first that it can be done together with. */
function grouped(open: readonly Group[]): readonly Group[] {
  const groups: Group[] = []
  for (const one of open) {
    const at = groups.findIndex((group) => fits(group, one))
    const host = groups[at]
    if (host) groups[at] = joined(host, one)
    else groups.push(one)
  }
  return groups
}

function fits(group: Group, one: Group): boolean {
  if (one.call !== group.call) return false
  if (one.closedBy !== null || group.closedBy !== null)
    return JSON.stringify(one.closedBy) === JSON.stringify(group.closedBy)
  if (one.duties.some((duty) => group.duties.some((other) => isNextCheck(duty, other))))
    return false
  return share(group.windows, one.windows)
}

/** Two checks of one person on one day are two knocks, however close; one that was missed goes with the next. */
const isNextCheck = (a: Duty, b: Duty) =>
  a.because.kind === 'isolating' &&
  a.programme === b.programme &&
  a.person === b.person &&
  a.state.kind !== 'overdue' &&
  b.state.kind !== 'overdue'

const joined = (group: Group, one: Group): Group => ({
  duties: [...group.duties, ...one.duties],
  call: group.call,
  windows: group.closedBy === null ? common(group.windows, one.windows) : [],
  closedBy: group.closedBy,
})

function taskOf(
  history: HouseholdHistory,
  { duties, call, windows, closedBy }: Group,
  day: EpochDay,
): Task | null {
  if (!history.dwelling) return null
  const place = history.dwelling.place
  const isPromised = duties.some(isAppointment)
  const isCheck = duties.some((duty) => duty.because.kind === 'isolating')
  return {
    household: history.household.id,
    call,
    building: history.dwelling.building,
    unit: place.unit,
    floor: floorOf(place),
    room: place.room,
    duties: duties.map((duty) => duty.key),
    tier: tiers.find((tier) => duties.some((duty) => duty.tier === tier)) ?? 4,
    mandatory: duties.some(
      (duty) => duty.state.kind === 'overdue' || (duty.deadline !== null && duty.deadline <= day),
    ),
    minutes: Math.max(...duties.map((duty) => duty.minutes)) + (duties.length - 1),
    windows: isPromised || isCheck ? windows : otherPartOfDay(history, windows, day),
    closedBy,
    appointment: isPromised ? (windows[0] ?? null) : null,
    needs: needsOf(history, duties),
    familiarity: new Map(
      familiarityOf(history, day).map(({ worker, level }) => [worker, level / 3]),
    ),
    isIsolation:
      call === null &&
      history.isolations.some(
        (order) => order.where === 'home' && order.start <= day && day <= order.end,
      ),
    isFrail:
      call === null &&
      history.members.some((member) => (ageOfPerson(member, day) ?? 0) >= frailAge),
  }
}

const needsOf = (history: HouseholdHistory, duties: readonly Duty[]): Task['needs'] => ({
  skills: unique(duties.flatMap((duty) => duty.needs.skills)),
  languages: unique([
    ...duties.flatMap((duty) => duty.needs.languages),
    ...(history.household.spoken ? [history.household.spoken] : []),
  ]),
  agencies: agenciesOf(duties),
  twoPersons: duties.some((duty) => duty.needs.twoPersons),
})

/** A colleague of one of these agencies can do everything that is owed; none: anyone can. */
function agenciesOf(duties: readonly Duty[]): readonly string[] {
  const [first = [], ...others] = duties
    .map((duty) => duty.needs.agencies)
    .filter((agencies) => agencies.length > 0)
  const all = first.filter((agency) => others.every((some) => some.includes(agency)))
  return all.length > 0 ? unique(all) : unique(first)
}

/** From this age an infection brought to the door is a danger: WHO counts from 80 as oldest old. */
const frailAge = 80

const tiers = [1, 2, 3, 4] as const

const unique = (texts: readonly string[]) => [...new Set(texts)]
