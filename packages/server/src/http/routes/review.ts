import { readReview } from '@doorstep/application/read-review.ts'
import { settlePair } from '@doorstep/application/settle-pair.ts'
import { ok } from '@doorstep/domain/shared/result.ts'
import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'

/** So many pairs are shown when nobody says how many. */
const usual = 20

/** Pairs that may be one person, and what somebody says of them. */
export const reviewRoutes = (parts: Parts): Pick<Implementations, 'review' | 'reviewVerdict'> => ({
  review: {
    for: 'signed-in',
    async run({ query: { from = 0, limit = usual } }, { jurisdiction, beats }) {
      const { answer, people } = await readReview(
        jurisdiction,
        beats,
        { from, limit },
        { ...parts, script: parts.reading.script },
      )
      return ok({ answer, people })
    },
  },
  reviewVerdict: {
    for: 'signed-in',
    async run({ body }, { jurisdiction, beats, account }) {
      const settled = await settlePair(jurisdiction, beats, account, body, parts)
      return settled.ok ? ok({ answer: settled.value }) : settled
    },
  },
})
