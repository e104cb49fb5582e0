import type { HouseholdId, VisitId } from '@doorstep/domain/shared/id.ts'
import type { Kept } from './kept.ts'

const key = 'doorstep.recorded-visits'

interface Recorded {
  readonly household: HouseholdId
  readonly visit: VisitId
}
interface OfDay {
  readonly day: string
  readonly visits: readonly Recorded[]
}

/** The visits recorded on this phone on one day by one account, and not undone. */
export interface RecordedDoors {
  all(): ReadonlySet<HouseholdId>
  /** The newest visit at this door; undefined when there is none. */
  findLast(household: HouseholdId): VisitId | undefined
  add(recorded: Recorded): void
  remove(visit: VisitId): void
}

/** `day` names the account and day that count now; visits of another are forgotten. */
export function recordedDoors(kept: Kept, day: () => string): RecordedDoors {
  const read = (): readonly Recorded[] => {
    const text = kept.read(key)
    const ofDay = text === null ? null : (JSON.parse(text) as OfDay)
    return ofDay?.day === day() ? ofDay.visits : []
  }
  const write = (visits: readonly Recorded[]) =>
    kept.write(key, JSON.stringify({ day: day(), visits } satisfies OfDay))
  const without = (visit: VisitId) => read().filter((one) => one.visit !== visit)
  return {
    all: () => new Set(read().map(({ household }) => household)),
    findLast: (household) => read().findLast((one) => one.household === household)?.visit,
    add: (recorded) => write([...without(recorded.visit), recorded]),
    remove: (visit) => write(without(visit)),
  }
}
