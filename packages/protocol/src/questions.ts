import { z } from 'zod'
import { WordsShape } from './shapes.ts'

const Option = z.object({ value: z.string(), label: WordsShape })
export const QuestionShape = z.object({
  id: z.string(),
  of: z.enum(['each-member', 'each-concerned', 'household']),
  ask: WordsShape,
  answer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('number'), unit: z.string(), min: z.number(), max: z.number() }),
    z.object({ kind: z.literal('text') }),
    z.object({ kind: z.literal('yes-no') }),
    z.object({ kind: z.literal('choice'), options: z.array(Option) }),
    z.object({ kind: z.literal('choices'), options: z.array(Option) }),
  ]),
  required: z.boolean(),
})
export const NoticeShape = z.object({
  say: WordsShape,
  who: WordsShape,
  why: WordsShape,
  voluntary: z.enum(['required', 'voluntary']),
  until: WordsShape,
  rights: WordsShape,
})
