import { kindInWords } from './address-kinds.ts'
import { withDigits } from './numerals.ts'
import { plain } from './plain.ts'
import type { DwellingKind, Place } from './reading.ts'

/** What an address says of a door. Parts are digits and Latin letters; '' where it does not say. */
export interface AddressParts {
  /** What stands before the building, without city and street where they can be told apart. */
  readonly estate: string
  readonly building: string
  readonly unit: string
  readonly floor: string
  readonly room: string
  /** The building was written as a house number (号): it may stand in a street, or be a house of its own. */
  readonly isHouse: boolean
  readonly kind: DwellingKind
}

const nothing: AddressParts = {
  estate: '',
  building: '',
  unit: '',
  floor: '',
  room: '',
  isHouse: false,
  kind: 'flat',
}

/** Reads an address in Chinese or English. Nothing is guessed: what is not said stays ''. */
export function readAddress(text: string): AddressParts {
  return withCanonicalDoor(readAsWritten(text))
}

/** 5-1, and floor 5 door 1, are what most lists write as 501. */
export function withCanonicalDoor(parts: AddressParts): AddressParts {
  const split = /^([0-9]{1,2})-([0-9]{1,2})$/.exec(parts.room)
  const floor = split?.[1] ?? parts.floor
  const door = split?.[2] ?? parts.room
  const isShort = !parts.isHouse && /^[0-9]{1,2}$/.test(door) && /^[0-9]{1,2}$/.test(floor)
  return isShort ? { ...parts, floor, room: `${Number(floor)}${door.padStart(2, '0')}` } : parts
}

function readAsWritten(text: string): AddressParts {
  const even = withDigits(
    plain(text)
      .replace(/[－–—−_]/g, '-')
      .replace(/[（(].*?[)）]/g, ''),
  )
  const { kind, rest, building, room: door, part } = kindInWords(even)
  const parts =
    /\p{Script=Han}/u.test(rest) || !/[a-z]/i.test(rest) ? readChinese(rest) : readEnglish(rest)
  const inFlat = part === '' || parts.room === '' ? parts.room : `${parts.room}-${partName(part)}`
  return { ...parts, kind, building: parts.building || building, room: door || inFlat }
}

/** A numbered room is told from a door by its letter: 50-R2 is not door 2 of floor 50. */
const partName = (part: string) => (/^\d/.test(part) ? `R${part}` : part)

const buildingWord = '(?:栋|棟|幢|号楼|號樓|座|#楼|#)'
const unitWord = '(?:单元|單元|梯|门洞|門洞)'
const floorWord = '(?:层|層|楼|樓|F)'
const roomWord = '(?:室|号房|號房|房|号|號|户|戶)?'
const number = '([0-9]{1,4}|[A-Za-z][0-9]{0,2})'
const room = '([0-9]{1,2}-[0-9]{1,2}|[0-9]{1,4}[A-Za-z]?|[A-Za-z]?[0-9]{2,4})'

/** From the most said to the least; the first that fits the end of the text counts. */
const chinese: readonly (readonly [RegExp, readonly (keyof AddressParts)[]])[] = [
  [
    new RegExp(
      `${number}${buildingWord}-?${number}${unitWord}-?([0-9]{1,2})${floorWord}-?([0-9]{1,4})${roomWord}$`,
    ),
    ['building', 'unit', 'floor', 'room'],
  ],
  [
    new RegExp(`${number}${buildingWord}-?${number}${unitWord}-?${room}${roomWord}$`),
    ['building', 'unit', 'room'],
  ],
  [
    new RegExp(`${number}${buildingWord}-?([0-9]{1,2})${floorWord}-?([0-9]{1,4})${roomWord}$`),
    ['building', 'floor', 'room'],
  ],
  [
    new RegExp(`${number}${buildingWord}-?([0-9]{1,2})-([0-9]{1,2})-([0-9]{1,4})${roomWord}$`),
    ['building', 'unit', 'floor', 'room'],
  ],
  [
    new RegExp(`${number}${buildingWord}-?([0-9]{1,2})-([0-9]{3,4})${roomWord}$`),
    ['building', 'unit', 'room'],
  ],
  [new RegExp(`${number}${buildingWord}-?${room}${roomWord}$`), ['building', 'room']],
  [new RegExp(`${number}${buildingWord}-?${number}${unitWord}$`), ['building', 'unit']],
  [
    new RegExp(`${number}(?:号|號)-?${number}${unitWord}-?${room}${roomWord}$`),
    ['building', 'unit', 'room'],
  ],
  [
    new RegExp(
      `(?:^|[^0-9-])${number}-([0-9]{1,2}|[A-Za-z])-([0-9]{1,2})-([0-9]{1,2})${roomWord}$`,
    ),
    ['building', 'unit', 'floor', 'room'],
  ],
  [
    new RegExp(`(?:^|[^0-9-])${number}-([0-9]{1,2}|[A-Za-z])-([0-9]{1,4}[A-Za-z]?)${roomWord}$`),
    ['building', 'unit', 'room'],
  ],
  [new RegExp(`(?:^|[^0-9-])${number}-([0-9]{2,4}[A-Za-z]?)${roomWord}$`), ['building', 'room']],
  [new RegExp(`${number}${buildingWord}$`), ['building']],
  [new RegExp(`${number}${unitWord}-?${room}${roomWord}$`), ['unit', 'room']],
]

function readChinese(text: string): AddressParts {
  const even = text.replace(/\s+/g, '').replace(/[,，。.、]+$/, '')
  for (const [pattern, names] of chinese) {
    const match = pattern.exec(even)
    if (!match) continue
    const said = Object.fromEntries(names.map((name, i) => [name, digitsOf(match[i + 1] ?? '')]))
    const start = match.index + match[0].search(/[0-9A-Za-z]/)
    return { ...nothing, ...said, estate: estateOf(even.slice(0, start)) }
  }
  const house = /([0-9]{1,4}(?:-[0-9]{1,3})?)(?:号|號)(?:([0-9]{1,2})(?:楼|樓|层|層))?$/.exec(even)
  if (house) return readHouse(house, even)
  return { ...nothing, estate: estateOf(even) }
}

/** A house of its own has floors for doors: 14号2楼. */
function readHouse(match: RegExpExecArray, text: string): AddressParts {
  const [, building = '', floor = ''] = match
  const estate = estateOf(text.slice(0, match.index))
  return { ...nothing, building, floor, room: floor, isHouse: true, estate }
}

const digitsOf = (text: string) => text.toUpperCase().replace(/^0+(?=\d)/, '')

/** The name behind city, district and street with its number: 某路12号青石里 → 青石里. */
function estateOf(before: string): string {
  const behindStreet = before.replace(/^.*(?:路|街|道|巷|弄|大道)[0-9]+(?:号|號)(?:院)?/, '')
  const behindCity = behindStreet.replace(
    /^.*?(?:省|自治区)?[^省市]*?市(?:[^区縣县]{1,4}[区區縣县])?(?=.{2,})/,
    '',
  )
  return behindCity.replace(/^[^\p{Script=Han}A-Za-z]+|[-,，]+$/gu, '')
}

const english: readonly (readonly [RegExp, readonly (keyof AddressParts)[]])[] = [
  [
    /^(?:room|flat|apt\.?|apartment|door) ([\w-]+), (?:unit|entrance|staircase) (\w+), (?:building|block|tower) (\w+),? (.+)$/i,
    ['room', 'unit', 'building', 'estate'],
  ],
  [
    /^(?:room|flat|apt\.?|apartment|door) ([\w-]+), (?:building|block|tower) (\w+),? (.+)$/i,
    ['room', 'building', 'estate'],
  ],
  [
    /^(?:room|flat|apt\.?|apartment|door) ([\w-]+), (?:unit|entrance|staircase) (\w+), (\d+) (.+)$/i,
    ['room', 'unit', 'building', 'estate'],
  ],
  [/^(?:room|flat|apt\.?|apartment|door) ([\w-]+), (\d+) (.+)$/i, ['room', 'building', 'estate']],
  [
    /^(\d+) ([^,]+?),? (?:unit|entrance|staircase) (\w+), (?:room|flat|apt\.?|apartment) ([\w-]+)/i,
    ['building', 'estate', 'unit', 'room'],
  ],
  [/^(\d+) ([^,]+), (?:room|flat|apt\.?|apartment) ([\w-]+)/i, ['building', 'estate', 'room']],
  [/^(\d+)([a-z])? ([^,#]+) #(\w+)/i, ['building', 'unit', 'estate', 'room']],
  [/^(\d{3,4})\/(\d+)([a-z])? (.+)$/i, ['room', 'building', 'unit', 'estate']],
  [/^([^\d,]+?) (\d+)-([a-z]|\d{1,2})-(\d{1,4})\b/i, ['estate', 'building', 'unit', 'room']],
  [/^([^\d,]+?) (\d+)-(\d{2,4})\b/i, ['estate', 'building', 'room']],
  [/^(\w{1,4})-([a-z]|\d{1,2})-(\d{1,4})$/i, ['building', 'unit', 'room']],
  [/^(\d{1,3}) (?:flat|room|apt) (\w+)$/i, ['building', 'room']],
  [/^(\d{1,3})-?([a-z]) (?:flat|room|apt) (\w+)$/i, ['building', 'unit', 'room']],
  [/^(\d{1,3}) entrance (\w+) (?:flat|room|apt) (\w+)$/i, ['building', 'unit', 'room']],
  [/^(?:building|block|tower) (\w+),? (.+)$/i, ['building', 'estate']],
  [/^(\d+) ([^,\d]+)(?:,|$)/i, ['building', 'estate']],
]

const ordinals: Readonly<Record<string, string>> = {
  ground: '1',
  first: '2',
  second: '3',
  third: '4',
  fourth: '5',
}

function readEnglish(text: string): AddressParts {
  const house =
    /^(?:(ground|first|second|third|fourth) floor, )?(?:no\.? ?)?(\d+)(?:,)? ([^,\d]+)(?:,|$)/i.exec(
      text,
    )
  if (house && !/\b(?:flat|apt|unit|entrance|room)\b/i.test(text)) {
    const floor = ordinals[house[1]?.toLowerCase() ?? ''] ?? ''
    return {
      ...nothing,
      building: house[2] ?? '',
      floor,
      room: floor,
      isHouse: true,
      estate: firstPart(house[3] ?? ''),
    }
  }
  for (const [pattern, names] of english) {
    const match = pattern.exec(text)
    if (!match) continue
    const said = Object.fromEntries(names.map((name, i) => [name, match[i + 1] ?? '']))
    const parts = { ...nothing, ...said }
    const isHouse = parts.room === '' && parts.unit === ''
    return {
      ...parts,
      building: digitsOf(parts.building),
      unit: parts.unit.toUpperCase(),
      room: digitsOf(parts.room),
      estate: firstPart(parts.estate),
      isHouse,
    }
  }
  return { ...nothing, estate: firstPart(text) }
}

/** The name itself, without street and town behind it. */
const firstPart = (text: string) => (text.split(',')[0] ?? '').trim()

/** A place of the beat from what an address says. */
export const placeOf = ({
  estate,
  building,
  unit,
  floor,
  room: door,
  kind,
}: AddressParts): Place => ({ estate, building, unit, floor, room: door, kind })
