import type { Fact } from '../facts/fact.ts'
import type { PersonId } from '../shared/id.ts'
import { all } from './fold-places.ts'
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

/** Isolations, shortened where they were ended early; ordered again from the same day, the newer order counts. */
export function foldIsolations(person: PersonId, facts: readonly Fact[]): readonly IsolationRow[] {
  const ends = all(facts, 'isolation-ended').map(({ on }) => on)
  const byStart = new Map<number, IsolationRow>()
  for (const { id, payload } of facts) {
    if (payload.kind !== 'isolation-ordered') continue
    const { household, where, start, checks } = payload
    const ended = ends.filter((on) => on >= start && on <= payload.end)
    byStart.set(start, {
      id,
      person,
      household,
      where,
      start,
      end: Math.min(payload.end, ...ended),
      checks,
    })
  }
  return [...byStart.values()]
}

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
