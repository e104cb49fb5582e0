import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { serve } from '@hono/node-server'
import { buildApp } from './http/app.ts'
import { standardLog } from './http/log.ts'
import { allRoutes } from './http/routes/all.ts'
import { serveWebApps } from './http/web-apps.ts'
import { closeParts, openParts } from './parts.ts'
import { placeSettings } from './place.ts'

const version = '0.1.0'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4170' },
    data: { type: 'string' },
    demo: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
  },
})
const isDemo = values.demo || (values.data === undefined && !values.empty)
const port = Number(values.port)
const dataDir = resolve(values.data ?? join(tmpdir(), isDemo ? 'doorstep-demo' : 'doorstep'))
mkdirSync(dataDir, { recursive: true })
const place = placeSettings(dataDir)
const databaseUrl = process.env['DATABASE_URL']
const parts = await openParts({
  place,
  at: databaseUrl === undefined ? { dataDir } : { databaseUrl },
  url: `http://127.0.0.1:${port}`,
  isDemo,
  version,
})
if (isDemo) await (await import('./demo.ts')).makeDemo(parts)
const app = buildApp(allRoutes(parts), parts, {
  hosts: ['127.0.0.1', 'localhost', '[::1]'],
  publicUrl: '',
  trustedProxies: [],
  log: standardLog(false),
  version,
})
serveWebApps(app)
const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, ({ port: taken }) => {
  process.stdout.write(`Doorstep is at http://127.0.0.1:${taken}\n`)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close(() => void closeParts(parts).then(() => process.exit(0)))
  })
}
