import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'

const packages = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
const deskFolder = join(packages, 'desk', 'dist')
const fieldFolder = join(packages, 'field', 'dist')

const year = 'public, max-age=31536000, immutable'

/**
 * The two web apps, as Vite built them: the phone under /phone/ and, for the page behind a notice's code,
 * under /n/CODE; the desk under everything else. Files carry their digest in their name; the pages do not.
 */
export function serveWebApps(app: Hono): void {
  app.use('/phone/assets/*', async (c, next) => {
    await next()
    c.header('cache-control', year)
  })
  app.use('/assets/*', async (c, next) => {
    await next()
    c.header('cache-control', year)
  })
  app.use(
    '/phone/*',
    serveStatic({ root: fieldFolder, rewriteRequestPath: (path) => path.slice('/phone'.length) }),
  )
  app.use('/*', serveStatic({ root: deskFolder }))
  for (const path of ['/phone', '/phone/*', '/n/*']) app.get(path, (c) => c.html(page(fieldFolder)))
  app.get('*', (c) => c.html(page(deskFolder)))
}

const page = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8')
