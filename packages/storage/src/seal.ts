import { hash, randomBytes } from 'node:crypto'
import { canonical } from '@doorstep/domain/facts/canonical.ts'

const sha256 = (text: string | Buffer) => hash('sha256', text, 'hex')

/** 16 bytes, hex: without it an erased payload cannot be guessed from its digest. */
export const newNonce = (): string => randomBytes(16).toString('hex')

/** SHA-256(nonce ‖ canonical payload), hex. The payload is given in canonical writing. */
export const digestOf = (nonce: string, canonicalPayload: string): string =>
  sha256(Buffer.concat([Buffer.from(nonce, 'hex'), Buffer.from(canonicalPayload, 'utf8')]))

/** What the chain holds of a fact: everything but the payload, which its digest stands for. */
export interface Sealed {
  readonly seq: number
  readonly id: string
  readonly kind: string
  readonly observedAt: number
  readonly recordedAt: number
  readonly by: string
  readonly source: string
  readonly purpose: string
  readonly digest: string
}

/** SHA-256(previous link ‖ canonical envelope), hex; the first fact follows the empty link. */
export const linkOf = (previous: string, sealed: Sealed): string =>
  sha256(previous + canonical(sealed))

/** The link of one audit row to the one before. */
export const readingLink = (previous: string, reading: object): string =>
  sha256(previous + canonical(reading))
