import { z } from 'zod'
import {
  BookletAnswer,
  FirstMonthAnswer,
  HandoverAnswer,
  HandoverMessage,
  HandoverNote,
  IntroductionMessage,
  OwnHandoverAnswer,
} from './handover.ts'
import { FactReceipt } from './review.ts'
import { TalkAnswer, TalkLineMessage } from './talk.ts'

export const nothing = z.object({})
/** What a path names: an id, a code. */
export const named = z.string().min(1).max(64)

/** The schemas of what is prepared before one goes to doors. */
export const preparingApi = {
  talk: { query: nothing, body: 'none', answer: TalkAnswer },
  talkSet: { query: nothing, body: TalkLineMessage, answer: TalkAnswer },
  talkEnd: { query: z.object({ line: named }), body: 'none', answer: TalkAnswer },
  handover: {
    query: z.object({
      handover: named.optional(),
      perDay: z.coerce.number().int().min(1).max(30).optional(),
    }),
    body: 'none',
    answer: HandoverAnswer,
  },
  handoverBegin: { query: nothing, body: HandoverMessage, answer: FactReceipt },
  handoverOwn: { query: nothing, body: 'none', answer: OwnHandoverAnswer },
  handoverNote: { query: nothing, body: HandoverNote, answer: FactReceipt },
  introduction: { query: nothing, body: IntroductionMessage, answer: FactReceipt },
  booklet: { query: z.object({ worker: named }), body: 'none', answer: BookletAnswer },
  firstMonth: {
    query: z.object({ worker: named.optional() }),
    body: 'none',
    answer: FirstMonthAnswer,
  },
} as const
