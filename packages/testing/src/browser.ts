import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language } from '@doorstep/domain/shared/language.ts'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

/** The sizes at which every screen is opened. */
export const sizes = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
} as const

export interface RunningDemo {
  readonly url: string
  /** A fresh profile, signed in as this demo account where one is given. */
  open(how: {
    readonly size: keyof typeof sizes
    readonly language: Language
    readonly as?: string
    readonly path: string
    readonly dark?: boolean
  }): Promise<Page>
  close(): Promise<void>
}

/** The real server with the demo beat, on a port of its own, and a browser to look at it. */
export async function startDemo(): Promise<RunningDemo> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-demo-'))
  const { url, server } = await serve(['--port', '0', '--data', folder, '--demo'])
  const browser = await launch()
  return {
    url,
    open: (how) => openPage(browser, url, how),
    async close() {
      await browser.close()
      await ended(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Starts the server's own entry; resolves when it says where it is. */
export async function serve(
  args: readonly string[],
): Promise<{ url: string; server: ChildProcess }> {
  const entry = join(root, 'packages', 'server', 'src', 'main.ts')
  const server = spawn(process.execPath, [entry, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      said.push(chunk.toString())
      const match = /Doorstep is at (http:\S+)/.exec(said.join(''))
      if (match?.[1]) resolve(match[1])
    })
    server.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    server.on('exit', (code) =>
      reject(new Error(`the server ended with ${code}:\n${said.join('')}`)),
    )
  })
  return { url, server }
}

/** Asks the server to stop and waits until it has. */
export async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  await new Promise<void>((resolve) => {
    server.once('exit', () => resolve())
    server.kill('SIGTERM')
  })
}

async function launch(): Promise<Browser> {
  const known = [
    process.env['DOORSTEP_BROWSER'],
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ]
  const executablePath = known.find((path) => path !== undefined && existsSync(path))
  if (executablePath === undefined)
    throw new Error('no browser: run npm test, or set DOORSTEP_BROWSER')
  // Without these switches a closed network is tried many times at every start.
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ]
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', ...quiet],
  })
}

async function openPage(
  browser: Browser,
  url: string,
  how: Parameters<RunningDemo['open']>[0],
): Promise<Page> {
  const context = await browser.newContext({
    viewport: sizes[how.size],
    locale: how.language,
    colorScheme: how.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    hasTouch: how.size === 'phone',
  })
  await rememberLanguage(context, how.language)
  if (how.as !== undefined) await stepIn(context, url, how.as)
  const page = await context.newPage()
  await page.goto(`${url}${how.path}`)
  return page
}

/** Both apps keep the chosen language under this name. */
const rememberLanguage = (context: BrowserContext, language: Language) =>
  context.addInitScript(
    (chosen) => window.localStorage.setItem('doorstep.language', chosen),
    language,
  )

async function stepIn(context: BrowserContext, url: string, account: string): Promise<void> {
  const answer = await context.request.post(`${url}/api/demo/step-in`, {
    data: { account },
    headers: { origin: url },
  })
  if (!answer.ok())
    throw new Error(`could not step in as ${account}: ${answer.status()} ${await answer.text()}`)
}

/** Saves a picture of a screen when DOORSTEP_PICTURES names a folder: to be looked at by a person. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['DOORSTEP_PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
