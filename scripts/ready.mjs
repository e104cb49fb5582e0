// Makes a bare checkout ready: packages, then the two web apps. Plain JavaScript that Node 20 can read,
// without imports from packages, because it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamps = join(root, 'node_modules', '.doorstep')

/** Installs the packages unless the lock file is the one they were installed from. */
export function ensureInstalled() {
  const wanted = hashOf([join(root, 'package-lock.json')])
  if (stampOf('packages') === wanted) return
  say('Installing packages …')
  // npm itself is a script of the running Node's own installation: no shell is needed to find it on Windows.
  // Not `npm ci`: it refuses a lock file in which a registry could not name every platform's binary.
  run(npmCommand(), ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])
  stamp('packages', wanted)
}

/** The web apps of this checkout. */
const webApps = ['desk', 'field'].filter((name) =>
  existsSync(join(root, 'packages', name, 'index.html')),
)

/** Builds the desk and the phone unless their sources are those of the last build. */
export function ensureWebBuilt() {
  if (webApps.length === 0) return
  const sources = [...webApps, 'ui', 'protocol', 'domain'].map((name) =>
    join(root, 'packages', name),
  )
  const wanted = hashOf([join(root, 'package-lock.json'), ...sources.flatMap(filesBelow)])
  const built = webApps.every((name) =>
    existsSync(join(root, 'packages', name, 'dist', 'index.html')),
  )
  if (built && stampOf('web') === wanted) return
  say('Building the desk and the phone …')
  for (const name of webApps) {
    run(
      node24(),
      [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
      {
        cwd: join(root, 'packages', name),
      },
    )
  }
  stamp('web', wanted)
}

/** The Node 24 that came with the packages; the machine's own where that is 24 or newer. */
export function node24() {
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  const architecture = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const ours = join(root, 'node_modules', `node-${architecture}`, 'bin', binary)
  if (existsSync(ours)) return ours
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Error(
    `Doorstep needs Node 24. None came for ${architecture}: install Node 24 and start again.`,
  )
}

/** The environment in which every `node` is ours. */
export function environment() {
  const separator = process.platform === 'win32' ? ';' : ':'
  const path = [dirname(node24()), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(
    separator,
  )
  return { ...process.env, PATH: path }
}

/** Runs to the end; a failure ends this program with the same code. */
export function run(command, args, { cwd = root, env = process.env } = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd,
    env,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

export const say = (words) => process.stderr.write(`${words}\n`)

function npmCommand() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm'
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'dist' && entry.name !== 'node_modules')
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
    )
    .sort((a, b) => (a < b ? -1 : 1))
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

function stampOf(name) {
  const file = join(stamps, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function stamp(name, value) {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, name), value)
}
