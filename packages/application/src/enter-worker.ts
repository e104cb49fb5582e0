import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { FactWithdrawn } from '@doorstep/domain/facts/lists.ts'
import type { TeamFact } from '@doorstep/domain/facts/team.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { BeatId, FactId, WorkerId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { WorkerRow } from '@doorstep/domain/team/worker.ts'
import type { LeaveMessage, WorkerMessage } from '@doorstep/protocol/team.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused, refused } from './refused.ts'

type TeamPorts = Pick<Ports, 'facts' | 'views' | 'clock' | 'ids'>

/** Enters a colleague, or what is new about one; `home` is the beat of those whom nobody gave another. */
export async function enterWorker(
  caller: Caller,
  message: WorkerMessage,
  home: BeatId,
  ports: TeamPorts,
): Promise<Result<null, Refused>> {
  const worker = message.id.normalize('NFKC') as WorkerId
  const known = await ports.views.find(caller.jurisdiction, 'worker', worker)
  if (known && !isTheirs(caller, known)) return notFound('worker')
  const beat = message.beat ?? known?.beat ?? caller.beats[0] ?? home
  if (!mayEnterInto(caller, beat)) return notFound('beat')
  const { id: _, beat: __, ...entry } = message
  const since = known?.since ?? null
  await append(caller, { kind: 'worker-entered', worker, beat, ...entry, since }, ports)
  return ok(null)
}

/** Both days included. A leave may lie in the past: it is entered when it becomes known. */
export async function takeLeave(
  caller: Caller,
  { worker, from, to }: LeaveMessage,
  ports: TeamPorts,
): Promise<Result<null, Refused>> {
  if (to < from) {
    return refused('invalid', 'leave-ends-before-it-begins', 'the last day is before the first', [
      'from',
      'to',
    ])
  }
  const known = await ports.views.find(caller.jurisdiction, 'worker', worker)
  if (!known || !isTheirs(caller, known)) return notFound('worker')
  await append(caller, { kind: 'leave-taken', worker, from, to }, ports)
  return ok(null)
}

/** A leave that was wrong: the colleague is there again on those days. */
export async function takeLeaveBack(
  caller: Caller,
  fact: string,
  ports: TeamPorts,
): Promise<Result<null, Refused>> {
  const found = await ports.facts.find(caller.jurisdiction, fact)
  if (found?.payload.kind !== 'leave-taken') return notFound('leave')
  const { worker } = found.payload
  const known = await ports.views.find(caller.jurisdiction, 'worker', worker)
  if (!known || !isTheirs(caller, known)) return notFound('leave')
  await append(caller, { kind: 'fact-withdrawn', fact: found.id }, ports)
  return ok(null)
}

/** A lead sees and changes the colleagues of the own beats; an administrator all. */
export const isTheirs = (caller: Caller, { beat }: Pick<WorkerRow, 'beat'>): boolean =>
  mayEnterInto(caller, beat)

const mayEnterInto = ({ role, beats }: Caller, beat: BeatId) =>
  role === 'administrator' || beats.includes(beat)

async function append(
  caller: Caller,
  payload: TeamFact | FactWithdrawn,
  { facts, clock, ids }: TeamPorts,
) {
  const draft: FactDraft = {
    id: ids.next() as FactId,
    observedAt: clock.now(),
    by: caller.account,
    source: { kind: 'system' },
    purpose: 'team',
    payload,
  }
  await facts.append(caller.jurisdiction, [draft])
}
