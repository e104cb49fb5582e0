import type { BeatPicture } from '@doorstep/domain/due/picture.ts'
import { placeOf, readAddress } from '@doorstep/domain/intake/address.ts'
import type { Script } from '@doorstep/domain/intake/names.ts'
import {
  dwellingPath,
  namesDoor,
  resolvePlace,
  treeOf,
} from '@doorstep/domain/intake/resolve-places.ts'
import type { DwellingRow, HouseholdRow } from '@doorstep/domain/register/rows.ts'

/** A door that plain words name, with those who live behind it. */
export interface Door {
  readonly dwelling: DwellingRow
  readonly households: readonly HouseholdRow[]
}

export type FindDoor = (address: string) => Door | undefined

/** Reads addresses in plain words against the doors of the register. */
export function doorFinder(
  picture: Pick<BeatPicture, 'dwellings' | 'households'>,
  script: Script,
): FindDoor {
  const tree = treeOf(
    picture.dwellings.map((row) => row.place),
    script,
  )
  const doors = new Map(picture.dwellings.map((row) => [dwellingPath(row.place), row]))
  const households = Map.groupBy(picture.households, (row) => row.dwelling)
  return (address) => {
    const place = resolvePlace(placeOf(readAddress(address)), tree, script)
    if (!namesDoor(place)) return undefined
    const dwelling = doors.get(dwellingPath(place))
    return dwelling && { dwelling, households: households.get(dwelling.id) ?? [] }
  }
}
