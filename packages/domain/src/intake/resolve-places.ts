import { nameKey, type Script } from './names.ts'
import type { Place } from './reading.ts'

/** The doors a register names: by these an address that could be read in two ways is settled. */
export interface DwellingTree {
  /** Compared name of an estate → the name as the register writes it. */
  readonly estates: ReadonlyMap<string, string>
  /** `estate/building` → unit and room of each of its doors. */
  readonly doors: ReadonlyMap<string, readonly { readonly unit: string; readonly room: string }[]>
}

export function treeOf(places: readonly Place[], script: Script): DwellingTree {
  const estates = new Map<string, string>()
  const doors = new Map<string, { unit: string; room: string }[]>()
  const seen = new Set<string>()
  for (const place of places) {
    if (place.estate === '' || place.building === '') continue
    const key = nameKey(place.estate, script)
    if (!estates.has(key)) estates.set(key, place.estate)
    const path = dwellingPath({ ...place, estate: estates.get(key) ?? place.estate })
    if (seen.has(path)) continue
    seen.add(path)
    const building = `${estates.get(key)}/${place.building}`
    doors.set(building, [...(doors.get(building) ?? []), { unit: place.unit, room: place.room }])
  }
  return { estates, doors }
}

/** `estate/building/unit/room`, as files write a door; parts that are not said are empty. On screens a door is `doorOf`. */
export const dwellingPath = ({ estate, building, unit, room }: Place): string =>
  [estate, building, unit, room].join('/')

/** Does the place name one door? A house of its own has no room. */
export const namesDoor = (place: Place): boolean => place.estate !== '' && place.building !== ''

/**
 * Brings a place to the register's own spelling: the estate's name in any script or abbreviated, the
 * unit where only one door fits, no unit where the building has none. What fits nothing stays as said.
 */
export function resolvePlace(place: Place, tree: DwellingTree, script: Script): Place {
  const estate = estateIn(place.estate, tree, script)
  if (estate === undefined) return place
  const inEstate = { ...place, estate }
  const doors = tree.doors.get(`${estate}/${place.building}`)
  if (!doors || place.room === '') return inEstate
  const sameRoom = doors.filter((door) => door.room === place.room)
  if (sameRoom.some((door) => door.unit === place.unit)) return inEstate
  const hasUnits = doors.some((door) => door.unit !== '')
  if (!hasUnits) return { ...inEstate, unit: '' }
  const only = place.unit === '' && sameRoom.length === 1 ? sameRoom[0] : undefined
  return only ? { ...inEstate, unit: only.unit } : inEstate
}

/** The estate that a text means: the same, one named inside it, an abbreviation, or its sound in Latin letters. */
function estateIn(said: string, tree: DwellingTree, script: Script): string | undefined {
  if (said === '') return undefined
  const key = nameKey(said, script)
  const exact = tree.estates.get(key)
  if (exact !== undefined) return exact
  const matching = [...tree.estates].filter(
    ([known, name]) =>
      isNamedIn(said, name, key.includes(known)) ||
      isShortFor(said, name) ||
      soundsLike(said, name, script),
  )
  return matching.length === 1 ? matching[0]?.[1] : undefined
}

/** A longer text names the estate: with its characters, or, in Latin letters, with its words in their order. */
function isNamedIn(said: string, name: string, hasCharacters: boolean): boolean {
  if (/\p{Script=Han}/u.test(name)) return hasCharacters
  const words = (text: string) =>
    ` ${
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ') ?? ''
    } `
  return words(said).includes(words(name))
}

/** Every word begins the other's, in order: Cormorant Ct. for Cormorant Court. */
function isShortFor(said: string, name: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z\s]/g, '')
      .split(/\s+/)
      .filter((word) => word !== '')
  const [short, long] = [words(said), words(name)]
  if (short.length === 0 || short.length !== long.length || short[0] !== long[0]) return false
  return short.every((word, i) => word[0] === long[i]?.[0])
}

/** Latin letters that begin like the sound of the Chinese name: Anlan Garden. */
function soundsLike(said: string, name: string, script: Script): boolean {
  if (/\p{Script=Han}/u.test(said) || !/\p{Script=Han}/u.test(name)) return false
  const first =
    said
      .toLowerCase()
      .split(/\s+/)[0]
      ?.replace(/[^a-z]/g, '') ?? ''
  const sound = script.pinyin(name).join('')
  return first.length >= 4 && sound.startsWith(first)
}
