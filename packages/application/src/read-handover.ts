import type { HandoverRow } from '@doorstep/domain/doorstep/handover/handover.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { HandoverAnswer, OwnHandoverAnswer } from '@doorstep/protocol/handover.ts'
import type { BeatDay, BeatDays } from './beat-day.ts'
import {
  called,
  doorTold,
  handoversOf,
  loreOfBeat,
  planOf,
  promptsOf,
  roundsOf,
  roundTold,
  usualPerDay,
} from './handover-of.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused } from './refused.ts'
import { workerOf } from './written-by.ts'

interface HandoverPorts extends Pick<Ports, 'views'> {
  readonly beatDays: BeatDays
}

interface HandoverQuery {
  readonly handover?: string | undefined
  readonly perDay?: number | undefined
}

/** The handovers of the beat, and one of them whole: what is left in walks by day, what is done, what to ask. */
export async function readHandover(
  { jurisdiction, beats }: Caller,
  { handover, perDay = usualPerDay }: HandoverQuery,
  ports: HandoverPorts,
): Promise<Result<HandoverAnswer, Refused>> {
  const day = await ports.beatDays.of(jurisdiction, beats)
  const rows = await handoversOf(jurisdiction, beats, ports)
  const shown = handover === undefined ? rows[0] : rows.find(({ id }) => id === handover)
  if (handover !== undefined && !shown) return notFound('handover')
  const lore = await loreOfBeat(jurisdiction, ports)
  const plans = new Map(rows.map((row) => [row.id, planOf(row, day, lore)]))
  const doors = (shown && plans.get(shown.id)) ?? []
  return ok({
    day: day.day,
    workers: day.picture.workers.map(({ id, name, leftOn }) => ({
      id,
      name,
      isHere: leftOn === null || day.day < leftOn,
    })),
    handovers: rows.map((row) => ({
      fact: row.fact,
      on: row.on,
      ...summaryOf(row, plans.get(row.id) ?? [], day),
    })),
    shown: shown
      ? {
          handover: shown.id,
          perDay,
          rounds: roundsOf(shown, doors, perDay, day).map((round) => roundTold(round, day)),
          done: doors.filter(({ done }) => done !== null).map((door) => doorTold(door, day)),
          prompts: promptsOf(shown, doors, day),
        }
      : null,
  })
}

function summaryOf(row: HandoverRow, doors: ReturnType<typeof planOf>, day: BeatDay) {
  return {
    handover: row.id,
    from: called(day, row.from),
    to: called(day, row.to),
    reason: row.reason,
    total: doors.length,
    done: doors.filter(({ done }) => done !== null).length,
  }
}

/** The caller's own handovers, on whichever side: the next walk, and for whoever hands over what to tell. */
export async function readOwnHandover(
  caller: Caller,
  ports: HandoverPorts,
): Promise<Result<OwnHandoverAnswer, Refused>> {
  const worker = workerOf(caller)
  if (!worker.ok) return worker
  const { jurisdiction, beats } = caller
  const day = await ports.beatDays.of(jurisdiction, beats)
  const rows = await handoversOf(jurisdiction, beats, ports)
  const own = rows.filter(({ from, to }) => from === worker.value || to === worker.value)
  const lore = own.length === 0 ? [] : await loreOfBeat(jurisdiction, ports)
  return ok({
    day: day.day,
    handovers: own.map((row) => {
      const doors = planOf(row, day, lore)
      const [next] = roundsOf(row, doors, usualPerDay, day)
      const isNewcomer = row.to === worker.value
      return {
        isNewcomer,
        ...summaryOf(row, doors, day),
        next: next ? roundTold(next, day) : null,
        prompts: isNewcomer ? [] : promptsOf(row, doors, day),
      }
    }),
  })
}
