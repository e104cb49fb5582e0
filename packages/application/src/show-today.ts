import { countedOf, countsOf, standingsOf } from '@doorstep/domain/coverage/coverage-of.ts'
import { isLate } from '@doorstep/domain/doorstep/lore/standing.ts'
import type { PlanContent } from '@doorstep/domain/rounds/plan.ts'
import type { HouseholdId } from '@doorstep/domain/shared/id.ts'
import type { TodayAnswer } from '@doorstep/protocol/today.ts'
import type { BeatDay } from './beat-day.ts'
import { leftOutGroups } from './show-left-out.ts'
import { loadsOf } from './show-plan.ts'

type Alarm = TodayAnswer['alarms'][number]

/** Where the beat stands today, and what somebody must decide. */
export function showToday(day: BeatDay): TodayAnswer {
  const standings = standingsOf(day.households.values(), null)
  const counted = countedOf(standings)
  const content = day.plan?.content ?? null
  const workers = loadsOf(content, day)
  const leftOut = content ? leftOutGroups(content, day) : []
  const inBuilding = Map.groupBy(standings, ({ history }) => history.building?.id)
  return {
    day: day.day,
    ...counted,
    isPublished: content !== null,
    alarms: [
      ...alarmsOfPlan(content, day, workers, leftOut),
      ...alarmsOfBeat(day, counted.households.overdue),
    ],
    workers,
    leftOut,
    buildings: day.picture.buildings.map(({ id, estate, name }) => ({
      building: id,
      estate,
      name,
      counts: countsOf((inBuilding.get(id) ?? []).map(({ kind }) => kind)),
    })),
  }
}

function alarmsOfPlan(
  content: PlanContent | null,
  { picture, households }: BeatDay,
  workers: TodayAnswer['workers'],
  leftOut: TodayAnswer['leftOut'],
): readonly Alarm[] {
  if (households.size === 0 || picture.workers.length === 0) return []
  if (content === null) return [{ kind: 'not-published' }]
  const mandatory = leftOut.reduce((sum, group) => sum + group.mandatory, 0)
  const away = workers.filter((worker) => worker.isAway && worker.stops > 0)
  return [
    ...away.map(
      ({ worker, name, stops }): Alarm => ({
        kind: 'worker-away-with-round',
        worker,
        name,
        stops,
      }),
    ),
    ...(mandatory > 0 ? [{ kind: 'mandatory-left-out', count: mandatory } as const] : []),
  ]
}

function alarmsOfBeat({ day, picture, households }: BeatDay, overdue: number): readonly Alarm[] {
  const reviews = picture.people.filter((person) => person.candidates.length > 0).length
  const handed: readonly HouseholdId[] = [...households.values()]
    .filter(({ duties }) =>
      duties.some(
        ({ state }) => state.kind === 'excused' && state.because.kind === 'handed-to-lead',
      ),
    )
    .map(({ history }) => history.household.id)
  const late = picture.promises.filter((promise) => isLate(promise, day))
  const alarms: readonly (Alarm | null)[] = [
    households.size === 0 ? { kind: 'no-lists' } : null,
    picture.workers.length === 0 ? { kind: 'no-team' } : null,
    overdue > 0 ? { kind: 'overdue', count: overdue } : null,
    reviews > 0 ? { kind: 'review-waiting', count: reviews } : null,
    handed.length > 0
      ? { kind: 'handed-to-lead', count: handed.length, households: [...handed] }
      : null,
    late.length > 0
      ? {
          kind: 'promises-late',
          count: late.length,
          households: [...new Set(late.map(({ household }) => household))],
        }
      : null,
  ]
  return alarms.filter((alarm) => alarm !== null)
}
