import { endTalkLine, readTalk, setTalkLine } from '@doorstep/application/talk.ts'
import { ok } from '@doorstep/domain/shared/result.ts'
import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'

/** The talk of the day, as a lead keeps it. */
export const talkRoutes = (
  parts: Parts,
): Pick<Implementations, 'talk' | 'talkSet' | 'talkEnd'> => ({
  talk: {
    for: 'signed-in',
    run: async (_, account) => ok({ answer: await readTalk(account, parts) }),
  },
  talkSet: {
    for: 'signed-in',
    async run({ body }, account) {
      const done = await setTalkLine(account, body, parts)
      return done.ok ? ok({ answer: done.value }) : done
    },
  },
  talkEnd: {
    for: 'signed-in',
    async run({ query }, account) {
      const done = await endTalkLine(account, query.line, parts)
      return done.ok ? ok({ answer: done.value }) : done
    },
  },
})
