import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { TeamAnswer } from '@doorstep/protocol/team.ts'
import { isTheirs } from './enter-worker.ts'
import type { Accounts } from './ports/accounts.ts'
import type { Views } from './ports/views.ts'

/** The colleagues of the caller's beats and the accounts that work there; an administrator sees all. */
export async function readTeam(
  caller: Caller,
  { views, accounts }: { readonly views: Views; readonly accounts: Accounts },
): Promise<TeamAnswer> {
  const workers = await views.all(caller.jurisdiction, 'worker')
  const known = await accounts.all()
  return {
    workers: workers
      .filter((worker) => isTheirs(caller, worker))
      .map(({ shift, languages, skills, leave, ...worker }) => ({
        ...worker,
        shift: { ...shift },
        languages: [...languages],
        skills: [...skills],
        leave: leave.map((one) => ({ ...one })),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    accounts: known
      .filter(({ jurisdiction }) => jurisdiction === caller.jurisdiction)
      .filter(({ beats }) => beats.length === 0 || beats.some((beat) => isTheirs(caller, { beat })))
      .map(({ beats, ...account }) => ({ ...account, beats: [...beats] })),
  }
}
