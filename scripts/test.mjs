// `npm test`: installs what is missing, a browser too, then runs every test that CI runs.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, ensureWebBuilt, environment, node24, root, say } from './ready.mjs'

ensureInstalled()
ensureWebBuilt()
const hasScreens = existsSync(join(root, 'packages', 'testing', 'screens'))
const browser = hasScreens ? (findBrowser() ?? installBrowser()) : undefined
const env = { ...environment(), ...(browser && { DOORSTEP_BROWSER: browser }) }

const vitest = join(root, 'node_modules', '.bin', 'vitest')
const steps = [
  { name: 'check', command: node24(), args: ['scripts/check.mjs'] },
  { name: 'weight of the phone', command: node24(), args: ['scripts/field-size.mjs'] },
  {
    name: 'server, its routes, files and commands',
    command: vitest,
    args: ['run', '--project', 'server'],
  },
  {
    name: 'storage, on both engines',
    command: vitest,
    args: ['run', '--project', 'storage'],
  },
  {
    name: 'scenarios, through the whole app',
    command: vitest,
    args: ['run', '--project', 'scenarios'],
  },
  {
    name: 'screens, in a browser',
    command: vitest,
    args: ['run', '--project', 'screens'],
  },
]
const present = steps
  .filter(({ args }) => !/field-size/.test(args[0]) || existsSync(join(root, args[0])))
  .filter(({ name }) => hasScreens || !name.startsWith('screens'))
const failed = present.filter(({ name, command, args }) => {
  say(`\n— ${name}`)
  return spawnSync(command, args, { cwd: root, env, stdio: 'inherit' }).status !== 0
})
say(
  failed.length === 0
    ? '\nEverything passed.'
    : `\nFailed: ${failed.map(({ name }) => name).join(', ')}.`,
)
process.exit(failed.length === 0 ? 0 : 1)

/** A browser that is there already: named by DOORSTEP_BROWSER, a system's own, or Playwright's. */
function findBrowser() {
  const known = [
    process.env.DOORSTEP_BROWSER,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    playwrightsOwn(),
  ]
  return known.find((path) => path && existsSync(path))
}

function installBrowser() {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (isDebianRoot) {
    say('Installing chromium …')
    const apt = (args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 2, 2],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0
    if (
      apt(['update', '-qq']) &&
      apt(['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk']) &&
      existsSync('/usr/bin/chromium')
    )
      return '/usr/bin/chromium'
  }
  say("Installing Playwright's browser …")
  spawnSync(
    node24(),
    [join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'],
    { stdio: ['ignore', 2, 2] },
  )
  const own = playwrightsOwn()
  if (own && existsSync(own)) return own
  say(
    'No browser could be found or installed: install Chromium and set DOORSTEP_BROWSER to its path.',
  )
  process.exit(1)
}

function playwrightsOwn() {
  const asked = spawnSync(
    node24(),
    ['-e', "process.stdout.write(require('playwright-core').chromium.executablePath())"],
    { cwd: root },
  )
  return asked.status === 0 ? asked.stdout.toString() : undefined
}
