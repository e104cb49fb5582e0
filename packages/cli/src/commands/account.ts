import { administratorCalled, isUserName } from '@doorstep/application/accounts.ts'
import type { Accounts } from '@doorstep/application/ports/accounts.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { openSignIn } from '@doorstep/server/accounts/sign-in.ts'
import { ids } from '@doorstep/server/clock.ts'
import { keptPlace } from '@doorstep/server/place.ts'
import { spellings } from '@doorstep/server/script/script.ts'
import { openStorage, type StorageAt } from '@doorstep/storage/open.ts'
import { type Command, type ExitCode, readArguments, type Voice, wrongUsage } from '../command.ts'
import { mustBeKept, orInOneLine, storeAt } from '../store-at.ts'

export const command: Command = {
  summary: 'lets an administrator in: makes one, or gives a new one-time password',
  usage: 'doorstep account (list | create USER | reset USER) [--data DIR]',
  example: 'doorstep account reset admin --data data',
  async run(args, voice) {
    const given = readArguments(args, { words: [1, 2], values: ['data'], switches: [] })
    if (!given.ok) return wrongUsage(command, given.error, voice)
    const at = storeAt(given.value.value('data'))
    if (!at.ok) return wrongUsage(command, at.error, voice)
    const [what = '', user = ''] = given.value.words
    const act = acts[what]
    if (!act) return wrongUsage(command, `"${what}" is none of list, create, reset`, voice)
    if (act !== list && user === '') return wrongUsage(command, 'say which user', voice)
    return orInOneLine(voice, () =>
      withAccounts(at.value, (accounts, here) => act(accounts, here, user, voice)),
    )
  },
}

type Act = (
  accounts: Accounts,
  here: JurisdictionId,
  user: string,
  voice: Voice,
) => Promise<ExitCode>

async function list(
  accounts: Accounts,
  _: JurisdictionId,
  __: string,
  voice: Voice,
): Promise<ExitCode> {
  for (const { userName, role, isDisabled } of await accounts.all())
    voice.out(`${userName}\t${role}${isDisabled ? '\tdisabled' : ''}`)
  return 0
}

const create: Act = async (accounts, jurisdiction, typed, voice) => {
  const userName = typed.normalize('NFKC')
  if (!isUserName(userName)) {
    voice.err(
      `doorstep: ${typed}: letters of any script, digits, and _ . - between them make a name`,
    )
    return 1
  }
  const oneTimePassword = accounts.newPassword()
  const created = await accounts.create(
    administratorCalled(userName, jurisdiction),
    oneTimePassword,
  )
  if (!created.ok) {
    voice.err(`doorstep: there is a "${userName}" already: reset gives a new one-time password`)
    return 1
  }
  voice.out(`"${userName}" signs in with ${oneTimePassword}`)
  return 0
}

/** Ends the account's sessions and guesses; a disabled account is open again. */
const reset: Act = async (accounts, _, typed, voice) => {
  const userName = typed.normalize('NFKC').toLowerCase()
  const known = await accounts.all()
  const found = known.find((account) => account.userName === userName)
  if (!found) {
    voice.err(`doorstep: there is no "${typed}". Known: ${known.map((a) => a.userName).join(', ')}`)
    return 1
  }
  const oneTimePassword = accounts.newPassword()
  await accounts.setOneTimePassword(found.account, oneTimePassword)
  voice.out(`"${userName}" signs in with ${oneTimePassword}`)
  return 0
}

const acts: Readonly<Record<string, Act>> = { list, create, reset }

async function withAccounts(
  at: StorageAt,
  run: (accounts: Accounts, here: JurisdictionId) => Promise<ExitCode>,
): Promise<ExitCode> {
  mustBeKept(at)
  const storage = await openStorage(at, { now: Date.now, spellings })
  try {
    const { jurisdiction } = await keptPlace(storage)
    const accountsAt = 'dataDir' in at ? { file: `${at.dataDir}/accounts.db` } : at
    const signIn = await openSignIn(accountsAt, { url: 'http://127.0.0.1', now: Date.now, ids })
    try {
      return await run(signIn.accounts, jurisdiction)
    } finally {
      await signIn.close()
    }
  } finally {
    await storage.close()
  }
}
