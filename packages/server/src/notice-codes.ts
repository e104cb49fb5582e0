import { createHash, randomInt } from 'node:crypto'
import type { NoticeCodes } from '@doorstep/application/ports/notice-codes.ts'

/** Without I, L, O, S and Z, which by hand look like 1, 0, 5 and 2. */
const letters = 'ABCDEFGHJKMNPQRTUVWXY'
/** 21^8 is 3.8 × 10^10: of a thousand cards in use one is hit in forty million guesses. */
const length = 8

/** "ABCD-EFGH": on a card by hand, at the door. */
export const noticeCodes: NoticeCodes = {
  next() {
    const code = Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
    return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`
  },
  digest: (code) =>
    createHash('sha256')
      .update(
        code
          .normalize('NFKC')
          .toUpperCase()
          .replace(/[^A-Z0-9]/g, ''),
      )
      .digest('hex'),
}
