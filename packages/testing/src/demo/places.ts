import type { DwellingKind } from '@doorstep/domain/intake/reading.ts'

/** A door of the invented beat, as those who live there would name it. */
export interface DemoDoor {
  readonly estate: string
  readonly building: string
  readonly unit: string
  readonly floor: number
  readonly room: string
  readonly kind: DwellingKind
}

export interface DemoBuilding {
  readonly estate: string
  readonly name: string
  readonly hasLift: boolean
  readonly floors: number
  /** Metres from the south-western corner of the beat. */
  readonly at: { readonly east: number; readonly north: number }
  readonly doors: readonly DemoDoor[]
}

interface Estate {
  readonly name: string
  readonly kind: DwellingKind
  readonly buildings: number
  readonly units: number
  readonly floors: number
  readonly doorsOnFloor: number
  readonly hasLift: boolean
  /** South-western corner, metres between buildings, buildings in a row. */
  readonly plot: readonly [east: number, north: number, apart: number, inRow: number]
}

const estate = (
  name: string,
  kind: DwellingKind,
  size: readonly [buildings: number, units: number, floors: number, doorsOnFloor: number],
  hasLift: boolean,
  plot: Estate['plot'],
): Estate => {
  const [buildings, units, floors, doorsOnFloor] = size
  return { name, kind, buildings, units, floors, doorsOnFloor, hasLift, plot }
}

/** Two estates of lift towers, two of stairs, a lane, a dormitory, a site, a street: 61 buildings. */
const estates: readonly Estate[] = [
  estate('鹭栖花园', 'flat', [8, 1, 20, 5], true, [40, 420, 62, 4]),
  estate('柳荫新村', 'flat', [14, 4, 6, 2], false, [340, 380, 48, 7]),
  estate('月桥阁', 'flat', [5, 2, 16, 3], true, [60, 180, 70, 3]),
  estate('二纺家属院', 'flat', [7, 3, 5, 3], false, [320, 200, 52, 4]),
  estate('打铁巷', 'self-built-house', [14, 0, 4, 1], false, [560, 190, 17, 7]),
  estate('青鹭厂宿舍', 'dormitory', [2, 0, 5, 8], false, [620, 60, 60, 2]),
  estate('临渡工地板房', 'site-hut', [3, 0, 2, 5], false, [430, 40, 24, 3]),
  estate('豆腐街', 'shop-lived-in', [8, 0, 2, 1], false, [60, 60, 22, 8]),
]

/** The neighbouring beat, of which the others must see nothing. */
const neighbour: readonly Estate[] = [
  estate('芦花里', 'flat', [2, 2, 4, 2], false, [900, 300, 50, 2]),
]

export const demoBuildings = (): readonly DemoBuilding[] => estates.flatMap(buildingsOf)
export const neighbouringBuildings = (): readonly DemoBuilding[] => neighbour.flatMap(buildingsOf)

function buildingsOf(one: Estate): readonly DemoBuilding[] {
  const [east, north, apart, inRow] = one.plot
  return Array.from({ length: one.buildings }, (_, i) => {
    // Houses stand on both sides of a lane: odd numbers on one, even ones on the other.
    const name = String(i + 1)
    const at = {
      east: east + (i % inRow) * apart,
      north: north + Math.floor(i / inRow) * Math.round(apart * 0.8),
    }
    const { hasLift, floors } = one
    return { estate: one.name, name, hasLift, floors, at, doors: doorsOf(one, name) }
  })
}

function doorsOf(one: Estate, building: string): readonly DemoDoor[] {
  const units = one.units < 2 ? [''] : Array.from({ length: one.units }, (_, i) => String(i + 1))
  return units.flatMap((unit) =>
    Array.from({ length: one.floors }, (_, i) => i + 1).flatMap((floor) =>
      Array.from({ length: one.doorsOnFloor }, (_, i) => ({
        estate: one.name,
        building,
        unit,
        floor,
        room: isHouse(one.kind) ? String(floor) : `${floor}${String(i + 1).padStart(2, '0')}`,
        kind: one.kind,
      })),
    ),
  )
}

/** A house of its own has a floor for a door. */
export const isHouse = (kind: DwellingKind): boolean =>
  kind === 'self-built-house' || kind === 'shop-lived-in'

/** As it stands in a list that has one column for the whole address. */
export function addressOf({ estate: name, building, unit, floor, room, kind }: DemoDoor): string {
  if (isHouse(kind)) return `${name}${building}号${floor}楼`
  const entrance = unit === '' ? '' : `${unit}单元`
  return `${name}${building}栋${entrance}${room}`
}
