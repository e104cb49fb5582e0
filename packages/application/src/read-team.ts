import type { Fact } from '@doorstep/domain/facts/fact.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { TeamAnswer } from '@doorstep/protocol/team.ts'
import { isTheirs } from './enter-worker.ts'
import type { Accounts } from './ports/accounts.ts'
import type { FactLog } from './ports/fact-log.ts'
import type { Views } from './ports/views.ts'

const leaveOf = ({ id, payload }: Fact) =>
  payload.kind === 'leave-taken' ? [{ ...payload, fact: id }] : []

/** The colleagues of the caller's beats and the accounts that work there; an administrator sees all. */
export async function readTeam(
  caller: Caller,
  {
    views,
    accounts,
    facts,
  }: { readonly views: Views; readonly accounts: Accounts; readonly facts: FactLog },
): Promise<TeamAnswer> {
  const leaves = (await facts.standing(caller.jurisdiction, 'leave-taken')).flatMap(leaveOf)
  const workers = await views.all(caller.jurisdiction, 'worker')
  const known = await accounts.all()
  return {
    workers: workers
      .filter((worker) => isTheirs(caller, worker))
      .map(({ shift, languages, skills, ...worker }) => ({
        ...worker,
        shift: { ...shift },
        languages: [...languages],
        skills: [...skills],
        leave: leaves
          .filter((leave) => leave.worker === worker.id)
          .map(({ fact, from, to }) => ({ fact, from, to })),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    accounts: known
      .filter(({ jurisdiction }) => jurisdiction === caller.jurisdiction)
      .filter(({ beats }) => beats.length === 0 || beats.some((beat) => isTheirs(caller, { beat })))
      .map(({ beats, ...account }) => ({ ...account, beats: [...beats] })),
  }
}
