import type { HouseholdHistory } from '../../due/history.ts'
import type { KnockRow } from '../../register/rows.ts'
import type { PersonId } from '../../shared/id.ts'
import type { BriefMember } from '../brief.ts'

const grownUpFrom = 18

/** Grown up, so far as anyone knows, and such that they may be called by name. */
export const isAddressable = ({ address, age }: BriefMember): boolean =>
  address !== '' && (age ?? grownUpFrom) >= grownUpFrom

/**
 * Whom to greet, in the form in which they are addressed: who opened last time, the head, or the eldest;
 * never a child, never someone unsure, never one of `except`. '' where there is nobody.
 */
export function calledAtDoor(
  { members, knocks }: HouseholdHistory,
  shown: readonly BriefMember[],
  except: ReadonlySet<PersonId>,
): string {
  const grownUps = shown.filter((one) => isAddressable(one) && !except.has(one.person))
  const met = knocks.findLast((knock) => metBy(knock).length > 0)
  const opened = grownUps.find(({ person }) => met && metBy(met).includes(person))
  const head = grownUps.find(({ person }) => members.some((m) => m.id === person && m.isHead))
  const eldest = grownUps.toSorted((a, b) => (b.age ?? -1) - (a.age ?? -1))[0]
  return (opened ?? head ?? eldest)?.address ?? ''
}

const metBy = ({ result }: KnockRow): readonly string[] =>
  result.kind === 'visit' && result.outcome.kind === 'spoke' ? result.outcome.met : []
