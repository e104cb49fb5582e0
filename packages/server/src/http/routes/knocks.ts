import { tellKnock } from '@doorstep/application/tell-knock.ts'
import { ok } from '@doorstep/domain/shared/result.ts'
import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'

/** Another agency tells of a knock: from then on the door is left in peace for a while. */
export const knocksRoutes = (parts: Parts): Pick<Implementations, 'knock'> => ({
  knock: {
    for: 'signed-in',
    async run({ body }, { jurisdiction, account, agency, beats }) {
      const day = await parts.beatDays.of(jurisdiction, beats)
      const teller = { jurisdiction, by: account, agency }
      const told = await tellKnock(teller, body, day, parts.reading.script, parts)
      return told.ok ? ok({ answer: told.value }) : told
    },
  },
})
