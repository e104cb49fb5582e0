import { isOpen } from '@doorstep/domain/due/duty.ts'
import { dwellingPath } from '@doorstep/domain/intake/resolve-places.ts'
import type { LeftOut, PlanContent, Stop } from '@doorstep/domain/rounds/plan.ts'
import type { HouseholdId } from '@doorstep/domain/shared/id.ts'
import { clockTime, isoDay } from '@doorstep/domain/shared/time.ts'
import type { PlanFile } from '@doorstep/protocol/plan-file.ts'
import type { BeatDay } from './beat-day.ts'
import { byRule } from './show-left-out.ts'

type Reasons = PlanFile['rounds'][number]['stops'][number]['reasons']

/** A plan as the command line writes it: doors and reasons, no names of residents. */
export function planFile(content: PlanContent, day: BeatDay, isPublished: boolean): PlanFile {
  const stops = content.rounds.flatMap((round) => round.stops)
  const due = [...day.households.values()].filter(({ duties }) => duties.some(isOpen))
  return {
    day: isoDay(day.day),
    isPublished,
    programmes: day.picture.programmes
      .filter(({ start, end }) => start <= day.day && day.day <= end)
      .map(({ key }) => key),
    counts: {
      dueHouseholds: due.length,
      stops: stops.length,
      households: new Set(stops.map((stop) => stop.household)).size,
      leftOut: content.leftOut.length,
    },
    rounds: content.rounds.map((round) => ({
      worker: round.worker,
      name: day.picture.workers.find(({ id }) => id === round.worker)?.name ?? '',
      stops: round.stops.map((stop) => stopOf(stop, day)),
    })),
    leftOut: byRule(content.leftOut).map((some) => ({
      because: some[0].because,
      count: some.length,
      mandatory: some.filter((one) => one.mandatory).length,
      households: some.map((one) => leftOutOf(one, day)),
    })),
  }
}

function stopOf(stop: Stop, day: BeatDay): PlanFile['rounds'][number]['stops'][number] {
  const { arrive, leave, household, isKnownFace, isPinned, call } = stop
  return {
    arrive: clockTime(arrive),
    leave: clockTime(leave),
    household,
    door: doorOf(household, day),
    ...(call && { call }),
    with: stop.with,
    isKnownFace,
    isPinned,
    reasons: reasonsOf(stop, day),
  }
}

function leftOutOf(one: LeftOut, day: BeatDay): PlanFile['leftOut'][number]['households'][number] {
  const { household, tier, mandatory } = one
  return { household, door: doorOf(household, day), tier, mandatory, reasons: reasonsOf(one, day) }
}

const reasonsOf = (
  { household, duties }: Pick<Stop, 'household' | 'duties'>,
  { households }: BeatDay,
): Reasons =>
  (households.get(household)?.duties ?? [])
    .filter(({ key }) => duties.includes(key))
    .map(({ programme, because, state }) => ({ programme, because, state: state.kind }))

function doorOf(household: HouseholdId, { households }: BeatDay): string {
  const place = households.get(household)?.history.dwelling?.place
  return place ? dwellingPath(place) : ''
}
