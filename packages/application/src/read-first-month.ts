import { firstMonthOf } from '@doorstep/domain/doorstep/handover/first-month.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { FirstMonthAnswer } from '@doorstep/protocol/handover.ts'
import type { BeatDays } from './beat-day.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused } from './refused.ts'

/** What one colleague can look back on, for the person themself and the lead: counts, and nobody's beside them. */
export async function readFirstMonth(
  { jurisdiction, beats, worker: own }: Caller,
  asked: string | undefined,
  { views, beatDays }: Pick<Ports, 'views'> & { readonly beatDays: BeatDays },
): Promise<Result<FirstMonthAnswer, Refused>> {
  const { day, picture } = await beatDays.of(jurisdiction, beats)
  const worker = picture.workers.find(({ id }) => id === (asked ?? own))
  if (!worker) return notFound('worker')
  const threads = [
    ...(await views.all(jurisdiction, 'thread')),
    ...(await views.all(jurisdiction, 'health_thread')),
  ]
  const { knocks, introductions } = picture
  const month = firstMonthOf(worker.id, worker.since, { knocks, introductions, threads }, day)
  return ok({
    day,
    worker: { id: worker.id, name: worker.name },
    ...month,
    weeks: [...month.weeks],
  })
}
