import { doorOf } from '@doorstep/domain/register/door.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { HouseholdId, JurisdictionId, WorkerId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { RemindersAnswer } from '@doorstep/protocol/lore.ts'
import type { BeatDay, BeatDays } from './beat-day.ts'
import type { Ports } from './ports/ports.ts'
import type { Views } from './ports/views.ts'
import { notFound, type Refused } from './refused.ts'
import { type RememberedRows, rememberedFor } from './remembered.ts'

interface ReminderPorts extends Pick<Ports, 'views'> {
  readonly beatDays: BeatDays
}

interface RoundQuery {
  readonly day?: EpochDay | undefined
  readonly worker?: string | undefined
}

/** What is owed and to be asked on one worker's round, in its order: read before setting out. */
export async function readReminders(
  caller: Caller,
  query: RoundQuery,
  { beatDays, views }: ReminderPorts,
): Promise<Result<RemindersAnswer, Refused>> {
  const day = await beatDays.of(caller.jurisdiction, caller.beats, query.day)
  const worker = day.picture.workers.find(({ id }) => id === (query.worker ?? caller.worker))
  if (!worker) return notFound('worker')
  const stops = (day.plan?.content.rounds ?? []).flatMap((round) =>
    round.stops.filter((stop) => round.worker === worker.id || stop.with === worker.id),
  )
  const households = stops.toSorted((a, b) => a.arrive - b.arrive).map(({ household }) => household)
  // Whoever reads another's round reads with their own eyes.
  return ok(await remindersOf(caller, day, [...new Set(households)], views))
}

/** Every promise that is owed and every thread that is to be asked in the beat, the earliest due first. */
export async function readThreads(
  caller: Caller,
  asked: EpochDay | undefined,
  { beatDays, views }: ReminderPorts,
): Promise<RemindersAnswer> {
  const day = await beatDays.of(caller.jurisdiction, caller.beats, asked)
  const { doors } = await remindersOf(caller, day, [...day.households.keys()], views)
  const first = ({ promises, threads }: RemindersAnswer['doors'][number]) =>
    Math.min(...promises.map(({ due }) => due), ...threads.map(({ until }) => until))
  return { day: day.day, doors: doors.toSorted((a, b) => first(a) - first(b)) }
}

async function remindersOf(
  { jurisdiction, worker }: Caller,
  { day, households, picture }: BeatDay,
  ids: readonly HouseholdId[],
  views: Views,
): Promise<RemindersAnswer> {
  const rowsOf = await rememberedByHousehold(jurisdiction, views)
  const workerNames = new Map<WorkerId, string>(picture.workers.map((one) => [one.id, one.name]))
  const doors = ids.flatMap((id) => {
    const history = households.get(id)?.history
    const rows = rowsOf(id)
    if (!history || !rows) return []
    const { promises, threads } = rememberedFor(history, rows, { day, worker, workerNames })
    const owed = promises.filter(({ kept }) => kept === null)
    if (owed.length + threads.length === 0) return []
    return [
      { household: id, door: doorOf(history.building, history.dwelling), promises: owed, threads },
    ]
  })
  return { day, doors }
}

/** Promises and threads are few beside households: read whole, and looked up. */
async function rememberedByHousehold(jurisdiction: JurisdictionId, views: Views) {
  const [threads, aboutHealth, promises] = await Promise.all([
    views.all(jurisdiction, 'thread'),
    views.all(jurisdiction, 'health_thread'),
    views.all(jurisdiction, 'promise'),
  ])
  const threadsOf = Map.groupBy([...threads, ...aboutHealth], (row) => row.household)
  const promisesOf = Map.groupBy(promises, (row) => row.household)
  return (household: HouseholdId): RememberedRows | null => {
    const own = threadsOf.get(household) ?? []
    const owed = promisesOf.get(household) ?? []
    return own.length + owed.length === 0 ? null : { lore: [], threads: own, promises: owed }
  }
}
