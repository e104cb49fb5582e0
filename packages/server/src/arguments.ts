import { isIP } from 'node:net'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { usualStagedDays } from '@doorstep/domain/policy/retention.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { type PlaceSaid, readPlaceSaid } from './place-said.ts'

/** What `npm start -- …` asks for. */
export interface ServerArguments {
  /** 0: any that is free. */
  readonly port: number
  /** The address on which the server listens. */
  readonly listen: string
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly isDemo: boolean
  /** Origin by which browsers find the server, where that is not its own address; '' where it is. */
  readonly publicUrl: string
  readonly trustedProxies: readonly string[]
  /** Where a place is that is new. */
  readonly said: PlaceSaid
  /** Lists that nobody accepted are kept so many days. */
  readonly stagedDays: number
}

export const usage = `usage: npm start [-- --port P] [--data DIR] [--demo | --empty]
                  [--country CC] [--zone ZONE]
                  [--keep-staged DAYS]
                  [--listen ADDRESS] [--public-url URL] [--trust-proxy ADDRESS]

  npm start                              the demo beat, at http://127.0.0.1:4170
  npm start -- --data DIR                for real, in that folder
  npm start -- --data DIR --country GB --zone Europe/London
                                         a new place there; without, in China, with this machine's zone
  npm start -- --data DIR --listen 0.0.0.0 --public-url https://doorstep.example
                                         for other machines, under the name that browsers use
  --keep-staged DAYS                     lists that nobody accepted are kept so long; 14 unless said
  --trust-proxy ADDRESS                  a proxy whose X-Forwarded-For counts; may be given again

With DATABASE_URL set, what is kept goes to that PostgreSQL database.`

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the arguments; the error says what was not understood. */
export function readArguments(
  args: readonly string[],
  environment: Environment,
): Result<ServerArguments | 'help', string> {
  const read = values(args)
  if (!read.ok) return read
  const given = read.value
  if (given.help) return ok('help')
  if (given.demo && given.empty) return err('--demo and --empty are two different things')
  const port = portOf(given.port)
  if (port === null) return err(`--port ${given.port} is no port: 0 to 65535 is expected`)
  const reach = reachOf(given)
  if (!reach.ok) return reach
  const kept = keptAt(given, environment)
  if (!kept.ok) return kept
  const stagedDays = readStagedDays(given['keep-staged'])
  return stagedDays.ok
    ? ok({ port, ...kept.value, ...reach.value, stagedDays: stagedDays.value })
    : stagedDays
}

/** What is kept where; the demo beat is where it is. */
function keptAt(
  given: {
    readonly data?: string | undefined
    readonly demo: boolean
    readonly empty: boolean
    readonly country?: string | undefined
    readonly zone?: string | undefined
  },
  environment: Environment,
): Result<Pick<ServerArguments, 'dataDir' | 'databaseUrl' | 'isDemo' | 'said'>, string> {
  const databaseUrl = environment['DATABASE_URL'] || null
  const isDemo = given.demo || (given.data === undefined && !given.empty && databaseUrl === null)
  if (isDemo && (given.country ?? given.zone) !== undefined)
    return err('--country and --zone are said of a real place: --data says in which folder')
  const said = readPlaceSaid(given.country, given.zone)
  if (!said.ok) return said
  const dataDir = resolve(given.data ?? ownFolder(isDemo, environment))
  return ok({ dataDir, databaseUrl, isDemo, said: said.value })
}

function values(args: readonly string[]) {
  try {
    const { values: given } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4170' },
        data: { type: 'string' },
        demo: { type: 'boolean', default: false },
        country: { type: 'string' },
        zone: { type: 'string' },
        empty: { type: 'boolean', default: false },
        'keep-staged': { type: 'string' },
        listen: { type: 'string', default: '127.0.0.1' },
        'public-url': { type: 'string' },
        'trust-proxy': { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    })
    return ok(given)
  } catch (problem) {
    return err(problem instanceof Error ? problem.message : String(problem))
  }
}

/** Days from 1 to 365; as usual where nothing is said. */
export function readStagedDays(text: string | undefined): Result<number, string> {
  if (text === undefined) return ok(usualStagedDays)
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return days >= 1 && days <= 365
    ? ok(days)
    : err(`--keep-staged ${text} is no number of days: 1 to 365 is expected`)
}

function portOf(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return port <= 65_535 ? port : null
}

/** From where the server can be reached, and under which name. */
function reachOf(given: {
  readonly listen: string
  readonly 'public-url'?: string | undefined
  readonly 'trust-proxy': readonly string[]
}): Result<Pick<ServerArguments, 'listen' | 'publicUrl' | 'trustedProxies'>, string> {
  const { listen, 'trust-proxy': trustedProxies } = given
  if (isIP(listen) === 0) return err(`--listen ${listen} is no address: 127.0.0.1 is one`)
  const strange = trustedProxies.find((address) => isIP(address) === 0)
  if (strange !== undefined) return err(`--trust-proxy ${strange} is no address`)
  const publicUrl = originOf(given['public-url'])
  if (publicUrl === null)
    return err(`--public-url ${given['public-url']} is none: https://doorstep.example is one`)
  if (!isLoopback(listen) && publicUrl === '')
    return err(`--listen ${listen} needs --public-url: the address by which browsers find Doorstep`)
  return ok({ listen, publicUrl, trustedProxies })
}

const isLoopback = (address: string) => address.startsWith('127.') || address === '::1'

/** Null when it is no web address. */
function originOf(url: string | undefined): string | null {
  if (url === undefined) return ''
  const parsed = URL.canParse(url) ? new URL(url) : null
  const isWeb = parsed?.protocol === 'https:' || parsed?.protocol === 'http:'
  return parsed && isWeb && parsed.pathname === '/' ? parsed.origin : null
}

/** The folder of this user where the system keeps such things: the demo may be made again at any time. */
function ownFolder(isDemo: boolean, environment: Environment): string {
  const home = homedir()
  const kept = isDemo ? 'doorstep-demo' : 'doorstep'
  if (process.platform === 'win32') {
    return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), kept)
  }
  if (process.platform === 'darwin') {
    return join(home, 'Library', isDemo ? 'Caches' : 'Application Support', kept)
  }
  return isDemo
    ? join(environment['XDG_CACHE_HOME'] || join(home, '.cache'), kept)
    : join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), kept)
}
