import { type Duty, type DutyStateKind, dutyStates } from '../due/duty.ts'
import type { HouseholdHistory } from '../due/history.ts'
import { floorOf } from '../register/floor.ts'
import type { BuildingRow, DwellingRow, PersonRow } from '../register/rows.ts'
import type { HouseholdId, ProgrammeKey } from '../shared/id.ts'
import type { Coverage, DoorCell, DoorMatrix, ListGap, StateCounts } from './coverage.ts'

/** Of several duties the household shows the one that asks most of us. */
const urgency: readonly DutyStateKind[] = ['overdue', 'tried', 'due', 'planned', 'done', 'excused']

/** Where duties leave their subject: one of six. Nobody is owed anything: excused, because no programme concerns them. */
export const standingOf = (duties: readonly Duty[]): DutyStateKind =>
  urgency.find((kind) => duties.some((duty) => duty.state.kind === kind)) ?? 'excused'

export interface HouseholdDuties {
  readonly history: HouseholdHistory
  readonly duties: readonly Duty[]
}

/** Counts that add up: each household and each person is in exactly one of six states. */
export function coverageOf(
  all: readonly HouseholdDuties[],
  buildings: readonly BuildingRow[],
  dwellings: readonly DwellingRow[],
  people: readonly PersonRow[],
  programme: ProgrammeKey | null,
): Coverage {
  const standing = all.map(({ history, duties }) => {
    const own = programme === null ? duties : duties.filter((duty) => duty.programme === programme)
    return { history, duties: own, kind: standingOf(own) }
  })
  const members = standing.flatMap(({ history, duties, kind }) =>
    history.members.map((member) => {
      const personal = duties.filter((duty) => duty.person === member.id)
      return personal.length > 0 ? standingOf(personal) : kind
    }),
  )
  return {
    households: countsOf(standing.map(({ kind }) => kind)),
    householdTotal: standing.length,
    people: countsOf(members),
    peopleTotal: members.length,
    matrices: matricesOf(standing, buildings, dwellings),
    gaps: gapsOf(people),
  }
}

export function countsOf(kinds: readonly DutyStateKind[]): StateCounts {
  const count = (kind: DutyStateKind) => kinds.filter((one) => one === kind).length
  return Object.fromEntries(dutyStates.map((kind) => [kind, count(kind)])) as StateCounts
}

interface Standing extends HouseholdDuties {
  readonly kind: DutyStateKind
}

function matricesOf(
  standing: readonly Standing[],
  buildings: readonly BuildingRow[],
  dwellings: readonly DwellingRow[],
): readonly DoorMatrix[] {
  const atDoor = Map.groupBy(standing, ({ history }) => history.household.dwelling)
  const inBuilding = Map.groupBy(dwellings, (dwelling) => dwelling.building)
  return buildings.map(({ id, estate, name, hasLift }) => {
    const cells = (inBuilding.get(id) ?? []).map((dwelling) =>
      cellOf(dwelling, atDoor.get(dwelling.id) ?? []),
    )
    return {
      building: id,
      estate,
      name,
      hasLift,
      counts: countsOf(cells.map((cell) => cell.state)),
      cells,
    }
  })
}

function cellOf(dwelling: DwellingRow, households: readonly Standing[]): DoorCell {
  const { unit, room } = dwelling.place
  const duties = households.flatMap((one) => one.duties)
  const tries = duties.map((duty) => (duty.state.kind === 'tried' ? duty.state.times : 0))
  return {
    dwelling: dwelling.id,
    unit,
    floor: floorOf(dwelling.place),
    room,
    state: urgency.find((kind) => households.some((one) => one.kind === kind)) ?? 'excused',
    tries: Math.max(0, ...tries),
    households: households.map(({ history }): HouseholdId => history.household.id),
    isKnownFace: households.some(({ history }) => (history.wishes?.familiarity.length ?? 0) > 0),
    hasQuietHours: households.some(({ history }) => (history.wishes?.quiet.length ?? 0) > 0),
  }
}

/** For every two lists: who is on one and missing from the other, by id. */
export function gapsOf(people: readonly PersonRow[]): readonly ListGap[] {
  const sources = [
    ...new Set(people.flatMap((person) => person.lines.map((line) => line.source))),
  ].sort()
  return sources.flatMap((on) =>
    sources
      .filter((missingFrom) => missingFrom !== on)
      .map((missingFrom) => ({ on, missingFrom, people: missing(people, on, missingFrom) })),
  )
}

const missing = (people: readonly PersonRow[], on: string, from: string) =>
  people
    .filter((person) => person.mergedInto === null && isOn(person, on) && !isOn(person, from))
    .map((person) => person.id)

const isOn = (person: PersonRow, source: string) =>
  person.lines.some((line) => line.source === source)
