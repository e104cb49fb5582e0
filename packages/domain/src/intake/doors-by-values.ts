import { readAddress } from './address.ts'
import { plain, saysNothing } from './plain.ts'
import type { Column, ColumnRole, SheetRow } from './table.ts'

/** So many filled cells tell what a column holds. */
const enough = 200

/**
 * One heading, two meanings: 门牌 is a door in one list and a whole address in the next, 地址 now and then
 * only the room. Where a list has one such column, what stands in it decides; half and half, the heading.
 */
export function doorsByValues(
  columns: readonly Column[],
  rows: readonly SheetRow[],
): readonly Column[] {
  const ofDoors = columns.filter(({ role }) => saysWhere.includes(role))
  const [only] = ofDoors
  if (!only || ofDoors.length > 1) return columns
  const role = roleByValues(only, rows)
  return columns.map((column) => (column === only ? { ...column, role } : column))
}

const saysWhere: readonly ColumnRole[] = [
  'address',
  'address.number',
  'address.street',
  'building',
  'unit',
  'floor',
  'room',
]

function roleByValues({ index, role }: Column, rows: readonly SheetRow[]): ColumnRole {
  const texts = rows
    .map((row) => plain(row.cells[index]?.text ?? ''))
    .filter((text) => !saysNothing(text))
    .slice(0, enough)
  const isMost = (says: (text: string) => boolean) => texts.filter(says).length * 2 > texts.length
  if (role === 'room' && isMost(isWholeAddress)) return 'address'
  return role === 'address' && isMost(isBareDoor) ? 'room' : role
}

/** It names what the building stands in, and the building. */
function isWholeAddress(text: string): boolean {
  const { estate, building } = readAddress(text)
  return estate !== '' && building !== ''
}

/** A door number alone, or behind building and unit: 501, 12B, 3-2-501. */
const isBareDoor = (text: string): boolean =>
  /^([A-Za-z]?\d{1,4}[A-Za-z]?|(\d{1,3}-){1,3}\d{1,4}[A-Za-z]?)(室|号|號|房|号房|號房|户|戶)?$/.test(
    text,
  )
