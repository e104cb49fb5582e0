import { createHash } from 'node:crypto'
import type { KeptHead } from './kept-head.ts'

/** The first line of a backup, readable without the passphrase: it holds nothing personal. */
export interface BackupHeader {
  readonly doorstepBackup: 1
  readonly schema: number
  readonly madeAt: number
  /** Where each jurisdiction's log ended: `verify` takes these as heads kept elsewhere. */
  readonly heads: readonly KeptHead[]
  /** Where each jurisdiction's chain of readings ended. */
  readonly readingHeads: readonly KeptHead[]
  readonly sealed: Sealing | null
}

/** How the key follows from the passphrase (scrypt, RFC 7914). */
export interface Sealing {
  readonly cost: number
  readonly blockSize: number
  readonly parallel: number
  /** Hex. */
  readonly salt: string
}

export type Unreadable =
  | { readonly kind: 'not-a-backup' }
  | { readonly kind: 'newer-backup'; readonly schema: number }
  | { readonly kind: 'passphrase-missing' }
  /** Under a seal, a wrong passphrase looks the same. */
  | { readonly kind: 'altered' }
  | { readonly kind: 'cut-off' }

/** Thrown inside the streams; turned into a result where the file was opened. */
export class BackupUnreadable extends Error {
  readonly problem: Unreadable
  constructor(problem: Unreadable) {
    super(problem.kind)
    this.problem = problem
  }
}

/** Of the first line: the last one repeats it, so that neither stands without the other. */
export const digestOfHeader = (line: string): string =>
  createHash('sha256').update(line).digest('hex')
