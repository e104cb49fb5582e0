import { z } from 'zod'
import { idOf, WordsShape } from './shapes.ts'

const ProvenanceShape = z.object({
  fact: idOf<'fact'>(),
  source: z.string(),
  observedAt: z.number().int(),
})

/** A class that a household is in, by which rule, and how to come to its door. */
export const BriefClassShape = z.object({
  key: z.string(),
  title: WordsShape,
  ruleInWords: WordsShape,
  approach: z.object({
    come: WordsShape,
    company: WordsShape,
    introduce: WordsShape,
    bring: WordsShape,
  }),
  avoid: WordsShape,
})

/** What residents say at the door, what to answer, and what never. */
export const BriefObjectionShape = z.object({
  key: z.string(),
  heard: WordsShape,
  answer: WordsShape,
  never: WordsShape,
})

/** A first sentence, with why it is offered and whom it is for. */
export const BriefOpenerShape = z.object({
  id: z.string(),
  kind: z.enum(['kept-promise', 'remembered', 'class', 'plain']),
  class: z.string(),
  words: z.string(),
  from: z.array(ProvenanceShape),
  /** Set where it is for one person alone. */
  to: idOf<'person'>().nullable(),
  setting: z.enum(['anyone', 'to-the-person']),
})
