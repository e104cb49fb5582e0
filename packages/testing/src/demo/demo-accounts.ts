import type { NewAccount } from '@doorstep/application/ports/accounts.ts'
import type { Role } from '@doorstep/domain/rights/role.ts'
import type { BeatId, WorkerId } from '@doorstep/domain/shared/id.ts'
import type { DemoHouse } from './make-demo.ts'
import { type DemoWorker, demoDesk, neighbouringLead } from './team.ts'

export interface DemoAccounts {
  /** Each worker's account, and the lead's for null. */
  readonly of: (worker: WorkerId | null) => string
  /** The account of the neighbouring beat's lead. */
  readonly neighbour: string
}

/** Enters everyone who may be stepped into. */
export async function enterAccounts(
  { accounts, place }: Pick<DemoHouse, 'accounts' | 'place'>,
  team: readonly DemoWorker[],
  neighbour: BeatId,
): Promise<DemoAccounts> {
  const { jurisdiction, beat } = place
  const shared = { jurisdiction, worker: null, isDemo: true } as const
  const enter = async (account: Omit<NewAccount, keyof typeof shared> & { worker?: WorkerId }) => {
    const made = await accounts.create({ ...shared, ...account }, null)
    return made.ok ? made.value.account : ''
  }
  const byWorker = new Map<WorkerId | null, string>()
  for (const [role, name, agency] of demoDesk) {
    const userName = `demo-${role}`
    const made = await enter({ userName, name, role, beats: beatsOf(role, beat), agency })
    if (role === 'lead') byWorker.set(null, made)
  }
  for (const { userName, entered } of team) {
    const { name, agency, worker } = entered
    byWorker.set(
      worker,
      await enter({ userName, name, role: 'worker', beats: [beat], agency, worker }),
    )
  }
  return {
    of: (worker) => byWorker.get(worker) ?? byWorker.get(null) ?? '',
    neighbour: await enter({
      ...neighbouringLead,
      role: 'lead',
      beats: [neighbour],
      agency: 'community',
    }),
  }
}

const beatsOf = (role: Role, beat: BeatId) => (role === 'administrator' ? [] : [beat])
