import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import { type BackupHeader, BackupUnreadable, digestOfHeader } from './backup-header.ts'
import { keyOf, unseal } from './backup-seal.ts'
import { schemaVersion } from './migrate.ts'

export interface OpenBackup {
  readonly header: BackupHeader
  readonly headerDigest: string
  /** Read to the end or left with an error: `BackupUnreadable` where the file is not as it was written. */
  readonly lines: AsyncIterable<string>
}

/** Opens a backup; throws `BackupUnreadable`. */
export async function readBackup(file: string, passphrase: string | null): Promise<OpenBackup> {
  const chunks: AsyncIterator<Buffer> = createReadStream(file)[Symbol.asyncIterator]()
  try {
    const { line, left } = await firstLine(chunks)
    const header = headerOf(line)
    const headerDigest = digestOfHeader(line)
    const sealed = rest(left, chunks)
    if (header.sealed === null) return { header, headerDigest, lines: linesOf(sealed) }
    if (passphrase === null) throw new BackupUnreadable({ kind: 'passphrase-missing' })
    const key = await keyOf(passphrase, header.sealed)
    return { header, headerDigest, lines: linesOf(unseal(sealed, key, line)) }
  } catch (problem) {
    await chunks.return?.()
    throw problem
  }
}

/** Only the header: no passphrase is needed. */
export async function readBackupHeader(file: string): Promise<BackupHeader> {
  const chunks: AsyncIterator<Buffer> = createReadStream(file)[Symbol.asyncIterator]()
  try {
    return headerOf((await firstLine(chunks)).line)
  } finally {
    await chunks.return?.()
  }
}

const longestHeader = 16 * 1024 * 1024
const newline = 0x0a

async function firstLine(chunks: AsyncIterator<Buffer>): Promise<{ line: string; left: Buffer }> {
  let seen = Buffer.alloc(0)
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    seen = Buffer.concat([seen, next.value])
    const end = seen.indexOf(newline)
    if (end >= 0) return { line: seen.toString('utf8', 0, end + 1), left: seen.subarray(end + 1) }
    if (seen[0] !== '{'.charCodeAt(0) || seen.length > longestHeader) break
  }
  throw new BackupUnreadable({ kind: 'not-a-backup' })
}

function headerOf(line: string): BackupHeader {
  const header = parsed(line)
  if (!isHeader(header)) throw new BackupUnreadable({ kind: 'not-a-backup' })
  if (header.schema > schemaVersion || header.doorstepBackup > 1)
    throw new BackupUnreadable({ kind: 'newer-backup', schema: header.schema })
  return header
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Most work that a file may ask of whoever opens it: 2^20 rounds of 8 blocks take 1 GB and some seconds. */
const mostCost = 2 ** 20

function isHeader(value: unknown): value is BackupHeader {
  if (typeof value !== 'object' || value === null) return false
  const { doorstepBackup, schema, heads, sealed } = value as Partial<BackupHeader>
  const isModest =
    sealed === null ||
    (typeof sealed === 'object' && sealed.cost <= mostCost && sealed.blockSize <= 8)
  return (
    typeof doorstepBackup === 'number' &&
    typeof schema === 'number' &&
    Array.isArray(heads) &&
    isModest
  )
}

async function* rest(left: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield left
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  } finally {
    await chunks.return?.()
  }
}

async function* linesOf(zipped: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let begun = ''
  try {
    for await (const chunk of unzipped(zipped)) {
      const lines = (begun + decoder.write(chunk)).split('\n')
      begun = lines.pop() ?? ''
      yield* lines
    }
  } catch (problem) {
    throw asUnreadable(problem)
  }
  if (begun !== '') throw new BackupUnreadable({ kind: 'cut-off' })
}

const unzipped = (zipped: AsyncIterable<Buffer>): AsyncIterable<Buffer> =>
  // An error on the way destroys the last stream with it, and whoever reads there gets it.
  pipeline(Readable.from(zipped), createGunzip(), () => undefined)

function asUnreadable(problem: unknown): unknown {
  if (!(problem instanceof Error) || !('code' in problem)) return problem
  if (problem.code === 'Z_BUF_ERROR') return new BackupUnreadable({ kind: 'cut-off' })
  if (String(problem.code).startsWith('Z_')) return new BackupUnreadable({ kind: 'altered' })
  return problem
}
