import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { BackupUnreadable, type Sealing } from './backup-header.ts'

/** As OWASP advises for passphrases: 2^17 rounds over 128 MB. */
export const newSealing = (): Sealing => ({
  cost: 2 ** 17,
  blockSize: 8,
  parallel: 1,
  salt: randomBytes(16).toString('hex'),
})

const memoryLimit = 512 * 1024 * 1024

export const keyOf = (passphrase: string, sealing: Sealing): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const { cost, blockSize, parallel, salt } = sealing
    scrypt(
      passphrase.normalize('NFKC'),
      Buffer.from(salt, 'hex'),
      32,
      { N: cost, r: blockSize, p: parallel, maxmem: memoryLimit },
      (problem, key) => (problem ? reject(problem) : resolve(key)),
    )
  })

const frameBytes = 64 * 1024
const tagBytes = 16
const lastFlag = 0x8000_0000

/**
 * Frames of AES-256-GCM, each under its number and whether it is the last (the STREAM construction of
 * Hoang, Reyhanitabar, Rogaway, Vizár 2015): none can be altered, moved, left out or cut off.
 */
export async function* seal(
  chunks: AsyncIterable<Buffer>,
  key: Buffer,
  header: string,
): AsyncGenerator<Buffer> {
  let waiting = Buffer.alloc(0)
  let count = 0
  for await (const chunk of chunks) {
    waiting = Buffer.concat([waiting, chunk])
    for (; waiting.length > frameBytes; waiting = waiting.subarray(frameBytes)) {
      yield frame(waiting.subarray(0, frameBytes), key, header, count, false)
      count += 1
    }
  }
  yield frame(waiting, key, header, count, true)
}

function frame(plain: Buffer, key: Buffer, header: string, count: number, isLast: boolean): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(count, isLast))
  cipher.setAAD(Buffer.from(header))
  const length = Buffer.alloc(4)
  length.writeUInt32BE((plain.length + (isLast ? lastFlag : 0)) >>> 0)
  return Buffer.concat([length, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Unique under one key, which is made anew for every file. */
function nonceOf(count: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(count, 4)
  nonce.writeUInt8(isLast ? 1 : 0, 11)
  return nonce
}

/** Throws `BackupUnreadable` on the first frame that is not as it was written. */
export async function* unseal(
  chunks: AsyncIterable<Buffer>,
  key: Buffer,
  header: string,
): AsyncGenerator<Buffer> {
  let waiting = Buffer.alloc(0)
  let count = 0
  let isEnded = false
  for await (const chunk of chunks) {
    waiting = Buffer.concat([waiting, chunk])
    for (let next = frameAt(waiting); next && !isEnded; next = frameAt(waiting)) {
      yield plainOf(next, key, header, count)
      isEnded = next.isLast
      count += 1
      waiting = waiting.subarray(4 + next.sealed.length)
    }
  }
  if (!isEnded) throw new BackupUnreadable({ kind: 'cut-off' })
  if (waiting.length > 0) throw new BackupUnreadable({ kind: 'altered' })
}

interface Frame {
  readonly isLast: boolean
  /** Ciphertext with its tag behind it. */
  readonly sealed: Buffer
}

function frameAt(bytes: Buffer): Frame | undefined {
  if (bytes.length < 4) return undefined
  const said = bytes.readUInt32BE()
  const isLast = said >= lastFlag
  const length = isLast ? said - lastFlag : said
  if (length > frameBytes) throw new BackupUnreadable({ kind: 'altered' })
  const sealed = bytes.subarray(4, 4 + length + tagBytes)
  return sealed.length < length + tagBytes ? undefined : { isLast, sealed }
}

function plainOf({ isLast, sealed }: Frame, key: Buffer, header: string, count: number): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(count, isLast))
  decipher.setAAD(Buffer.from(header))
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()])
  } catch {
    throw new BackupUnreadable({ kind: 'altered' })
  }
}
