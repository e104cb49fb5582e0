import { type Duty, type DutyStateKind, mostTriesOf } from '../due/duty.ts'
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

/** A household on a day: what it is owed (by one programme, if one is named), and where that leaves it. */
export interface Standing extends HouseholdDuties {
  readonly kind: DutyStateKind
}

export const standingsOf = (
  all: Iterable<HouseholdDuties>,
  programme: ProgrammeKey | null,
): readonly Standing[] =>
  Array.from(all, ({ history, duties }) => {
    const own = programme === null ? duties : duties.filter((duty) => duty.programme === programme)
    return { history, duties: own, kind: standingOf(own) }
  })

/** Counts that add up: each household and each person behind its door is in exactly one of six states. */
export function countedOf(
  standings: readonly Standing[],
): Pick<Coverage, 'households' | 'householdTotal' | 'people' | 'peopleTotal'> {
  const members = standings.flatMap(({ history, duties, kind }) =>
    history.members.map((member) => {
      const personal = duties.filter((duty) => duty.person === member.id)
      return personal.length > 0 ? standingOf(personal) : kind
    }),
  )
  return {
    households: countsOf(standings.map(({ kind }) => kind)),
    householdTotal: standings.length,
    people: countsOf(members),
    peopleTotal: members.length,
  }
}

export function coverageOf(
  all: Iterable<HouseholdDuties>,
  buildings: readonly BuildingRow[],
  dwellings: readonly DwellingRow[],
  people: readonly PersonRow[],
  programme: ProgrammeKey | null,
): Coverage {
  const standings = standingsOf(all, programme)
  return {
    ...countedOf(standings),
    matrices: matricesOf(standings, buildings, dwellings),
    gaps: gapsOf(people),
  }
}

export function countsOf(kinds: readonly DutyStateKind[]): StateCounts {
  const counts = { done: 0, due: 0, planned: 0, tried: 0, excused: 0, overdue: 0 }
  for (const kind of kinds) counts[kind] += 1
  return counts
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
  return {
    dwelling: dwelling.id,
    unit,
    floor: floorOf(dwelling.place),
    room,
    state: urgency.find((kind) => households.some((one) => one.kind === kind)) ?? 'excused',
    tries: mostTriesOf(duties),
    households: households.map(({ history }): HouseholdId => history.household.id),
    isKnownFace: households.some(({ history }) => (history.wishes?.familiarity.length ?? 0) > 0),
    hasQuietHours: households.some(({ history }) => (history.wishes?.quiet.length ?? 0) > 0),
  }
}

/** For every two lists: who is on one and missing from the other, by id. */
export function gapsOf(people: readonly PersonRow[]): readonly ListGap[] {
  const known = people
    .filter((person) => person.mergedInto === null)
    .map(({ id, lines }) => ({ id, on: new Set(lines.map((line) => line.source)) }))
  const sources = [...new Set(known.flatMap(({ on }) => [...on]))].sort()
  return sources.flatMap((on) => {
    const listed = known.filter((person) => person.on.has(on))
    return sources
      .filter((missingFrom) => missingFrom !== on)
      .map((missingFrom) => ({
        on,
        missingFrom,
        people: listed.filter((person) => !person.on.has(missingFrom)).map(({ id }) => id),
      }))
  })
}
