import { doorOf } from '@doorstep/domain/register/door.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { FactReceipt } from '@doorstep/protocol/review.ts'
import type { NotebookAnswer, RemarkMessage } from '@doorstep/protocol/round.ts'
import type { BeatDays } from './beat-day.ts'
import { isKnown } from './is-known.ts'
import type { Ports } from './ports/ports.ts'
import type { Refused } from './refused.ts'
import { workerOf } from './written-by.ts'

/** Keeps a remark as it was said. Safe to retry: its id is made on the phone. */
export async function noteRemark(
  caller: Caller,
  { id, household, at, observedAt, words }: RemarkMessage,
  { facts }: Pick<Ports, 'facts'>,
): Promise<Result<FactReceipt, Refused>> {
  const worker = workerOf(caller)
  if (!worker.ok) return worker
  const known = await isKnown(caller.jurisdiction, id, 'remark-noted', household, facts)
  if (!known.ok) return known
  await facts.append(caller.jurisdiction, [
    {
      id,
      observedAt,
      by: caller.account,
      source: { kind: 'worker', worker: worker.value },
      purpose: 'visits',
      payload: { kind: 'remark-noted', household, by: worker.value, at, words },
    },
  ])
  return ok({ fact: id })
}

const remarksShown = 200

/** The caller's own remarks, newest first: others' are read in the brief of their door. */
export async function readNotebook(
  caller: Caller,
  { views, beatDays }: Pick<Ports, 'views'> & { readonly beatDays: BeatDays },
): Promise<NotebookAnswer> {
  const { households } = await beatDays.of(caller.jurisdiction, caller.beats)
  const remarks = await views.all(caller.jurisdiction, 'remark')
  const own = remarks
    .filter((remark) => remark.by === caller.worker && households.has(remark.household))
    .sort((a, b) => b.at.day - a.at.day || b.at.minute - a.at.minute || (a.id < b.id ? 1 : -1))
    .slice(0, remarksShown)
  return {
    remarks: own.map(({ id, household, at, words }) => {
      const history = households.get(household)?.history
      return { id, household, door: doorOf(history?.building, history?.dwelling), at, words }
    }),
  }
}
