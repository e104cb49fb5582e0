import type { Account } from '@doorstep/application/ports/accounts.ts'
import type { Audit } from '@doorstep/application/ports/audit.ts'
import type { Clock, Ids } from '@doorstep/application/ports/ports.ts'
import { decide, decideRole, type Target } from '@doorstep/domain/rights/decide.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { type Api, api } from '@doorstep/protocol/api.ts'
import type { Route } from '@doorstep/protocol/route.ts'
import { type RouteName, routes } from '@doorstep/protocol/routes.ts'
import { z } from 'zod'
import type { SignedIn, SignIn } from '../accounts/sign-in.ts'
import type {
  Arrival,
  Asked,
  BodyRead,
  FileAnswer,
  Implementation,
  QueryRead,
  Served,
  Serving,
} from './implementation.ts'
import {
  type ProblemAnswer,
  problem,
  problemOfIssues,
  problemOfRefusal,
  problemOfRefused,
} from './problem.ts'

/** A request as it came: nothing of it is believed yet. */
export interface Incoming extends Arrival {
  readonly query: Readonly<Record<string, string>>
  /** Reads the body; only called once the asker's role is let in. */
  body(): Promise<Result<unknown, ProblemAnswer>>
}

export interface Outgoing {
  readonly answer: unknown
  readonly file: FileAnswer | null
  readonly headers: Headers
  readonly account: Account | null
}

export interface ServeParts {
  readonly signIn: Pick<SignIn, 'session'>
  readonly audit: Audit
  readonly clock: Clock
  readonly ids: Ids
}

/** What stays open to someone whose password was given by someone else. */
const beforeNewPassword: readonly RouteName[] = ['me', 'passwordChange', 'signOut']

/**
 * The one way in: who asks, may they, what do they want, is it theirs, then the work, then the record of
 * what was read. Only after that record is committed does the answer leave.
 */
export async function serve<Name extends RouteName>(
  name: Name,
  implementation: Implementation<Name>,
  incoming: Incoming,
  parts: ServeParts,
): Promise<Result<Outgoing, ProblemAnswer>> {
  const route: Route = routes[name]
  const session =
    typeof route.roles === 'string' ? null : await parts.signIn.session(incoming.headers)
  const entered = mayEnter(name, route, session)
  if (!entered.ok) return entered
  const asked = await read(name, incoming)
  if (!asked.ok) return asked
  const served = await run(route, implementation, asked.value, session?.account ?? null)
  if (!served.ok) return served
  const recorded = await record(name, route, session?.account ?? null, served.value, parts)
  if (!recorded.ok) return recorded
  return outgoing(name, served.value, session)
}

function mayEnter(
  name: RouteName,
  route: Route,
  session: SignedIn | null,
): Result<null, ProblemAnswer> {
  const decision = decideRole(session?.account ?? null, route)
  if (!decision.allowed) return err(problemOfRefusal(decision.because))
  if (session?.account.mustChangePassword && !beforeNewPassword.includes(name))
    return err(problem(403, 'must-change-password', 'choose a password of your own first'))
  return ok(null)
}

async function read<Name extends RouteName>(
  name: Name,
  incoming: Incoming,
): Promise<Result<Asked<Name>, ProblemAnswer>> {
  const shape: Api[Name] = api[name]
  const query = parsed('query', shape.query, incoming.query)
  if (!query.ok) return query
  const body = await readBody(name, incoming)
  if (!body.ok) return body
  const { request, address, headers } = incoming
  // Both were read with this route's own schemas; the compiler does not follow a name that is open.
  return ok({
    request,
    address,
    headers,
    query: query.value as QueryRead<Name>,
    body: body.value as BodyRead<Name>,
  })
}

async function readBody(
  name: RouteName,
  incoming: Incoming,
): Promise<Result<unknown, ProblemAnswer>> {
  const shape: z.ZodType | 'none' | 'file' = api[name].body
  if (shape === 'none') return ok(undefined)
  const body = await incoming.body()
  return body.ok && shape !== 'file' ? parsed('body', shape, body.value) : body
}

function parsed(
  part: 'query' | 'body',
  shape: z.ZodType,
  value: unknown,
): Result<unknown, ProblemAnswer> {
  const result = shape.safeParse(value)
  return result.success ? ok(result.data) : err(problemOfIssues(part, result.error.issues))
}

async function run<Name extends RouteName>(
  route: Route,
  implementation: Implementation<Name>,
  asked: Asked<Name>,
  account: Account | null,
): Promise<Result<Served<Name>, ProblemAnswer>> {
  if (implementation.for === 'anyone') return refusedAsProblem(implementation.run(asked))
  if (account === null) return err(problemOfRefusal({ kind: 'not-signed-in' }))
  const target: Target = (await implementation.target?.(asked, account)) ?? {}
  const decision = decide(account, route, target)
  if (!decision.allowed) return err(problemOfRefusal(decision.because))
  return refusedAsProblem(implementation.run(asked, account))
}

async function refusedAsProblem<Name extends RouteName>(
  serving: Serving<Name>,
): Promise<Result<Served<Name>, ProblemAnswer>> {
  const served = await serving
  return served.ok ? served : err(problemOfRefused(served.error))
}

/** One row a request, committed before the answer leaves; if it cannot be written there is no answer. */
async function record<Name extends RouteName>(
  name: Name,
  route: Route,
  account: Account | null,
  { households = [], people = [] }: Served<Name>,
  { audit, clock, ids }: ServeParts,
): Promise<Result<null, ProblemAnswer>> {
  if (route.reads === 'nothing' || account === null) return ok(null)
  const reading = {
    id: ids.next(),
    at: clock.now(),
    account: account.account,
    role: account.role,
    purpose: route.purpose,
    route: name,
    households: [...new Set(households)],
    people: [...new Set(people)],
  }
  return audit.record(account.jurisdiction, reading).then(
    () => ok(null),
    () => err(problem(503, 'not-recorded', 'this reading could not be recorded; ask again later')),
  )
}

function outgoing<Name extends RouteName>(
  name: Name,
  served: Served<Name>,
  session: SignedIn | null,
): Result<Outgoing, ProblemAnswer> {
  const headers = served.headers ?? session?.headers ?? new Headers()
  const shape: z.ZodType | 'file' = api[name].answer
  const account = session?.account ?? null
  // Read with the schema on its way out too: what the schema does not name does not leave.
  return ok(
    shape === 'file'
      ? { answer: null, file: FileShape.parse(served.answer), headers, account }
      : { answer: shape.parse(served.answer), file: null, headers, account },
  )
}

const FileShape = z.object({
  bytes: z.instanceof(Uint8Array<ArrayBuffer>),
  type: z.string(),
  name: z.string(),
})
