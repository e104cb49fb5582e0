import type { BuildingRow, DwellingRow } from './rows.ts'

/** A door in one short line, as people of the team say it: "青石里 7-2-501". */
export function doorOf(
  building: Pick<BuildingRow, 'estate' | 'name'> | undefined,
  dwelling: Pick<DwellingRow, 'place'> | undefined,
): string {
  if (!dwelling) return ''
  const { estate, building: number, unit, room } = dwelling.place
  const door = [building?.name ?? number, unit, room].filter((part) => part !== '').join('-')
  return [building?.estate ?? estate, door].filter((part) => part !== '').join(' ')
}
