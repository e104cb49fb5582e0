import { bases, classGroups } from '@doorstep/domain/doorstep/playbook/bases.ts'
import { type Topic, topicNames } from '@doorstep/domain/facts/topics.ts'
import { z } from 'zod'
import { idOf, WordsShape } from './shapes.ts'

const key = z.string().max(60)
const condition = z.string().max(400)
const topic = z
  .custom<Topic>((value) => topicNames.some((one) => one === value))
  .meta({
    description: 'A topic of what is remembered',
    type: 'string',
  })

const OpenerShape = z.object({
  id: key,
  say: WordsShape,
  without: WordsShape.nullable(),
  when: condition,
  restsOn: z.union([z.enum(bases), z.object({ topic })]),
  setting: z.enum(['anyone', 'to-the-person']),
})

/** A class as it is written, right or not: what is wrong with it is told field by field. */
export const ClassShape = z.object({
  key,
  group: z.enum(classGroups),
  title: WordsShape,
  when: condition,
  ruleInWords: WordsShape,
  approach: z.object({
    come: WordsShape,
    company: WordsShape,
    introduce: WordsShape,
    bring: WordsShape,
  }),
  avoid: WordsShape,
  openers: z.array(OpenerShape).max(20),
  objections: z.array(key).max(30),
})
export type ClassAnswer = z.infer<typeof ClassShape>

const PlaybookClass = z.object({
  class: ClassShape,
  /** How many households it catches today, by what the asker may know; null for one withdrawn. */
  caught: z.number().int().nullable(),
  isGiven: z.boolean(),
  isWithdrawn: z.boolean(),
  /** Newest first. */
  history: z.array(
    z.object({
      what: z.enum(['published', 'withdrawn']),
      at: z.number().int(),
      by: z.string(),
      note: z.string(),
    }),
  ),
})
export type PlaybookClass = z.infer<typeof PlaybookClass>

export const PlaybookAnswer = z.object({
  classes: z.array(PlaybookClass),
  /** How openers went: what workers said, and whether they were spoken with. Counts, and never by person. */
  verdicts: z.array(
    z.object({
      opener: z.string(),
      worked: z.number().int(),
      fellFlat: z.number().int(),
      opened: z.number().int(),
    }),
  ),
  objections: z.array(
    z.object({
      key: z.string(),
      heard: z.array(WordsShape),
      answer: WordsShape,
      never: WordsShape,
    }),
  ),
})
export type PlaybookAnswer = z.infer<typeof PlaybookAnswer>

/** `household`: on whom its openers are tried; null for nobody. */
export const ClassTrial = z.object({
  class: ClassShape,
  household: idOf<'household'>().nullable(),
})
export type ClassTrial = z.infer<typeof ClassTrial>
export const ClassTrialAnswer = z.object({
  /** `at`: the field, its steps joined by dots. */
  problems: z.array(z.object({ at: z.string(), problem: WordsShape, remedy: WordsShape })),
  /** How many it would catch today; null while something is wrong. */
  caught: z.number().int().nullable(),
  /** The first of them. */
  households: z.array(z.object({ household: idOf<'household'>(), door: z.string() })),
  /** How each opener would sound at that door; null where what it needs is not known there. */
  spoken: z.array(z.object({ opener: z.string(), words: z.string().nullable() })),
})
export type ClassTrialAnswer = z.infer<typeof ClassTrialAnswer>

const note = z.string().trim().min(1).max(300)
export const ClassPublication = z.object({ class: ClassShape, note })
export type ClassPublication = z.infer<typeof ClassPublication>
export const ClassWithdrawal = z.object({ note })
export type ClassWithdrawal = z.infer<typeof ClassWithdrawal>
