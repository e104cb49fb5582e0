import type { Account } from '@doorstep/application/ports/accounts.ts'
import { type Refused, refused } from '@doorstep/application/refused.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { MeAnswer } from '@doorstep/protocol/today.ts'
import type { SignInProblem } from '../../accounts/sign-in.ts'
import type { Parts } from '../../parts.ts'
import { apiPage } from '../api-page.ts'
import type { Implementations } from '../implementation.ts'
import { openApiDocument } from '../openapi.ts'

/** Coming in and going out. */
export const accessRoutes = (
  parts: Parts,
): Pick<
  Implementations,
  | 'health'
  | 'openApi'
  | 'docs'
  | 'signIn'
  | 'signOut'
  | 'me'
  | 'demoRoles'
  | 'demoStepIn'
  | 'passwordChange'
> => ({
  health: {
    for: 'anyone',
    run: async () =>
      ok({ answer: { status: 'ok', version: parts.version, storage: parts.storage.kind } }),
  },
  openApi: {
    for: 'anyone',
    run: async () =>
      ok({ answer: shown(JSON.stringify(openApiDocument(parts.version)), 'application/json') }),
  },
  docs: {
    for: 'anyone',
    run: async () =>
      ok({ answer: shown(apiPage(openApiDocument(parts.version)), 'text/html; charset=utf-8') }),
  },
  signIn: {
    for: 'anyone',
    async run({ body, address }) {
      const opened = await parts.signIn.signIn(body.userName, body.password, address)
      if (!opened.ok) return signInRefused(opened.error)
      const { account, headers } = opened.value
      return ok({ answer: meOf(account, parts), headers })
    },
  },
  signOut: {
    for: 'signed-in',
    run: async ({ headers }) =>
      ok({ answer: { done: true }, headers: await parts.signIn.signOut(headers) }),
  },
  me: { for: 'signed-in', run: async (_, account) => ok({ answer: meOf(account, parts) }) },
  demoRoles: {
    for: 'anyone',
    run: async () => ok({ answer: { isDemo: parts.isDemo, roles: await demoRoles(parts) } }),
  },
  demoStepIn: {
    for: 'anyone',
    async run({ body }) {
      const opened = parts.isDemo ? await parts.signIn.stepIn(body.account) : null
      return opened ? ok({ answer: { done: true }, headers: opened.headers }) : missing
    },
  },
  passwordChange: {
    for: 'signed-in',
    async run({ body, address }, account) {
      const changed = await parts.signIn.changePassword(account, body.current, body.next, address)
      return changed.ok
        ? ok({ answer: { done: true }, headers: changed.value })
        : signInRefused(changed.error)
    },
  },
})

const shown = (text: string, type: string) => ({
  bytes: new Uint8Array(Buffer.from(text)),
  type,
  name: '',
})

const missing = refused('not-found', 'not-found', 'there is no such thing here')

function signInRefused(problem: SignInProblem): Result<never, Refused> {
  return problem === 'too-many'
    ? refused('too-many', 'too-many-guesses', 'wait an hour, or ask an administrator')
    : refused('wrong-password', 'wrong-password', 'user name and password do not go together')
}

/** The roles of the demo beat, in the order in which they were made. */
async function demoRoles({ isDemo, signIn, views, place }: Parts) {
  if (!isDemo) return []
  const workers = await views.all(place.jurisdiction, 'worker')
  const standing = new Map<string, string>(workers.map((one) => [one.id, one.standing]))
  const accounts = await signIn.accounts.all()
  return accounts
    .filter((account) => account.isDemo && !account.isDisabled)
    .map(({ userName, name, role, worker }) => ({
      account: userName,
      name,
      role,
      standing: standing.get(worker ?? '') ?? '',
    }))
}

function meOf(account: Account, { clock, place, version }: Parts): MeAnswer {
  const { jurisdiction, name, role, worker, agency, beats, isDemo, mustChangePassword } = account
  return {
    account: account.account,
    name,
    role,
    worker,
    agency,
    beats: [...beats],
    isDemo,
    mustChangePassword,
    now: clock.local(jurisdiction, clock.now()),
    zone: place.zone,
    version,
  }
}
