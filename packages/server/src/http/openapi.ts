import { api } from '@doorstep/protocol/api.ts'
import type { Route } from '@doorstep/protocol/route.ts'
import { type RouteName, routes } from '@doorstep/protocol/routes.ts'
import { ProblemShape } from '@doorstep/protocol/shapes.ts'
import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import { z } from 'zod'

/** One route as the document of the API tells it. */
function describe(name: RouteName): RouteConfig {
  const route: Route = routes[name]
  const { query, body, answer }: { query: z.ZodObject; body: unknown; answer: unknown } = api[name]
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part ?? '')
  const picked = Object.entries(query.shape)
  const params = z.object(Object.fromEntries(picked.filter(([key]) => inPath.includes(key))))
  const behind = z.object(Object.fromEntries(picked.filter(([key]) => !inPath.includes(key))))
  return {
    method: route.method,
    path: route.path,
    operationId: name,
    tags: [route.path.split('/')[2] ?? 'server'],
    description: inWords(route),
    request: {
      ...(inPath.length > 0 && { params }),
      ...(picked.length > inPath.length && { query: behind }),
      ...(body !== 'none' && { body: { required: true, content: contentOf(body) } }),
    },
    responses: {
      200: { description: 'What was asked for', content: contentOf(answer) },
      default: { description: 'Why not', content: contentOf(ProblemShape) },
    },
  }
}

const contentOf = (shape: unknown) =>
  shape instanceof z.ZodType
    ? { 'application/json': { schema: shape } }
    : { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } }

function inWords({ roles, scope, reads, purpose }: Route): string {
  const who = typeof roles === 'string' ? `Open to ${roles}.` : `For: ${roles.join(', ')}.`
  const what = reads === 'residents' ? ` Each reading is recorded (purpose: ${purpose}).` : ''
  return `${who} Scope: ${scope}.${what}`
}

/** The whole API as one document, made of the table of routes and the schemas that requests are read with. */
export function openApiDocument(version: string) {
  const registry = new OpenAPIHono()
  for (const name of Object.keys(routes) as readonly RouteName[])
    registry.openAPIRegistry.registerPath(describe(name))
  return registry.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Doorstep',
      version,
      description: 'From the lists to today’s rounds, to the right words at each door.',
      license: { name: 'Apache-2.0' },
    },
  })
}
