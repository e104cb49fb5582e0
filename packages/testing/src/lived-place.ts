import { join } from 'node:path'
import process from 'node:process'
import { type OpenStorage, openStorage, type StorageAt } from '@doorstep/storage/open.ts'
import { readStore } from '@doorstep/storage/read-store.ts'
import pg from 'pg'
import { draft, id, reading, rowTaken, visit } from './builders/facts.ts'
import { received, stagedImport } from './builders/staged.ts'

/** The jurisdiction of the place that `lived` fills. */
export const here = id<'jurisdiction'>('here')
export const storageOptions = { now: () => 1_800_000_000_000, spellings: () => [] }

let count = 0

/** A place where nothing is kept: a new folder below this one, or a new database on this server. */
export async function emptyPlace(folder: string, serverUrl: string | null): Promise<StorageAt> {
  count += 1
  if (serverUrl === null) return { dataDir: join(folder, `place-${count}`) }
  const name = `doorstep_backup_${process.pid}_${count}`
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { databaseUrl: url.href }
}

/** Fills a place with a little of everything that is kept. */
export async function lived(at: StorageAt): Promise<void> {
  const storage = await openStorage(at, storageOptions)
  await storage.enterPlace({
    jurisdiction: here,
    beat: id('north'),
    zone: 'Asia/Shanghai',
    country: 'CN',
  })
  const note = '“引号”, \t\\n and a line\nbreak'
  await storage.facts.append(here, [
    draft('f1', rowTaken('r1', { reading: reading({ note }) })),
    draft('f2', rowTaken('r2', { person: id('p2'), household: id('h2'), dwelling: id('d2') })),
    draft('f3', visit(), 'visits'),
    draft('f4', { kind: 'people-matched', keep: id('p1'), other: id('p2') }),
    draft('f5', { kind: 'fact-withdrawn', fact: id('f4') }),
  ])
  await stage(storage)
  await storage.audit.record(here, aReading)
  await storage.close()
}

const aReading = {
  id: 'a1',
  at: 5,
  account: 'lead',
  role: 'lead',
  purpose: 'visits',
  route: 'brief',
  households: ['h1'],
  people: ['p1', 'p2'],
}

async function stage({ staging }: OpenStorage): Promise<void> {
  await staging.begin(here, stagedImport('i1'))
  await staging.addRows(here, 'i1', [received({ sheet: '一', number: 3, cells: ['周敏', ''] })])
  await staging.rememberColumns(here, 'heading', { 0: 'name' })
}

/** All that two stores must have in common. */
export async function contentOf(at: StorageAt) {
  const storage = await openStorage(at, storageOptions)
  const content = {
    place: await storage.findPlace(),
    head: await storage.facts.head(here),
    tables: await storage.tableHashes(here),
    findings: (await storage.verify(here)).findings,
    readings: await storage.audit.readings(here, { limit: 10 }),
    readingFindings: (await storage.verifyReadings(here)).findings,
    staged: await storage.staging.rows(here, 'i1'),
    columns: await storage.staging.columns(here, 'heading'),
  }
  await storage.close()
  return content
}

/** Takes a backup into the file, as `doorstep backup` does; gives its name. */
export async function backedUp(
  at: StorageAt,
  file: string,
  passphrase: string | null = null,
): Promise<string> {
  const store = await readStore(at)
  await store.backup(file, passphrase, storageOptions.now())
  await store.close()
  return file
}
