import type { Fact } from '../facts/fact.ts'
import type { PersonId } from '../shared/id.ts'
import type { EpochDay } from '../shared/time.ts'
import type { ArrivalRow, HealthNoteRow, IsolationRow } from './rows.ts'

/** Arrivals of one person, under the entry that goes on; the same arrival told twice is one. */
export function foldArrivals(person: PersonId, facts: readonly Fact[]): readonly ArrivalRow[] {
  const byDay = new Map<number, ArrivalRow>()
  for (const { id, payload } of facts) {
    if (payload.kind !== 'arrival-reported') continue
    const { household, on, from } = payload
    byDay.set(on, {
      id,
      person,
      household: household ?? byDay.get(on)?.household ?? null,
      on,
      from,
    })
  }
  return [...byDay.values()]
}

/**
 * Isolations in order of their first day. An end shortens the orders that were given before it; ordered
 * again from the same day, the newer order counts.
 */
export function foldIsolations(person: PersonId, facts: readonly Fact[]): readonly IsolationRow[] {
  const byStart = new Map<EpochDay, IsolationRow>()
  for (const { id, payload } of facts) {
    if (payload.kind === 'isolation-ordered') {
      const { household, where, start, end, checks } = payload
      byStart.set(start, { id, person, household, where, start, end, checks })
    }
    if (payload.kind === 'isolation-ended') {
      for (const row of byStart.values()) byStart.set(row.start, endedOn(row, payload.on))
    }
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start)
}

const endedOn = (row: IsolationRow, on: EpochDay): IsolationRow =>
  row.start <= on && on < row.end ? { ...row, end: on } : row

export const foldHealthNotes = (
  person: PersonId,
  facts: readonly Fact[],
): readonly HealthNoteRow[] =>
  facts.flatMap(({ id, payload, source, observedAt }) => {
    if (payload.kind !== 'health-noted') return []
    const from = {
      fact: id,
      source: source.kind === 'list' ? source.list : source.kind,
      observedAt,
    }
    return [{ id, person, words: payload.words, from }]
  })
