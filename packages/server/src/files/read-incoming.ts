import { createHash } from 'node:crypto'
import type { Incoming } from '@doorstep/application/stage-list.ts'
import type { ListProblem } from '@doorstep/domain/intake/table.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import { readListBytes } from './read-list-file.ts'

/** Reads a list from its bytes, with the digest by which the same bytes are known again. */
export async function readIncoming(
  bytes: Buffer,
  file: string,
): Promise<Result<Incoming, readonly ListProblem[]>> {
  const read = await readListBytes(bytes, file)
  if (!read.ok) return read
  return ok({ read: read.value, digest: createHash('sha256').update(bytes).digest('hex') })
}
