import { z } from 'zod'
import { EpochDayShape, idOf, WordsShape } from './shapes.ts'

/** Keys of classes of the playbook. */
const ClassKeys = z.array(z.string().min(1).max(64)).max(50)

const TalkLineShape = z.object({
  line: idOf<'talk-line'>(),
  /** '' in a language in which nobody wrote it. */
  words: WordsShape,
  classes: ClassKeys,
  until: EpochDayShape,
})

/** The board of a lead: what is said these days, the classes there are, and lines to begin with. */
export const TalkAnswer = z.object({
  day: EpochDayShape,
  lines: z.array(TalkLineShape),
  classes: z.array(z.object({ key: z.string(), title: WordsShape })),
  given: z.array(z.object({ key: z.string(), words: WordsShape, classes: ClassKeys })),
})
export type TalkAnswer = z.infer<typeof TalkAnswer>

const Said = z.string().trim().max(300)
/** `line` is made by whoever writes: sent again, nothing is doubled. */
export const TalkLineMessage = z.object({
  line: idOf<'talk-line'>(),
  words: z.object({ 'zh-Hans': Said, 'zh-Hant': Said, en: Said }),
  classes: ClassKeys,
  until: EpochDayShape,
})
export type TalkLineMessage = z.infer<typeof TalkLineMessage>

/** On a worker's round: the words, and whom they suit; nobody named: everybody. */
export const RoundTalkShape = z.object({
  line: idOf<'talk-line'>(),
  words: WordsShape,
  suits: z.array(WordsShape),
})
/** In a brief: to open with where nothing is remembered yet. */
export const BriefTalkShape = z.object({ line: idOf<'talk-line'>(), words: z.string() })
