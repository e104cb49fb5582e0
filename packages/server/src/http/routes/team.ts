import { createAccount, disableAccount, resetAccount } from '@doorstep/application/accounts.ts'
import { enterWorker, takeLeave, takeLeaveBack } from '@doorstep/application/enter-worker.ts'
import type { Account } from '@doorstep/application/ports/accounts.ts'
import { readTeam } from '@doorstep/application/read-team.ts'
import type { Refused } from '@doorstep/application/refused.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import { everyBeat } from '../../every-beat.ts'
import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'

/** Who is of the team, when, and who may sign in. */
export const teamRoutes = (
  parts: Parts,
): Pick<
  Implementations,
  | 'team'
  | 'workerEnter'
  | 'leaveEnter'
  | 'leaveTakeBack'
  | 'accountCreate'
  | 'accountDisable'
  | 'accountReset'
> => {
  const { accounts } = parts.signIn
  const teamAfter = async (account: Account, done: Result<null, Refused>) =>
    done.ok ? ok({ answer: await readTeam(account, { ...parts, accounts }) }) : done
  return {
    team: { for: 'signed-in', run: (_, account) => teamAfter(account, ok(null)) },
    workerEnter: {
      for: 'signed-in',
      run: async ({ body }, account) =>
        teamAfter(account, await enterWorker(account, body, parts.place.beat, parts)),
    },
    leaveEnter: {
      for: 'signed-in',
      run: async ({ body }, account) => teamAfter(account, await takeLeave(account, body, parts)),
    },
    leaveTakeBack: {
      for: 'signed-in',
      run: async ({ query }, account) =>
        teamAfter(account, await takeLeaveBack(account, query.fact, parts)),
    },
    accountCreate: {
      for: 'signed-in',
      async run({ body }, account) {
        const ports = { accounts, views: parts.views }
        return answerOf(await createAccount(account, body, await everyBeat(parts), ports))
      },
    },
    accountDisable: {
      for: 'signed-in',
      run: async ({ query }, account) =>
        teamAfter(account, await disableAccount(account, query['account'] ?? '', accounts)),
    },
    accountReset: {
      for: 'signed-in',
      run: async ({ query }, account) =>
        answerOf(await resetAccount(account, query['account'] ?? '', accounts)),
    },
  }
}

const answerOf = <Answer>(done: Result<Answer, Refused>) =>
  done.ok ? ok({ answer: done.value }) : done
