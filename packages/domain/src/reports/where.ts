import type { HouseholdDuties } from '../coverage/coverage-of.ts'
import { bare } from '../intake/plain.ts'
import type { BuildingRow } from '../register/rows.ts'

/**
 * Does this place name mean the building? `''` means all of them; else the estate, or estate and
 * building, as the register names them: `青石里`, `青石里/7`.
 */
export function isIn(where: string, building: Pick<BuildingRow, 'estate' | 'name'>): boolean {
  const asked = bare(where)
  return asked === '' || asked === bare(building.estate) || asked === bare(nameOf(building))
}

const nameOf = ({ estate, name }: Pick<BuildingRow, 'estate' | 'name'>) => `${estate}/${name}`

/** The households there; one without a building is only in the whole. */
export const householdsIn = <One extends Pick<HouseholdDuties, 'history'>>(
  where: string,
  households: readonly One[],
): readonly One[] =>
  bare(where) === ''
    ? households
    : households.filter(({ history }) => history.building && isIn(where, history.building))
