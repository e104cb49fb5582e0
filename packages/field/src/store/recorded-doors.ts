import type { HouseholdId } from '@doorstep/domain/shared/id.ts'
import type { Kept } from './kept.ts'

const key = 'doorstep.recorded'

interface OfDay {
  readonly day: string
  readonly doors: readonly HouseholdId[]
}

/** The doors recorded on this phone on one day by one account. */
export interface RecordedDoors {
  all(): ReadonlySet<HouseholdId>
  add(household: HouseholdId): void
  remove(household: HouseholdId): void
}

/** `day` names the account and day that count now; doors of another are forgotten. */
export function recordedDoors(kept: Kept, day: () => string): RecordedDoors {
  const read = (): readonly HouseholdId[] => {
    const text = kept.read(key)
    const ofDay = text === null ? null : (JSON.parse(text) as OfDay)
    return ofDay?.day === day() ? ofDay.doors : []
  }
  const write = (doors: readonly HouseholdId[]) =>
    kept.write(key, JSON.stringify({ day: day(), doors } satisfies OfDay))
  return {
    all: () => new Set(read()),
    add: (household) => write([...new Set([...read(), household])]),
    remove: (household) => write(read().filter((one) => one !== household)),
  }
}
