import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { problem } from './problem.ts'

/** No script but our own files, nothing framed, nothing sent elsewhere. Styles in place are the web apps'. */
export const headersOfAll: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  crossOriginResourcePolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
})

export interface GuardSettings {
  /** Names under which this server may be asked for, as in a Host header; empty: any. */
  readonly hosts: readonly string[]
  /** Where browsers find it when that is not the name in the Host header (behind a proxy); '' when it is. */
  readonly publicUrl: string
}

/**
 * A page of another site may neither write through a visitor's session nor reach a server on their own
 * machine under a name of its own.
 */
export function ownOriginOnly({ hosts, publicUrl }: GuardSettings): MiddlewareHandler {
  return async (c, next) => {
    const host = hostOf(c)
    if (hosts.length > 0 && !hosts.includes(withoutPort(host))) {
      const { status, problem: said } = problem(421, 'unknown-host', 'this server has another name')
      return c.json(said, status)
    }
    if (isUnsafe(c) && !comesFromHere(c, host, publicUrl)) {
      const { status, problem: said } = problem(
        403,
        'other-origin',
        'asked by a page of another site',
      )
      return c.json(said, status)
    }
    return next()
  }
}

const hostOf = (c: Context) => c.req.header('host') ?? new URL(c.req.url).host
const withoutPort = (host: string) => host.replace(/:\d+$/, '')
const isUnsafe = (c: Context) => !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)

/** Content types that a form of any site can send without being asked first. */
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i

function comesFromHere(c: Context, host: string, publicUrl: string): boolean {
  const origin = c.req.header('origin')
  if (origin !== undefined) return originHost(origin) === host || origin === publicUrl
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return !formTypes.test(c.req.header('content-type') ?? '')
}

function originHost(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
