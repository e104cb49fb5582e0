import type { Place } from '../intake/reading.ts'

/**
 * The storey of a door, ground floor 1, the first below ground -1. Where no floor is said it is read
 * from the room: 501 and 5-1 are on the fifth, 1203 on the twelfth.
 */
export function floorOf(place: Place): number {
  const said = floorNumber(place.floor)
  if (said !== undefined) return said
  const room =
    /^(\d{1,3})-(\d{1,2})\b/.exec(place.room) ?? /^(\d{1,2})(\d{2})(?!\d)/.exec(place.room)
  const storey = Number(room?.[1] ?? 1)
  return storey >= 1 && storey <= 99 ? storey : 1
}

function floorNumber(text: string): number | undefined {
  const match = /^(B|-)?(\d{1,2})$/i.exec(text)
  if (!match) return undefined
  const storey = Number(match[2])
  return match[1] ? -storey : storey
}
