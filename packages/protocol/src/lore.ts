import { sensitivities, type Topic, topicNames } from '@doorstep/domain/facts/topics.ts'
import { z } from 'zod'
import { EpochDayShape, idOf, LocalTimeShape } from './shapes.ts'

const SensitivityShape = z.enum(sensitivities)
const TopicShape = z.enum(topicNames as readonly [Topic, ...Topic[]])
const WordsSaid = z.string().trim().min(1).max(300)
const person = idOf<'person'>().nullable()

/** How the team itself learned it; lists and agencies come by their own ways. */
const HowShape = z.enum(['own-words', 'seen', 'neighbour'])

/** Something to remember. Its end and the least it is marked with follow from the topic. */
const NoteShape = z.object({
  lore: idOf<'lore'>(),
  person,
  topic: TopicShape,
  words: WordsSaid,
  on: EpochDayShape.nullable(),
  how: HowShape,
  toldBy: person,
  sensitivity: SensitivityShape,
  remark: idOf<'fact'>().nullable(),
})
export type LoreNote = z.infer<typeof NoteShape>

/** What a thread's answer is written down as, once the worker has said so to the household. */
const WrittenShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), note: NoteShape }),
  z.object({
    kind: z.literal('arrival'),
    person: idOf<'person'>(),
    on: EpochDayShape,
    from: z.string().trim().max(100),
  }),
])

export const LoreActShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), note: NoteShape }),
  z.object({ kind: z.literal('confirm'), lore: idOf<'lore'>() }),
  z.object({ kind: z.literal('correct'), lore: idOf<'lore'>(), note: NoteShape }),
  z.object({
    kind: z.literal('settle'),
    lore: idOf<'lore'>(),
    as: z.enum(['contradicted', 'lapsed']),
    words: z.string().trim().max(300),
  }),
  z.object({
    kind: z.literal('pass-on'),
    lore: idOf<'lore'>(),
    to: idOf<'worker'>().nullable(),
  }),
  z.object({
    kind: z.literal('ask-next'),
    thread: idOf<'thread'>(),
    person,
    topic: TopicShape,
    ask: WordsSaid,
    from: EpochDayShape,
    until: EpochDayShape,
    sensitivity: SensitivityShape,
    how: HowShape,
    lore: idOf<'lore'>().nullable(),
  }),
  z.object({
    kind: z.literal('answer'),
    thread: idOf<'thread'>(),
    answer: WordsSaid,
    /** "I said what is written down and why." */
    toldWhatIsKept: z.boolean(),
    writes: WrittenShape.nullable(),
  }),
  z.object({ kind: z.literal('drop'), thread: idOf<'thread'>() }),
  z.object({
    kind: z.literal('promise'),
    promise: idOf<'promise'>(),
    words: WordsSaid,
    /** Null: whoever makes it. */
    owner: idOf<'worker'>().nullable(),
    due: EpochDayShape,
  }),
  z.object({
    kind: z.literal('settle-promise'),
    promise: idOf<'promise'>(),
    as: z.enum(['kept', 'told']),
    words: z.string().trim().max(300),
  }),
])
export type LoreAct = z.infer<typeof LoreActShape>

/** One thing done to what is remembered of a household. `id` is made on the phone: sent again, nothing is doubled. */
export const LoreMessage = z.object({
  id: idOf<'fact'>(),
  household: idOf<'household'>(),
  at: LocalTimeShape,
  observedAt: z.number().int(),
  act: LoreActShape,
})
export type LoreMessage = z.infer<typeof LoreMessage>

/** Something remembered, as a screen shows it to someone who may read it. */
export const LoreShape = z.object({
  id: idOf<'lore'>(),
  person,
  name: z.string(),
  topic: TopicShape,
  words: z.string(),
  on: EpochDayShape.nullable(),
  how: z.enum(['own-words', 'seen', 'neighbour', 'agency', 'list']),
  by: z.string(),
  learnedOn: EpochDayShape,
  confirmedOn: EpochDayShape.nullable(),
  until: EpochDayShape.nullable(),
  sensitivity: SensitivityShape,
  standing: z.enum(['stands', 'to-be-confirmed']),
  /** Whoever asks noted it, and may pass it on. */
  isOwn: z.boolean(),
  isPassedOn: z.boolean(),
})
export const ThreadShape = z.object({
  id: idOf<'thread'>(),
  person,
  name: z.string(),
  topic: TopicShape,
  ask: z.string(),
  from: EpochDayShape,
  until: EpochDayShape,
  by: z.string(),
  openedOn: EpochDayShape,
  /** Heard from others: asked as a question, and never as something known. */
  isHearsay: z.boolean(),
  lore: idOf<'lore'>().nullable(),
})
export const PromiseShape = z.object({
  id: idOf<'promise'>(),
  words: z.string(),
  owner: z.string(),
  isOwn: z.boolean(),
  due: EpochDayShape,
  isLate: z.boolean(),
  madeOn: EpochDayShape,
  /** Kept since the last conversation: the best first words there are. */
  kept: z.object({ on: EpochDayShape, words: z.string() }).nullable(),
})

/** What is remembered of one household, for someone at its door. */
export const RememberedShape = z.object({
  promises: z.array(PromiseShape),
  threads: z.array(ThreadShape),
  lore: z.array(LoreShape),
})
export type Remembered = z.infer<typeof RememberedShape>

/** What is owed and to be asked, door by door: of a round in its order, or of all doors of a beat. */
export const RemindersAnswer = z.object({
  day: EpochDayShape,
  doors: z.array(
    z.object({
      household: idOf<'household'>(),
      door: z.string(),
      promises: z.array(PromiseShape),
      threads: z.array(ThreadShape),
    }),
  ),
})
export type RemindersAnswer = z.infer<typeof RemindersAnswer>
export type RememberedThread = z.infer<typeof ThreadShape>
export type RememberedPromise = z.infer<typeof PromiseShape>
export type RememberedLore = z.infer<typeof LoreShape>
