import type { HouseholdId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { drafting } from './drafting.ts'
import type { FindDoor } from './find-door.ts'
import type { Ports } from './ports/ports.ts'
import type { ToldKnock } from './read-knocks.ts'

export interface KnocksReported {
  readonly taken: number
  readonly known: number
  /** Doors that the register does not have: kept out, told by name. */
  readonly notUnderstood: readonly ToldKnock[]
}

/** Knocks of other agencies, or from before Doorstep; told twice they are one. A knock is at a door, so at all who live behind it. */
export async function reportKnocks(
  jurisdiction: JurisdictionId,
  by: string,
  knocks: readonly ToldKnock[],
  findDoor: FindDoor,
  ports: Pick<Ports, 'facts' | 'views' | 'ids' | 'clock'>,
): Promise<KnocksReported> {
  const known = new Set(
    (await ports.views.all(jurisdiction, 'knock')).map(({ household, agency, at, result }) =>
      nameOf(household, agency, at, result.kind === 'knock' ? result.outcome : ''),
    ),
  )
  const before = known.size
  const notUnderstood: ToldKnock[] = []
  let twice = 0
  const drafts = knocks.flatMap((knock) => {
    const households = findDoor(knock.address)?.households ?? []
    if (households.length === 0) notUnderstood.push(knock)
    const draft = drafting(by, { kind: 'agency', agency: knock.agency }, ports)
    const fresh = households.filter(({ id }) => {
      const name = nameOf(id, knock.agency, knock.at, knock.outcome)
      const isNew = !known.has(name)
      known.add(name)
      return isNew
    })
    if (households.length > 0 && fresh.length === 0) twice += 1
    const { agency, at, outcome } = knock
    return fresh.map(({ id }) =>
      draft({ kind: 'knock-reported', household: id, agency, at, outcome }, 'visits'),
    )
  })
  if (known.size > before) await ports.facts.append(jurisdiction, drafts)
  return { taken: knocks.length - notUnderstood.length - twice, known: twice, notUnderstood }
}

const nameOf = (
  household: HouseholdId,
  agency: string,
  { day, minute }: ToldKnock['at'],
  outcome: string,
) => [household, agency, day, minute, outcome].join(' ')
