import type { AnswerOf, BodyOf, QueryOf } from './api.ts'
import { type RouteName, routes } from './routes.ts'
import type { Problem } from './shapes.ts'

/** What the server said no to, with its words; status 0 when it could not be reached at all. */
export class RequestRefused extends Error {
  readonly status: number
  readonly problem: Problem
  constructor(status: number, problem: Problem) {
    super(problem.detail)
    this.status = status
    this.problem = problem
  }
}

export type Send = (
  path: string,
  init: {
    method: string
    headers: Record<string, string>
    body?: string | Blob
    signal?: AbortSignal
  },
) => Promise<Response>

export interface Ask<Name extends RouteName> {
  readonly query?: QueryOf<Name>
  readonly body?: BodyOf<Name>
  readonly signal?: AbortSignal
}

/** The typed client of both web apps: names and types come from the server's own schemas. */
export function createClient(send: Send) {
  return async function ask<Name extends RouteName>(
    name: Name,
    { query, body, signal }: Ask<Name> = {},
  ): Promise<AnswerOf<Name>> {
    const route = routes[name]
    const init = requestInit(route.method, body, signal)
    const response = await send(pathWith(route.path, query ?? {}), init).catch((cause: unknown) => {
      if (signal?.aborted) throw cause
      throw new RequestRefused(0, { problem: 'unreachable', detail: '', where: [] })
    })
    if (!response.ok) throw new RequestRefused(response.status, await problemOf(response))
    const isJson = response.headers.get('content-type')?.includes('application/json')
    return (isJson ? await response.json() : await response.blob()) as AnswerOf<Name>
  }
}

function requestInit(method: string, body: unknown, signal: AbortSignal | undefined) {
  const upper = method.toUpperCase()
  const base = { method: upper, ...(signal && { signal }) }
  if (body === undefined) return { ...base, headers: {} }
  if (body instanceof Blob)
    return { ...base, headers: { 'content-type': 'application/octet-stream' }, body }
  return { ...base, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** Fills `{name}` in the path from the query; what is left over goes behind the question mark. */
function pathWith(path: string, query: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(query).filter(([, value]) => value !== undefined)
  const left = new Map(said.map(([name, value]) => [name, `${value as string | number | boolean}`]))
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = left.get(name) ?? ''
    left.delete(name)
    return encodeURIComponent(value)
  })
  const search = new URLSearchParams([...left])
  return left.size > 0 ? `${filled}?${search}` : filled
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  if (typeof body === 'object' && body !== null && 'problem' in body) return body as Problem
  return { problem: 'unexpected', detail: response.statusText, where: [] }
}
