/**
 * The walking model, in seconds. Sources: stairs, Fire Technology 2017 (20-storey test, 165 people) and
 * IES figures (down 1.4 times as fast as up), with an allowance for a whole day; lifts, suppliers' tables
 * (waits 20–50 s, 1 m/s); entrance access, New York and Toronto ambulance studies (gate, intercom, door).
 */
export const walking = {
  metresPerSecond: 1.2,
  /** Paths are longer than the straight line. */
  detour: 1.3,
  stairUp: 16,
  stairDown: 11,
  liftWait: 30,
  liftDoors: 10,
  liftPerFloor: 3,
  entranceAccess: 40,
  /** From door to door on one floor. */
  corridor: 15,
  /** Between two buildings that nobody has placed. */
  unknownBuildings: 180,
} as const

export interface DoorAt {
  readonly building: string
  readonly unit: string
  readonly floor: number
}

export interface BuildingAt {
  readonly hasLift: boolean
  readonly estate: string
  readonly at: { readonly east: number; readonly north: number } | null
}

/** Seconds from the entrance to a floor; the ground floor is 1. */
function climb(floor: number, hasLift: boolean): number {
  const storeys = Math.abs(floor - 1)
  if (storeys === 0) return 0
  return hasLift && storeys > 1
    ? walking.liftWait + walking.liftDoors + storeys * walking.liftPerFloor
    : storeys * walking.stairUp
}

function descend(floor: number, hasLift: boolean): number {
  const storeys = Math.abs(floor - 1)
  const stairs = storeys * walking.stairDown
  if (!hasLift || storeys <= 2) return stairs
  return Math.min(stairs, walking.liftWait + walking.liftDoors + storeys * walking.liftPerFloor)
}

function between(from: number, to: number, hasLift: boolean): number {
  const storeys = Math.abs(from - to)
  const stairs = storeys * (to > from ? walking.stairUp : walking.stairDown)
  if (!hasLift) return stairs
  return Math.min(stairs, walking.liftWait + walking.liftDoors + storeys * walking.liftPerFloor)
}

function apart(a: BuildingAt | undefined, b: BuildingAt | undefined): number {
  if (!a?.at || !b?.at)
    return a && b && a.estate === b.estate ? walking.unknownBuildings / 2 : walking.unknownBuildings
  const metres = Math.hypot(a.at.east - b.at.east, a.at.north - b.at.north) * walking.detour
  return metres / walking.metresPerSecond
}

/** Whole minutes from one door to the next, rounded up; `from` null is where the round begins. */
export function minutesBetween(
  from: DoorAt | null,
  to: DoorAt,
  buildings: ReadonlyMap<string, BuildingAt>,
): number {
  return Math.ceil(secondsBetween(from, to, buildings) / 60)
}

function secondsBetween(
  from: DoorAt | null,
  to: DoorAt,
  buildings: ReadonlyMap<string, BuildingAt>,
): number {
  const there = buildings.get(to.building)
  const arrive = walking.entranceAccess + climb(to.floor, there?.hasLift ?? false)
  if (from === null) return arrive
  const isSameEntrance = from.building === to.building && from.unit === to.unit
  if (isSameEntrance)
    return from.floor === to.floor
      ? walking.corridor
      : walking.corridor + between(from.floor, to.floor, there?.hasLift ?? false)
  const here = buildings.get(from.building)
  const walk = from.building === to.building ? walking.corridor * 2 : apart(here, there)
  return descend(from.floor, here?.hasLift ?? false) + walk + arrive
}
