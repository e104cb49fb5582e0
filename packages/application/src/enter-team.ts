import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { WorkerRow } from '@doorstep/domain/team/worker.ts'
import { drafting } from './drafting.ts'
import type { Ports } from './ports/ports.ts'
import type { TeamMember } from './read-team-file.ts'

export interface TeamEntered {
  readonly entered: number
  readonly unchanged: number
}

/** Enters a team's file. What is known already is not entered twice: the file can be sent again. */
export async function enterTeam(
  jurisdiction: JurisdictionId,
  by: string,
  team: readonly TeamMember[],
  ports: Pick<Ports, 'facts' | 'views' | 'ids' | 'clock'>,
): Promise<TeamEntered> {
  const known = new Map<string, WorkerRow>(
    (await ports.views.all(jurisdiction, 'worker')).map((row) => [row.id, row]),
  )
  const draft = drafting(by, { kind: 'system' }, ports)
  const drafts = team.map((member): readonly FactDraft[] => {
    const before = known.get(member.entered.worker)
    const leave = member.leave.filter(
      ({ from, to }) => !before?.leave.some((one) => one.from === from && one.to === to),
    )
    return [...(isSame(before, member) ? [] : [member.entered]), ...leave].map((payload) =>
      draft(payload, 'team'),
    )
  })
  await ports.facts.append(jurisdiction, drafts.flat())
  const entered = drafts.filter((some) => some.length > 0).length
  return { entered, unchanged: team.length - entered }
}

function isSame(before: WorkerRow | undefined, { entered }: TeamMember): boolean {
  if (!before || before.leftOn !== null) return false
  const { kind: _, worker: __, ...entry } = entered
  return Object.entries(entry).every(
    ([field, value]) => JSON.stringify(before[field as keyof WorkerRow]) === JSON.stringify(value),
  )
}
