import { sensitivityOf } from '@doorstep/domain/doorstep/lore/standing.ts'
import { doorOf } from '@doorstep/domain/register/door.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { HouseholdId, JurisdictionId, WorkerId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { BookletAnswer } from '@doorstep/protocol/handover.ts'
import type { BeatDays } from './beat-day.ts'
import { planOf } from './handover-of.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused } from './refused.ts'
import { type RememberedRows, rememberedFor } from './remembered.ts'

interface BookletPorts extends Pick<Ports, 'views'> {
  readonly beatDays: BeatDays
}

/**
 * What is remembered at the doors where a colleague is known, to be printed. Careful matters stand in it
 * only where the lead was told them or they were passed on; private ones never.
 */
export async function readBooklet(
  caller: Caller,
  id: string,
  { views, beatDays }: BookletPorts,
): Promise<Result<BookletAnswer, Refused>> {
  const { jurisdiction, beats } = caller
  const day = await beatDays.of(jurisdiction, beats)
  const worker = day.picture.workers.find((one) => one.id === id)
  if (!worker) return notFound('worker')
  const rowsOf = await everythingToPrint(jurisdiction, views)
  const workerNames = new Map<WorkerId, string>(
    day.picture.workers.map((one) => [one.id, one.name]),
  )
  const reader = { day: day.day, worker: caller.worker, workerNames }
  // As if to somebody of no name: every door stands in it, with why it should not wait.
  const all = { from: worker.id, to: '' as WorkerId, reason: 'handover', on: day.day } as const
  const doors = planOf(all, day, rowsOf.lore).flatMap(({ household, reasons }) => {
    const history = day.households.get(household)?.history
    if (!history) return []
    const { lore, threads, ...rest } = rememberedFor(history, rowsOf.of(household), reader)
    const promises = rest.promises.filter(({ kept }) => kept === null)
    // Who is not remembered for anything is not printed either.
    if (lore.length + threads.length + promises.length === 0) return []
    return [
      {
        household,
        door: doorOf(history.building, history.dwelling),
        people: history.members.map(({ id: person, name }) => ({ person, name })),
        reasons: [...reasons],
        promises,
        threads,
        lore,
      },
    ]
  })
  return ok({ day: day.day, worker: { id: worker.id, name: worker.name }, doors })
}

/** All that is remembered, without what is private. */
async function everythingToPrint(jurisdiction: JurisdictionId, views: Ports['views']) {
  const [lore, ofHealth, threads, aboutHealth, promises] = await Promise.all([
    views.all(jurisdiction, 'lore'),
    views.all(jurisdiction, 'health_lore'),
    views.all(jurisdiction, 'thread'),
    views.all(jurisdiction, 'health_thread'),
    views.all(jurisdiction, 'promise'),
  ])
  const known = [...lore, ...ofHealth].filter((row) => sensitivityOf(row) !== 'private')
  const open = [...threads, ...aboutHealth].filter((row) => sensitivityOf(row) !== 'private')
  const [loreOf, threadsOf, promisesOf] = [
    Map.groupBy(known, (row) => row.household),
    Map.groupBy(open, (row) => row.household),
    Map.groupBy(promises, (row) => row.household),
  ]
  return {
    lore: [...lore, ...ofHealth],
    of: (household: HouseholdId): RememberedRows => ({
      lore: loreOf.get(household) ?? [],
      threads: threadsOf.get(household) ?? [],
      promises: promisesOf.get(household) ?? [],
    }),
  }
}
