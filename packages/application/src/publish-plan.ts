import { key } from '@doorstep/domain/facts/key.ts'
import type { PlanContent } from '@doorstep/domain/rounds/plan.ts'
import type {
  BeatId,
  FactId,
  HouseholdId,
  JurisdictionId,
  WorkerId,
} from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import { type EpochDay, isoDay } from '@doorstep/domain/shared/time.ts'
import { worksOn } from '@doorstep/domain/team/worker.ts'
import { type BeatDay, planIdOf } from './beat-day.ts'
import { drafting } from './drafting.ts'
import { checkPlan, partIn, pinsOf, withPins } from './plan-day.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused, refused } from './refused.ts'

/** Whose plan it is, and who writes. */
export interface Planning {
  readonly jurisdiction: JurisdictionId
  readonly beats: readonly BeatId[]
  readonly by: string
}

type PlanPorts = Pick<Ports, 'facts' | 'ids' | 'clock'>

/** Publishes a checked plan; for the same day the newer one counts, and pins survive. */
export async function publishPlan(
  { jurisdiction, beats, by }: Planning,
  content: PlanContent,
  day: BeatDay,
  ports: PlanPorts,
): Promise<Result<null, Refused>> {
  const checked = checkPlan(content, day)
  if (!checked.ok) return checked
  const whole = withPins(content, day.plan ? pinsOf(day.plan.content) : [])
  const draft = drafting(by, { kind: 'system' }, ports)
  await ports.facts.append(
    jurisdiction,
    beats.map((beat) =>
      draft(
        {
          kind: 'plan-published',
          plan: planIdOf(beat, day.day),
          day: day.day,
          content: partIn(whole, beat, day),
        },
        'visits',
      ),
    ),
  )
  return ok(null)
}

/** Gives a stop to a colleague by hand; answers by which fact, so that it can be undone. */
export async function handOverStop(
  planning: Planning,
  household: HouseholdId,
  to: WorkerId,
  day: BeatDay,
  ports: PlanPorts,
): Promise<Result<FactId, Refused>> {
  const worker = day.picture.workers.find((one) => one.id === to)
  if (!worker) return notFound('worker')
  if (!worksOn(worker, day.day)) {
    const detail = `${worker.name} is away on ${isoDay(day.day)}: choose someone who works that day`
    return refused('conflict', 'worker-away', detail, ['to'])
  }
  return changeStop(planning, household, day, { kind: 'stop-handed-over', household, to }, ports)
}

/**
 * Undoes a hand-over: the plan is folded without it, so that the worker, the company and the mark of a
 * known face are as before. One from before the newest publication changes nothing and is refused.
 */
export async function takeHandOverBack(
  { jurisdiction, beats, by }: Planning,
  handOver: string,
  day: EpochDay,
  ports: PlanPorts,
): Promise<Result<null, Refused>> {
  const found = await ports.facts.find(jurisdiction, handOver)
  const plan = beats
    .map((beat) => planIdOf(beat, day))
    .find((id) => found?.payload.kind === 'stop-handed-over' && found.payload.plan === id)
  if (!found || plan === undefined) return notFound('hand-over')
  const standing = await ports.facts.about(jurisdiction, [key('plan', plan)])
  const place = standing.findIndex(({ id }) => id === found.id)
  if (place < 0) return ok(null)
  if (standing.slice(place).some(({ payload }) => payload.kind === 'plan-published'))
    return refused('conflict', 'conflict', 'the plan was published anew since', ['handOver'])
  const draft = drafting(by, { kind: 'system' }, ports)
  await ports.facts.append(jurisdiction, [
    draft({ kind: 'fact-withdrawn', fact: found.id }, found.purpose),
  ])
  return ok(null)
}

/** Marks a stop as staying where it is, or takes the mark away. */
export const pinStop = (
  planning: Planning,
  household: HouseholdId,
  pinned: boolean,
  day: BeatDay,
  ports: PlanPorts,
): Promise<Result<FactId, Refused>> =>
  changeStop(planning, household, day, { kind: 'stop-pinned', household, pinned }, ports)

type Change =
  | { readonly kind: 'stop-handed-over'; readonly household: HouseholdId; readonly to: WorkerId }
  | { readonly kind: 'stop-pinned'; readonly household: HouseholdId; readonly pinned: boolean }

async function changeStop(
  { jurisdiction, by }: Planning,
  household: HouseholdId,
  day: BeatDay,
  change: Change,
  ports: PlanPorts,
): Promise<Result<FactId, Refused>> {
  const stops = day.plan?.content.rounds.flatMap((round) => round.stops) ?? []
  const beat = day.households.get(household)?.history.building?.beat
  if (!beat || !stops.some((stop) => stop.household === household))
    return refused('not-found', 'no-such-stop', 'the published plan of that day has no such stop', [
      'household',
    ])
  const draft = drafting(by, { kind: 'system' }, ports)
  const fact = draft({ ...change, plan: planIdOf(beat, day.day) }, 'visits')
  await ports.facts.append(jurisdiction, [fact])
  return ok(fact.id)
}
