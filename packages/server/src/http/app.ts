import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { api } from '@doorstep/protocol/api.ts'
import { type RouteName, routes } from '@doorstep/protocol/routes.ts'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { addressOf } from './address.ts'
import { type GuardSettings, headersOfAll, ownOriginOnly } from './guard.ts'
import type { Implementation, Implementations } from './implementation.ts'
import type { Log } from './log.ts'
import { type ProblemAnswer, problem } from './problem.ts'
import { type Incoming, type Outgoing, type ServeParts, serve } from './serve.ts'

export interface AppSettings extends GuardSettings {
  readonly trustedProxies: readonly string[]
  readonly log: Log
  readonly version: string
}

const bodyBytes = { json: 2 * 2 ** 20, file: 64 * 2 ** 20 } as const

/** What every route has in common. The web apps' files are added behind it. */
export function buildApp(
  implementations: Implementations,
  parts: ServeParts,
  settings: AppSettings,
): Hono {
  const unlisted = Object.keys(implementations).filter((name) => !Object.hasOwn(routes, name))
  if (unlisted.length > 0) {
    throw new Error(`routes that are not in the table of routes: ${unlisted.join(', ')}`)
  }
  const app = new Hono()
  app.use(headersOfAll)
  app.use(ownOriginOnly(settings))
  app.use('/api/*', compress(), async (c, next) => {
    c.header('cache-control', 'no-store')
    await next()
  })
  app.onError((thrown, c) => {
    const request = parts.ids.next()
    settings.log.failed(request, thrown)
    const { status, problem: said } = problem(500, 'unexpected', `look for request ${request}`)
    return c.json(said, status)
  })
  const mountOne = <Name extends RouteName>(name: Name) =>
    mount(app, name, implementations[name], parts, settings)
  for (const name of Object.keys(routes) as readonly RouteName[]) mountOne(name)
  app.all('/api/*', (c) => {
    const { status, problem: said } = problem(404, 'not-found', 'there is no such route')
    return c.json(said, status)
  })
  return app
}

function mount<Name extends RouteName>(
  app: Hono,
  name: Name,
  implementation: Implementation<Name> | undefined,
  parts: ServeParts,
  settings: AppSettings,
): void {
  const route = routes[name]
  mustBeWhole(name, implementation)
  const path = route.path.replace(/\{(\w+)\}/g, ':$1')
  const maxSize = api[name].body === 'file' ? bodyBytes.file : bodyBytes.json
  const tooLarge = (c: Context) => {
    const detail = `at most ${maxSize / 2 ** 20} MB are read`
    const { status, problem: said } = problem(413, 'too-large', detail)
    return c.json(said, status)
  }
  app.on(
    [route.method.toUpperCase()],
    [path],
    bodyLimit({ maxSize, onError: tooLarge }),
    async (c) => {
      const started = parts.clock.now()
      const incoming = incomingOf(c, name, parts.ids.next(), settings)
      const served = await serve(name, implementation, incoming, parts)
      const answer = served.ok ? answerOf(c, served.value) : problemOf(c, served.error)
      settings.log.served({
        request: incoming.request,
        route: name,
        status: answer.status,
        ms: parts.clock.now() - started,
        account: served.ok ? (served.value.account?.account ?? '') : '',
      })
      return answer
    },
  )
}

/** Scopes that speak of one thing need to be told whose it is. */
function mustBeWhole<Name extends RouteName>(
  name: Name,
  implementation: Implementation<Name> | undefined,
): asserts implementation is Implementation<Name> {
  if (implementation === undefined) throw new Error(`route ${name} has no implementation`)
  const { roles, scope } = routes[name]
  const isOpen = typeof roles === 'string'
  if (isOpen !== (implementation.for === 'anyone'))
    throw new Error(`route ${name} is ${isOpen ? '' : 'not '}open to anyone by the table`)
  if (implementation.for === 'anyone' || implementation.target) return
  if (scope === 'household' || scope === 'own-round')
    throw new Error(`route ${name} must say whose the ${scope} is`)
}

function incomingOf(c: Context, name: RouteName, request: string, settings: AppSettings): Incoming {
  return {
    request,
    address: addressOf(c, settings.trustedProxies),
    headers: c.req.raw.headers,
    query: { ...c.req.query(), ...c.req.param() },
    body: () => (api[name].body === 'file' ? fileOf(c) : jsonOf(c)),
  }
}

const fileOf = async (c: Context): Promise<Result<unknown, ProblemAnswer>> =>
  ok(new Uint8Array(await c.req.arrayBuffer()))

async function jsonOf(c: Context): Promise<Result<unknown, ProblemAnswer>> {
  try {
    return ok(JSON.parse(await c.req.text()))
  } catch {
    return err(problem(400, 'not-understood', 'body: JSON is expected', ['body']))
  }
}

function answerOf(c: Context, { answer, file, headers }: Outgoing): Response {
  for (const [name, value] of headers) c.header(name, value, { append: true })
  if (!file) return c.json(answer)
  if (file.name !== '') {
    const name = encodeURIComponent(file.name)
    c.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
  }
  return c.body(file.bytes, 200, { 'content-type': file.type })
}

function problemOf(c: Context, { status, problem: said }: ProblemAnswer): Response {
  if (status === 429) c.header('retry-after', '3600')
  return c.json(said, status)
}
