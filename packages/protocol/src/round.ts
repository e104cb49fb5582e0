import { z } from 'zod'
import { BriefClassShape, BriefObjectionShape, BriefOpenerShape } from './brief-parts.ts'
import { KnownFaceShape } from './known-faces.ts'
import { RememberedShape } from './lore.ts'
import { NoticeShape, QuestionShape } from './questions.ts'
import {
  BecauseShape,
  BegunShape,
  CallWayShape,
  DutyStateKindShape,
  DutyStateShape,
  EpochDayShape,
  idOf,
  LanguageShape,
  LocalTimeShape,
  MinuteShape,
  TimeWindowShape,
  TriesShape,
  WayShape,
  WordsShape,
} from './shapes.ts'
import { BriefTalkShape, RoundTalkShape } from './talk.ts'

/** A stop as a list shows it: the door and a neutral word, no names and no reasons. */
export const RoundStopShape = z.object({
  household: idOf<'household'>(),
  /** A call as agreed, and how: nobody knocks; null at the door. */
  call: CallWayShape.nullable(),
  building: idOf<'building'>(),
  estate: z.string(),
  buildingName: z.string(),
  unit: z.string(),
  floor: z.number().int(),
  room: z.string(),
  arrive: MinuteShape,
  leave: MinuteShape,
  /** "first visit", "check before 12:00": a neutral word and the latest minute, if any; no key that would tell more. */
  duties: z.array(z.object({ title: WordsShape, before: MinuteShape.nullable() })),
  state: DutyStateKindShape,
  tries: TriesShape,
  withWorker: z.string().nullable(),
  isKnownFace: z.boolean(),
  isPinned: z.boolean(),
  hasQuietHours: z.boolean(),
})
export const RoundAnswer = z.object({
  day: EpochDayShape,
  worker: z.object({ id: idOf<'worker'>(), name: z.string() }),
  isPublished: z.boolean(),
  stops: z.array(RoundStopShape),
  buildings: z.array(
    z.object({
      building: idOf<'building'>(),
      estate: z.string(),
      name: z.string(),
      hasLift: z.boolean(),
      at: z.object({ east: z.number(), north: z.number() }).nullable(),
    }),
  ),
  /** Said once before setting out: who else is out today, lifts out, promises. */
  colleagues: z.array(
    z.object({
      id: idOf<'worker'>(),
      name: z.string(),
      standing: z.enum(['mentor', 'newcomer', 'member']),
    }),
  ),
  /** The talk of the day, to read before setting out. */
  talk: z.array(RoundTalkShape),
})
export type RoundAnswer = z.infer<typeof RoundAnswer>
export type RoundStop = z.infer<typeof RoundStopShape>

export const CareLineShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('quiet-hours'),
    from: MinuteShape,
    to: MinuteShape,
    because: z.string(),
  }),
  z.object({ kind: z.literal('isolating'), until: EpochDayShape }),
  z.object({ kind: z.literal('declined'), on: EpochDayShape, words: z.string() }),
  z.object({ kind: z.literal('other-agency'), agency: z.string(), on: EpochDayShape }),
  z.object({
    kind: z.literal('caution'),
    words: z.string(),
    incidentOn: EpochDayShape,
    until: EpochDayShape,
  }),
  z.object({ kind: z.literal('speaks'), language: z.string() }),
])

export const BriefAnswer = z.object({
  household: idOf<'household'>(),
  dwelling: idOf<'dwelling'>(),
  door: z.string(),
  /** In which the household is spoken to: what it asked for, else what its names suggest. */
  language: LanguageShape,
  day: EpochDayShape,
  phones: z.array(z.string()),
  members: z.array(
    z.object({
      person: idOf<'person'>(),
      name: z.string(),
      address: z.string(),
      age: z.number().int().nullable(),
      relation: z.string(),
      isChild: z.boolean(),
      isUnsettled: z.boolean(),
    }),
  ),
  duties: z.array(
    z.object({
      key: z.string(),
      programme: idOf<'programme'>(),
      occasion: z.string(),
      title: WordsShape,
      because: BecauseShape,
      state: DutyStateShape,
      begun: BegunShape.nullable(),
      /** The call of the day with which it goes; null at the door. */
      call: CallWayShape.nullable(),
      person: idOf<'person'>().nullable(),
      windows: z.array(TimeWindowShape),
      questions: z.array(QuestionShape),
      notice: NoticeShape,
      ways: z.array(WayShape),
    }),
  ),
  classes: z.array(BriefClassShape),
  /** What is likely to be said at this door, and what to answer. */
  objections: z.array(BriefObjectionShape),
  openers: z.array(BriefOpenerShape),
  lastMet: z.object({ at: LocalTimeShape, by: z.string(), way: WayShape }).nullable(),
  tries: z.array(z.object({ at: LocalTimeShape, way: WayShape })),
  care: z.array(CareLineShape),
  remarks: z.array(
    z.object({ id: idOf<'fact'>(), by: z.string(), at: LocalTimeShape, words: z.string() }),
  ),
  quiet: z.array(TimeWindowShape),
  remembered: RememberedShape,
  knownFaces: z.array(KnownFaceShape),
  /** Lines of the day's talk that suit the household, while nothing is remembered of it. */
  talk: z.array(BriefTalkShape),
  nextAppointment: z
    .object({ id: idOf<'appointment'>(), day: EpochDayShape, window: TimeWindowShape })
    .nullable(),
})
export type BriefAnswer = z.infer<typeof BriefAnswer>

const OutcomeShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('spoke'),
    met: z.array(idOf<'person'>()),
    othersMet: z.number().int().min(0).max(50),
  }),
  z.object({ kind: z.literal('no-answer') }),
  z.object({ kind: z.literal('declined'), words: z.string().max(1000) }),
  z.object({ kind: z.literal('another-team'), agency: z.string().max(100) }),
  z.object({ kind: z.literal('come-back'), at: LocalTimeShape }),
  z.object({ kind: z.literal('vacant-or-moved'), because: z.enum(['vacant', 'moved']) }),
  z.object({
    kind: z.literal('not-reached'),
    because: z.enum(['gate-locked', 'lift-out', 'door-not-found', 'other']),
  }),
  z.object({ kind: z.literal('unsafe'), words: z.string().max(1000) }),
])
const AnswerValueShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), value: z.number() }),
  z.object({ kind: z.literal('text'), value: z.string().max(1000) }),
  z.object({ kind: z.literal('choice'), value: z.string().max(100) }),
  z.object({ kind: z.literal('choices'), values: z.array(z.string().max(100)).max(50) }),
  z.object({ kind: z.literal('yes-no'), value: z.boolean() }),
  /** Asked, and they did not wish to say. */
  z.object({ kind: z.literal('not-said') }),
])
export const AnswerShape = z.object({
  programme: idOf<'programme'>(),
  question: z.string().max(100),
  person: idOf<'person'>().nullable(),
  value: AnswerValueShape,
})

/** Someone met at the door whom no list has; the id is made on the phone. */
const EnteredShape = z.object({
  person: idOf<'person'>(),
  name: z.string().trim().min(1).max(100),
  sex: z.enum(['female', 'male']).nullable(),
  birthYear: z.number().int().min(1880).max(2100).nullable(),
  phone: z.string().max(40),
})

/** One knock, or one call, as the phone sends it. `visit` is made on the phone: sent again, nothing is doubled. */
export const VisitMessage = z.object({
  visit: idOf<'visit'>(),
  household: idOf<'household'>(),
  /** Of a call, how it was made. */
  call: CallWayShape.optional(),
  at: LocalTimeShape,
  observedAt: z.number().int(),
  outcome: OutcomeShape,
  left: z.array(z.enum(['leaflet', 'notice'])),
  answers: z.array(AnswerShape).max(200),
  entered: z.array(EnteredShape).max(20).optional(),
  /** The language in which they asked to be spoken to. */
  speaks: LanguageShape.optional(),
  served: z
    .array(z.object({ programme: idOf<'programme'>(), occasion: z.string().max(100) }))
    .max(50),
  opener: z.object({ id: z.string().max(100), worked: z.boolean() }).nullable(),
  remark: z.string().max(2000),
  appointment: z
    .object({
      id: idOf<'appointment'>(),
      day: EpochDayShape,
      window: TimeWindowShape,
      way: WayShape,
    })
    .nullable(),
  quiet: z
    .object({ windows: z.array(TimeWindowShape).max(10), because: z.string().max(200) })
    .nullable(),
})
export type VisitMessage = z.infer<typeof VisitMessage>
/** What follows, said to the worker: the next try, the lead told, the duty closed. */
export const VisitReceipt = z.object({
  visit: idOf<'visit'>(),
  receivedAt: z.number().int(),
  wasKnown: z.boolean(),
  follows: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('closed'), title: WordsShape }),
      z.object({
        kind: z.literal('try-again'),
        title: WordsShape,
        notBefore: EpochDayShape,
        otherPartOfDay: z.boolean(),
        /** Needed questions that were not settled; 0 when nothing was begun. */
        questionsLeft: z.number().int(),
      }),
      z.object({ kind: z.literal('lead-told'), title: WordsShape }),
      z.object({ kind: z.literal('appointment'), day: EpochDayShape, window: TimeWindowShape }),
    ]),
  ),
  /** The code to write on the card that was left; only in the first answer. */
  noticeCode: z.string().nullable(),
})
export type VisitReceipt = z.infer<typeof VisitReceipt>

/** A worker takes the own visit back. `at` is when, by the phone: it may wait there for a connection. */
export const UndoMessage = z.object({
  household: idOf<'household'>(),
  at: LocalTimeShape,
  observedAt: z.number().int(),
})
export type UndoMessage = z.infer<typeof UndoMessage>
/** `wasThere` is false when no such visit had arrived: nothing was to be taken back. */
export const UndoReceipt = z.object({ visit: z.string(), wasThere: z.boolean() })
export type UndoReceipt = z.infer<typeof UndoReceipt>

export const RemarkMessage = z.object({
  id: idOf<'fact'>(),
  household: idOf<'household'>(),
  at: LocalTimeShape,
  observedAt: z.number().int(),
  words: z.string().min(1).max(2000),
})
export type RemarkMessage = z.infer<typeof RemarkMessage>
export const NotebookAnswer = z.object({
  remarks: z.array(
    z.object({
      id: idOf<'fact'>(),
      household: idOf<'household'>(),
      door: z.string(),
      at: LocalTimeShape,
      words: z.string(),
    }),
  ),
})
export type NotebookAnswer = z.infer<typeof NotebookAnswer>
