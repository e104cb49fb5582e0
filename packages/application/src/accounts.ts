import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { BeatId, JurisdictionId, WorkerId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { AccountMessage, AccountReceipt } from '@doorstep/protocol/team.ts'
import type { Accounts, NewAccount } from './ports/accounts.ts'
import type { Views } from './ports/views.ts'
import { notFound, type Refused, refused } from './refused.ts'

interface AccountPorts {
  readonly accounts: Accounts
  readonly views: Views
}

/** What people may call themselves: any script, no spaces that could hide a double. */
const userNames = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.-]+$/u

export const isUserName = (text: string): boolean => userNames.test(text)

/** Whoever makes the other accounts. */
export const administratorCalled = (
  userName: string,
  jurisdiction: JurisdictionId,
): NewAccount => ({
  userName,
  name: userName,
  role: 'administrator',
  jurisdiction,
  beats: [],
  agency: '',
  worker: null,
  isDemo: false,
})

/** An administrator makes an account; its one-time password is in this answer and nowhere else. */
export async function createAccount(
  caller: Caller,
  message: AccountMessage,
  everyBeat: readonly BeatId[],
  { accounts, views }: AccountPorts,
): Promise<Result<AccountReceipt, Refused>> {
  const userName = message.userName.normalize('NFKC')
  if (!isUserName(userName)) {
    const remedy = 'letters of any script, digits, and _ . - between them'
    return refused('invalid', 'user-name-refused', `a user name is ${remedy}`, ['userName'])
  }
  const worker = await workerOf(caller, message, views)
  if (!worker.ok) return worker
  const oneTimePassword = accounts.newPassword()
  const created = await accounts.create(
    {
      userName,
      name: message.name,
      role: message.role,
      jurisdiction: caller.jurisdiction,
      beats:
        message.role === 'administrator' ? [] : (message.beats ?? worker.value.beats ?? everyBeat),
      agency: message.agency,
      worker: worker.value.worker,
      isDemo: false,
    },
    oneTimePassword,
  )
  if (!created.ok) {
    return refused('conflict', 'user-name-taken', 'choose another user name', ['userName'])
  }
  return ok({ account: created.value.account, oneTimePassword })
}

interface WorkerOfAccount {
  readonly worker: WorkerId | null
  readonly beats: readonly BeatId[] | null
}

/** A worker's account is some worker's of the team; a partner's speaks for an agency. */
async function workerOf(
  { jurisdiction }: Caller,
  message: AccountMessage,
  views: Views,
): Promise<Result<WorkerOfAccount, Refused>> {
  if (message.role === 'partner' && message.agency.trim() === '')
    return refused('invalid', 'agency-missing', 'a partner speaks for an agency: name it', [
      'agency',
    ])
  if (message.worker === null) {
    return message.role === 'worker'
      ? refused('invalid', 'worker-missing', 'say which worker of the team this is', ['worker'])
      : ok({ worker: null, beats: null })
  }
  const found = await views.find(jurisdiction, 'worker', message.worker)
  return found ? ok({ worker: found.id, beats: [found.beat] }) : notFound('worker')
}

/** From this moment no session of the account is open. The last administrator stays. */
export async function disableAccount(
  caller: Caller,
  account: string,
  accounts: Accounts,
): Promise<Result<null, Refused>> {
  const found = await accounts.find(account)
  if (found?.jurisdiction !== caller.jurisdiction) return notFound('account')
  if (found.account === caller.account)
    return refused('conflict', 'own-account', 'another administrator has to disable yours')
  await accounts.disable(account)
  return ok(null)
}

export async function resetAccount(
  caller: Caller,
  account: string,
  accounts: Accounts,
): Promise<Result<AccountReceipt, Refused>> {
  const found = await accounts.find(account)
  if (found?.jurisdiction !== caller.jurisdiction) return notFound('account')
  const oneTimePassword = accounts.newPassword()
  await accounts.setOneTimePassword(account, oneTimePassword)
  return ok({ account, oneTimePassword })
}
