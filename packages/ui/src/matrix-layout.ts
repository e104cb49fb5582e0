import type { DoorCell } from '@doorstep/domain/coverage/coverage.ts'

/** A column of a building: one door position of one entrance, over all floors. */
export interface MatrixColumn {
  readonly key: string
  readonly unit: string
  readonly door: string
  /** The first column of its entrance: the lift or stairs are drawn before it. */
  readonly isFirstOfUnit: boolean
}

/** A building as it stands: the top floor first, columns from entrance to entrance. */
export interface MatrixLayout<Cell extends MatrixCell = MatrixCell> {
  readonly floors: readonly number[]
  readonly columns: readonly MatrixColumn[]
  /** `rows[row][column]`; undefined where there is no door. */
  readonly rows: readonly (readonly (Cell | undefined)[])[]
}

/** What of a door its place in the building depends on. */
export type MatrixCell = Pick<DoorCell, 'unit' | 'floor' | 'room'>

export interface MatrixPlace {
  readonly row: number
  readonly column: number
}

const byNumbers = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true })

/** Beyond so many storeys without a door between, missing floors are not drawn. */
const tallestDrawn = 60

/** Lays the doors of one building out: nothing is left out, and no door hides another. */
export function layOut<Cell extends MatrixCell>(cells: readonly Cell[]): MatrixLayout<Cell> {
  const placed = placeDoors(cells)
  const keys = [...new Map(placed.map((one) => [one.key, one])).values()].sort(
    (a, b) => byNumbers(a.cell.unit, b.cell.unit) || byNumbers(a.door, b.door) || a.twin - b.twin,
  )
  const floors = floorsOf(cells)
  const rowOf = new Map(floors.map((floor, row) => [floor, row]))
  const columnOf = new Map(keys.map(({ key }, column) => [key, column]))
  const rows = floors.map((): (Cell | undefined)[] => keys.map(() => undefined))
  for (const { key, cell } of placed) {
    const row = rows[rowOf.get(cell.floor) ?? -1]
    const column = columnOf.get(key)
    if (row && column !== undefined) row[column] = cell
  }
  const columns = keys.map(({ key, cell, door }, index) => ({
    key,
    unit: cell.unit,
    door,
    isFirstOfUnit: keys[index - 1]?.cell.unit !== cell.unit,
  }))
  return { floors, columns, rows }
}

/** Each door with its column; a second door of the same number on a floor gets a column of its own. */
function placeDoors<Cell extends MatrixCell>(cells: readonly Cell[]) {
  const seen = new Map<string, number>()
  return cells.map((cell) => {
    const door = doorOnFloor(cell)
    const spot = `${cell.unit}\u0000${cell.floor}\u0000${door}`
    const twin = seen.get(spot) ?? 0
    seen.set(spot, twin + 1)
    return { cell, door, twin, key: `${cell.unit}\u0000${door}\u0000${twin}` }
  })
}

/**
 * "501" on floor 5 is door "01", as on every floor, "5A" is door "A", and "5" is the one door of its floor, as
 * in a house of its own; a room that does not begin with its floor stays itself.
 */
function doorOnFloor({ floor, room }: MatrixCell): string {
  const start = `${floor}`
  const rest = room.slice(start.length)
  return room.startsWith(start) && /^(\d{2}|\D|$)/.test(rest) ? rest : room
}

function floorsOf(cells: readonly MatrixCell[]): number[] {
  const present = [...new Set(cells.map(({ floor }) => floor))].sort((a, b) => b - a)
  const top = present[0]
  const bottom = present.at(-1)
  if (top === undefined || bottom === undefined || top - bottom > tallestDrawn) return present
  return Array.from({ length: top - bottom + 1 }, (_, below) => top - below)
}

/** The door at a place. */
export const doorAt = <Cell extends MatrixCell>(
  { rows }: MatrixLayout<Cell>,
  { row, column }: MatrixPlace,
): Cell | undefined => rows[row]?.[column]

/** The place of the first door, from the top; undefined in a building without doors. */
export function firstPlace(layout: MatrixLayout): MatrixPlace | undefined {
  return places(layout)[0]
}

/** Every place with a door, floor by floor from the top. */
export function places({ rows }: MatrixLayout): MatrixPlace[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell === undefined ? [] : [{ row, column }])),
  )
}

/**
 * Where a key leads, as one would walk: left and right along the floor, up and down to the next floor that
 * has a door, there to the nearest, Home and End along the floor, Page Up and Page Down to the top and the
 * ground. It always ends on a door, and stays where it is when none lies that way.
 */
export function moveBy(layout: MatrixLayout, from: MatrixPlace, key: string): MatrixPlace {
  const all = places(layout)
  const onFloor = all.filter(({ row }) => row === from.row)
  switch (key) {
    case 'ArrowLeft':
      return onFloor.findLast(({ column }) => column < from.column) ?? from
    case 'ArrowRight':
      return onFloor.find(({ column }) => column > from.column) ?? from
    case 'ArrowUp':
      return climb(all.filter(({ row }) => row < from.row).reverse(), from)
    case 'ArrowDown':
      return climb(
        all.filter(({ row }) => row > from.row),
        from,
      )
    case 'Home':
      return onFloor[0] ?? from
    case 'End':
      return onFloor.at(-1) ?? from
    case 'PageUp':
      return climb(
        all.filter(({ row }) => row === all[0]?.row),
        from,
      )
    case 'PageDown':
      return climb(
        all.filter(({ row }) => row === all.at(-1)?.row),
        from,
      )
    default:
      return from
  }
}

/** Of the doors that way, nearest floor first: on the first floor the one straight above or below, else the nearest. */
function climb(thatWay: readonly MatrixPlace[], from: MatrixPlace): MatrixPlace {
  const nearest = thatWay
    .filter(({ row }) => row === thatWay[0]?.row)
    .sort((a, b) => Math.abs(a.column - from.column) - Math.abs(b.column - from.column))
  return nearest[0] ?? from
}
