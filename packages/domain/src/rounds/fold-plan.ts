import type { Fact } from '../facts/fact.ts'
import type { HouseholdId, WorkerId } from '../shared/id.ts'
import type { PlanContent, PlanRow, Round, Stop } from './plan.ts'

/** A published plan with what was handed over and pinned since. */
export function foldPlan(id: string, facts: readonly Fact[]): readonly PlanRow[] {
  const row = facts.reduce<PlanRow | null>((before, fact) => changed(id, before, fact), null)
  return row ? [row] : []
}

function changed(id: string, row: PlanRow | null, { payload, recordedAt }: Fact): PlanRow | null {
  if (payload.kind === 'plan-published') {
    return { id, day: payload.day, publishedAt: recordedAt, content: payload.content }
  }
  if (row === null) return null
  if (payload.kind === 'stop-handed-over') {
    return { ...row, content: handOver(row.content, payload.household, payload.to) }
  }
  if (payload.kind !== 'stop-pinned') return row
  return { ...row, content: pin(row.content, payload.household, payload.pinned) }
}

/**
 * Gives a household's stops to another worker, at the same times of day; of a visit by two, one of the
 * two places. An unknown stop changes nothing.
 */
export function handOver(content: PlanContent, household: HouseholdId, to: WorkerId): PlanContent {
  const theirs = content.rounds.flatMap(({ worker, stops }) =>
    stops.filter((stop) => stop.household === household).map((stop) => ({ worker, stop })),
  )
  const alone = theirs.filter(({ worker, stop }) => stop.with === null && worker !== to)
  const shared = theirs.find(({ worker, stop }) => stop.with !== null && worker !== to)
  const given = alone.length > 0 ? alone : shared ? [shared] : []
  return given.reduce((before, { worker, stop }) => moved(before, stop, worker, to), content)
}

/** One stop from one round into another. The second of a visit by two stays, with the new colleague. */
function moved(content: PlanContent, stop: Stop, from: WorkerId, to: WorkerId): PlanContent {
  const isAlone = stop.with === null || stop.with === to
  const own = (round: Round) =>
    round.stops.find((one) => one.household === stop.household && one.arrive === stop.arrive)
  const receiver = content.rounds.find((round) => round.worker === to)
  const there = receiver && own(receiver)
  const given: Stop = {
    ...stop,
    duties: [...new Set([...stop.duties, ...(there?.duties ?? [])])],
    isKnownFace: false,
    with: isAlone ? null : stop.with,
  }
  const rounds: readonly Round[] = receiver
    ? content.rounds
    : [...content.rounds, { worker: to, stops: [] }]
  const changed = (round: Round): readonly Stop[] => {
    if (round.worker === from) return round.stops.filter((one) => one !== stop)
    if (round.worker === to) return inOrder([...round.stops.filter((one) => one !== there), given])
    return round.stops.map((one) =>
      one.household === stop.household && one.with === from ? { ...one, with: to } : one,
    )
  }
  return { ...content, rounds: rounds.map((round) => ({ ...round, stops: changed(round) })) }
}

const inOrder = (stops: readonly Stop[]): readonly Stop[] =>
  [...stops].sort((a, b) => a.arrive - b.arrive || (a.household < b.household ? -1 : 1))

/** Marks one household's stop as staying where it is, or takes the mark away. */
export function pin(content: PlanContent, household: HouseholdId, isPinned: boolean): PlanContent {
  const marked = (stop: Stop) => (stop.household === household ? { ...stop, isPinned } : stop)
  return {
    ...content,
    rounds: content.rounds.map((round) => ({ ...round, stops: round.stops.map(marked) })),
  }
}
