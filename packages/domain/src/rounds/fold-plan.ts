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

/** Gives one household's stop to another worker, at the same time of day. An unknown stop changes nothing. */
export function handOver(content: PlanContent, household: HouseholdId, to: WorkerId): PlanContent {
  const stop = content.rounds.flatMap((round) => round.stops).find((s) => s.household === household)
  if (!stop) return content
  const without = content.rounds.map((round) => ({
    ...round,
    stops: round.stops.filter((s) => s !== stop),
  }))
  const rounds: readonly Round[] = without.some((round) => round.worker === to)
    ? without
    : [...without, { worker: to, stops: [] }]
  const given: Stop = { ...stop, isKnownFace: false, with: stop.with === to ? null : stop.with }
  return {
    ...content,
    rounds: rounds.map((round) =>
      round.worker === to ? { ...round, stops: inOrder([...round.stops, given]) } : round,
    ),
  }
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
