import type { CallWay } from '@doorstep/domain/facts/visits.ts'
import type { HouseholdId, VisitId } from '@doorstep/domain/shared/id.ts'
import type { Kept } from './kept.ts'

const key = 'doorstep.recorded-visits'

/** Under what a knock at a door, or a call, is looked up: the one is not the other. */
export const recordedAs = (household: HouseholdId, call: CallWay | null): string =>
  call ? `${household} ${call}` : household

interface Recorded {
  readonly household: HouseholdId
  readonly visit: VisitId
  /** Of a call, how it was made. */
  readonly call?: CallWay | undefined
}
interface OfDay {
  readonly day: string
  readonly visits: readonly (Recorded & { readonly isUndone?: boolean })[]
}

/** The visits and calls recorded on this phone on one day by one account, and not undone. */
export interface RecordedDoors {
  /** Each as `recordedAs` says. */
  all(): ReadonlySet<string>
  /** The newest visit at this door, or call; undefined when there is none. */
  findLast(household: HouseholdId): VisitId | undefined
  /** Adds one, or brings one back that was undone. */
  add(recorded: Recorded): void
  remove(visit: VisitId): void
}

/** `day` names the account and day that count now; visits of another are forgotten. */
export function recordedDoors(kept: Kept, day: () => string): RecordedDoors {
  const read = (): OfDay['visits'] => {
    const text = kept.read(key)
    const ofDay = text === null ? null : (JSON.parse(text) as OfDay)
    return ofDay?.day === day() ? ofDay.visits : []
  }
  const write = (visits: OfDay['visits']) =>
    kept.write(key, JSON.stringify({ day: day(), visits } satisfies OfDay))
  const standing = () => read().filter(({ isUndone }) => !isUndone)
  return {
    all: () =>
      new Set(standing().map(({ household, call }) => recordedAs(household, call ?? null))),
    findLast: (household) => standing().findLast((one) => one.household === household)?.visit,
    add(recorded) {
      const { visit } = recorded
      const before = read().find((one) => one.visit === visit)
      const others = read().filter((one) => one.visit !== visit)
      write([...others, { ...before, ...recorded, isUndone: false }])
    },
    // Kept with its way: an undoing that is taken back brings the same back.
    remove: (visit) =>
      write(read().map((one) => (one.visit === visit ? { ...one, isUndone: true } : one))),
  }
}
