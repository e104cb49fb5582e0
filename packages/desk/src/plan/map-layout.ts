import type { PlanBuilding } from './plan-view.ts'

/** A building on the drawing: metres, east to the right, north up. */
export interface PlacedBuilding {
  readonly building: PlanBuilding
  readonly x: number
  readonly y: number
  /** Edge of its square, so that neighbours do not touch. */
  readonly side: number
}

export interface MapLayout {
  readonly placed: readonly PlacedBuilding[]
  readonly estates: readonly { readonly estate: string; readonly x: number; readonly y: number }[]
  /** What of the beat is in view. */
  readonly box: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
}

/** The smallest and largest edge of a building on the drawing, metres. */
const sides = { least: 8, most: 56 } as const
/** Nothing is drawn larger than a view this wide, metres. */
const narrowest = 240

/** Lays the placed buildings of the beat out, every one of them once; the view holds those of `wanted`, or all. */
export function layOutMap(
  buildings: readonly PlanBuilding[],
  wanted: ReadonlySet<string> = new Set(),
): MapLayout {
  const points = buildings.flatMap((building) =>
    building.at ? [{ building, x: building.at.east, y: -building.at.north }] : [],
  )
  const placed = points.map((one) => ({
    ...one,
    side: Math.min(sides.most, Math.max(sides.least, 0.72 * nearest(one, points))),
  }))
  const chosen = placed.filter(({ building }) => wanted.has(building.building))
  const estates = [...Map.groupBy(placed, ({ building }) => building.estate)].map(
    ([estate, own]) => ({
      estate,
      x: own.reduce((sum, { x }) => sum + x, 0) / own.length,
      y: Math.min(...own.map(({ y, side }) => y - side * 0.75)),
    }),
  )
  return { placed, estates, box: boxOf(chosen.length > 0 ? chosen : placed) }
}

/** The distance to the nearest neighbour, along the longer of the two ways. */
const nearest = (one: Point, points: readonly Point[]) =>
  Math.min(
    ...points
      .filter((other) => other !== one)
      .map((other) => Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))),
  )

type Point = Pick<PlacedBuilding, 'x' | 'y'>

function boxOf(placed: readonly PlacedBuilding[]): MapLayout['box'] {
  if (placed.length === 0) return { left: 0, top: 0, width: narrowest, height: narrowest }
  const margin = Math.max(...placed.map(({ side }) => side))
  const left = Math.min(...placed.map(({ x }) => x)) - margin
  const top = Math.min(...placed.map(({ y }) => y)) - 1.6 * margin
  const width = Math.max(...placed.map(({ x }) => x)) + margin - left
  const height = Math.max(...placed.map(({ y }) => y)) + margin - top
  const wide = Math.max(width, narrowest)
  return { left: left - (wide - width) / 2, top, width: wide, height }
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The next building in the direction of an arrow key; the same where none lies that way. */
export function towards(
  placed: readonly PlacedBuilding[],
  from: PlacedBuilding,
  key: string,
): PlacedBuilding {
  const direction = directions[key]
  if (!direction) return from
  const [east, south] = direction
  const ahead = placed
    .filter((one) => one !== from)
    .map((one) => {
      const x = one.x - from.x
      const y = one.y - from.y
      const along = x * east + y * south
      const aside = Math.abs(x * south) + Math.abs(y * east)
      // What lies aside counts double: the nearest straight ahead comes first.
      return { one, along, aside, cost: along + 2 * aside }
    })
    .filter(({ along, aside }) => along > 0 && aside <= 2 * along)
    .toSorted((a, b) => a.cost - b.cost)
  return ahead[0]?.one ?? from
}
