import type { Server } from 'node:http'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import { createAdaptorServer } from '@hono/node-server'
import type { ServerArguments } from './arguments.ts'
import type { FirstAdministrator } from './first-administrator.ts'
import { buildApp } from './http/app.ts'
import type { Log } from './http/log.ts'
import { allRoutes } from './http/routes/all.ts'
import { serveWebApps } from './http/web-apps.ts'
import { close, hostsOf, listen, urlOf } from './listen.ts'
import { openPlace } from './open-place.ts'
import { closeParts } from './parts.ts'
import { keepRetention } from './retention.ts'
import { version } from './version.ts'

export interface Started {
  /** By which this machine finds the server. */
  readonly url: string
  /** Null unless this was the first start of an empty place. */
  readonly first: FirstAdministrator | null
  /** Answers what is under way, then closes what is kept. */
  stop(): Promise<void>
}

/** Opens what is kept and serves it; the port is taken first, so that nothing is made in vain. */
export async function startServer(
  settings: ServerArguments,
  log: Log,
): Promise<Result<Started, string>> {
  let answer: (request: Request, env: unknown) => Response | Promise<Response> = () =>
    new Response('starting', { status: 503, headers: { 'retry-after': '1' } })
  const server = createAdaptorServer({ fetch: (request, env) => answer(request, env) }) as Server
  const listening = await listen(server, settings)
  if (!listening.ok) return listening
  const url = urlOf(settings.listen, listening.value)
  const opened = await openPlace(settings, url)
  if (!opened.ok) {
    await close(server)
    return opened
  }
  const { parts, first } = opened.value
  const app = buildApp(allRoutes(parts), parts, {
    hosts: hostsOf(settings),
    publicUrl: settings.publicUrl,
    trustedProxies: settings.trustedProxies,
    log,
    version,
  })
  serveWebApps(app)
  answer = (request, env) => app.fetch(request, env as Parameters<typeof app.fetch>[1])
  const stopRetention = keepRetention(parts, (thrown) => log.failed('retention', thrown))
  const stop = async () => {
    stopRetention()
    await close(server)
    await closeParts(parts)
  }
  return ok({ url, first, stop })
}
