import type { Programme } from '../policy/programme.ts'
import type { IntroductionRow, PromiseRow } from '../register/lore-rows.ts'
import type {
  AppointmentRow,
  ArrivalRow,
  BuildingRow,
  DwellingRow,
  HouseholdRow,
  HouseholdWishesRow,
  IsolationRow,
  KnockRow,
  PersonRow,
} from '../register/rows.ts'
import type { WorkerRow } from '../team/worker.ts'

/** All that day D is computed from: views only, as of one head of the log. */
export interface BeatPicture {
  readonly buildings: readonly BuildingRow[]
  readonly dwellings: readonly DwellingRow[]
  readonly households: readonly HouseholdRow[]
  /** Without those merged into another. */
  readonly people: readonly PersonRow[]
  readonly workers: readonly WorkerRow[]
  /** In order of time. */
  readonly knocks: readonly KnockRow[]
  readonly appointments: readonly AppointmentRow[]
  readonly wishes: readonly HouseholdWishesRow[]
  readonly promises: readonly PromiseRow[]
  readonly introductions: readonly IntroductionRow[]
  readonly arrivals: readonly ArrivalRow[]
  readonly isolations: readonly IsolationRow[]
  readonly programmes: readonly Programme[]
}
