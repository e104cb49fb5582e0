import type { Ids } from '@doorstep/application/ports/ports.ts'
import type { FactDraft, FactSource, Purpose } from '@doorstep/domain/facts/fact.ts'
import type { Payload } from '@doorstep/domain/facts/payload.ts'
import type { WorkerId } from '@doorstep/domain/shared/id.ts'
import type { EpochDay, Instant, LocalTime, MinuteOfDay } from '@doorstep/domain/shared/time.ts'

/** Hours by which the demo's zone (Asia/Shanghai) is ahead of UTC, all year round. */
const ahead = 8

export const instantOf = (day: EpochDay, minute: MinuteOfDay): Instant =>
  day * 86_400_000 + minute * 60_000 - ahead * 3_600_000

/** Writes facts of the past: when, by whom, and from where they were known. */
export interface Pen {
  ofWorker(worker: WorkerId, at: LocalTime, payload: Payload, purpose?: Purpose): FactDraft
  ofOthers(source: FactSource, at: LocalTime, payload: Payload, purpose: Purpose): FactDraft
}

/** `accountOf` names the account behind each worker. */
export function penOf(ids: Ids, accountOf: (worker: WorkerId) => string, desk: string): Pen {
  const draft = (
    by: string,
    source: FactSource,
    at: LocalTime,
    payload: Payload,
    purpose: Purpose,
  ): FactDraft => ({
    id: ids.next() as FactDraft['id'],
    observedAt: instantOf(at.day, at.minute),
    by,
    source,
    purpose,
    payload,
  })
  return {
    ofWorker: (worker, at, payload, purpose = 'visits') =>
      draft(accountOf(worker), { kind: 'worker', worker }, at, payload, purpose),
    ofOthers: (source, at, payload, purpose) => draft(desk, source, at, payload, purpose),
  }
}

/** Oldest first, as they would have been written down. */
export const inOrderOfTime = (drafts: readonly FactDraft[]): readonly FactDraft[] =>
  drafts.toSorted((a, b) => a.observedAt - b.observedAt)
