import { randomBytes, randomInt } from 'node:crypto'
import type { Account, Accounts, NewAccount } from '@doorstep/application/ports/accounts.ts'
import type { Ids } from '@doorstep/application/ports/ports.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { type AccountTable, accountTable, keptSetting } from './account-table.ts'
import { type Auth, normalUserName, openAuth } from './auth.ts'
import { type AccountsAt, openAccountsDatabase } from './database.ts'
import { countGuesses, type Guesses } from './limits.ts'

export interface SignInSettings {
  readonly url: string
  now(): number
  readonly ids: Ids
}

export type SignInProblem = 'wrong' | 'too-many'

/** Headers that set or clear the session's cookie. */
export interface SignedIn {
  readonly account: Account
  readonly headers: Headers
}

export interface SignIn {
  readonly accounts: Accounts
  /** A secret of this installation, made once: under this name always the same. */
  secret(name: string): Promise<string>
  signIn(
    userName: string,
    password: string,
    address: string,
  ): Promise<Result<SignedIn, SignInProblem>>
  signOut(request: Headers): Promise<Headers>
  /** Whose session these headers carry; null for none, an ended one, or a disabled account. */
  session(request: Headers): Promise<SignedIn | null>
  changePassword(
    account: Account,
    current: string,
    next: string,
    address: string,
  ): Promise<Result<Headers, SignInProblem>>
  /** For demo accounts only. */
  stepIn(userName: string): Promise<SignedIn | null>
  close(): Promise<void>
}

export async function openSignIn(at: AccountsAt, settings: SignInSettings): Promise<SignIn> {
  const database = await openAccountsDatabase(at)
  const { db } = database
  const secret = (name: string) => keptSetting(db, name, () => randomBytes(32).toString('hex'))
  const auth = await openAuth(database, { secret: await secret('cookies'), url: settings.url })
  const table = accountTable(db)
  const guesses = countGuesses(db, settings.now, settings.ids)
  const parts: Parts = { auth, table, guesses }
  return {
    accounts: accountsOf(parts),
    secret,
    signIn: (userName, password, address) => signIn(parts, userName, password, address),
    signOut: async (request) =>
      (await auth.api.signOut({ headers: request, returnHeaders: true })).headers,
    session: (request) => sessionOf(parts, request),
    changePassword: (...asked) => changePassword(parts, ...asked),
    stepIn: (userName) => stepIn(parts, userName),
    close: () => db.destroy(),
  }
}

interface Parts {
  readonly auth: Auth
  readonly table: AccountTable
  readonly guesses: Guesses
}

async function signIn(
  { auth, table, guesses }: Parts,
  typed: string,
  password: string,
  address: string,
): Promise<Result<SignedIn, SignInProblem>> {
  const userName = normalUserName(typed)
  const guess = await guesses.begin(userName, address)
  if (guess.isOver) return err('too-many')
  const opened = await auth.api
    .signInUsername({
      body: { username: userName, password },
      headers: new Headers(),
      returnHeaders: true,
    })
    .catch(() => null)
  const account = opened && (await table.findByUserName(userName))
  if (!opened || !account) return err('wrong')
  if (account.isDisabled) {
    await endSessions(auth, account.account)
    return err('wrong')
  }
  await guesses.succeeded(userName)
  return ok({ account, headers: cookiesOf(opened.headers) })
}

async function sessionOf({ auth, table }: Parts, request: Headers): Promise<SignedIn | null> {
  if (!request.has('cookie')) return null
  const { response, headers } = await auth.api.getSession({ headers: request, returnHeaders: true })
  if (!response) return null
  const account = await table.find(response.user.id)
  return account && !account.isDisabled ? { account, headers: cookiesOf(headers) } : null
}

/** The right current password ends every session of the account and opens a new one. */
async function changePassword(
  parts: Parts,
  account: Account,
  current: string,
  next: string,
  address: string,
): Promise<Result<Headers, SignInProblem>> {
  const again = await signIn(parts, account.userName, current, address)
  if (!again.ok) return again
  await setPassword(parts.auth, account.account, next)
  await parts.table.set(account.account, { must_change_password: 0 })
  const opened = await parts.auth.api.stepIn({
    body: { account: account.account },
    returnHeaders: true,
  })
  return ok(cookiesOf(opened.headers))
}

async function stepIn({ auth, table }: Parts, userName: string): Promise<SignedIn | null> {
  const account = await table.findByUserName(normalUserName(userName))
  if (!account?.isDemo || account.isDisabled) return null
  const opened = await auth.api.stepIn({ body: { account: account.account }, returnHeaders: true })
  return { account, headers: cookiesOf(opened.headers) }
}

function cookiesOf(headers: Headers): Headers {
  const cookies = new Headers()
  for (const cookie of headers.getSetCookie()) cookies.append('set-cookie', cookie)
  return cookies
}

function accountsOf(parts: Parts): Accounts {
  const { auth, table, guesses } = parts
  return {
    all: table.all,
    find: table.find,
    newPassword,
    create: (account, oneTimePassword) => create(parts, account, oneTimePassword),
    async setOneTimePassword(account, password) {
      const found = await table.find(account)
      if (!found) return
      await setPassword(auth, account, password)
      await table.set(account, { must_change_password: 1, is_disabled: 0 })
      await guesses.forget(found.userName)
    },
    async disable(account) {
      await table.set(account, { is_disabled: 1 })
      await endSessions(auth, account)
    },
  }
}

async function create(
  { auth, table }: Parts,
  account: NewAccount,
  oneTimePassword: string | null,
): Promise<Result<Account, 'user-name-taken'>> {
  const userName = normalUserName(account.userName)
  if (await table.findByUserName(userName)) return err('user-name-taken')
  const { internalAdapter, password } = await auth.$context
  const user = {
    name: account.name,
    username: userName,
    // better-auth wants one; nothing is ever sent to it.
    email: `${randomBytes(12).toString('hex')}@accounts.invalid`,
    emailVerified: true,
  }
  const { id } = await internalAdapter.createUser(user, { method: 'admin' })
  if (oneTimePassword !== null) {
    await internalAdapter.linkAccount({
      userId: id,
      providerId: 'credential',
      accountId: id,
      password: await password.hash(oneTimePassword),
    })
  }
  const made: Account = {
    ...account,
    userName,
    account: id,
    isDisabled: false,
    mustChangePassword: oneTimePassword !== null,
  }
  await table.add(made)
  return ok(made)
}

async function setPassword(auth: Auth, account: string, next: string): Promise<void> {
  const { internalAdapter, password } = await auth.$context
  await internalAdapter.updatePassword(account, await password.hash(next))
  await internalAdapter.deleteUserSessions(account)
}

async function endSessions(auth: Auth, account: string): Promise<void> {
  await (await auth.$context).internalAdapter.deleteUserSessions(account)
}

/** Without letters and digits that look alike. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of five: about 99 bits. */
function newPassword(): string {
  const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
