import { z } from 'zod'
import { KnownFaceShape } from './known-faces.ts'
import { RememberedShape } from './lore.ts'
import { AnswerShape } from './round.ts'
import {
  BecauseShape,
  DutyStateKindShape,
  DutyStateShape,
  EpochDayShape,
  idOf,
  LanguageShape,
  LocalTimeShape,
  TimeWindowShape,
  TriesShape,
  WordsShape,
} from './shapes.ts'

export const HouseholdSummary = z.object({
  household: idOf<'household'>(),
  door: z.string(),
  estate: z.string(),
  names: z.array(z.string()),
  size: z.number().int(),
  state: DutyStateKindShape,
  /** What was tried in vain, beside `tried` and `overdue`; nothing else. */
  tries: TriesShape,
  lastMet: EpochDayShape.nullable(),
})
export const HouseholdsAnswer = z.object({
  total: z.number().int(),
  households: z.array(HouseholdSummary),
})
export type HouseholdsAnswer = z.infer<typeof HouseholdsAnswer>
const MemberShape = z.object({
  person: idOf<'person'>(),
  name: z.string(),
  called: z.string(),
  sex: z.enum(['female', 'male']).nullable(),
  birth: z.string(),
  age: z.number().int().nullable(),
  phones: z.array(z.string()),
  relation: z.string(),
  isHead: z.boolean(),
  occupation: z.string(),
  employer: z.string(),
  livesHere: z.boolean(),
  elsewhere: z.string(),
  isUnsettled: z.boolean(),
  lines: z.array(
    z.object({ source: z.string(), file: z.string(), sheet: z.string(), row: z.number().int() }),
  ),
})
export const HouseholdAnswer = z.object({
  household: idOf<'household'>(),
  dwelling: idOf<'dwelling'>(),
  building: idOf<'building'>(),
  door: z.string(),
  dwellingKind: z.string(),
  language: LanguageShape.nullable(),
  /** A language of the door beyond the three of the screens, in words; '' when none. */
  spoken: z.string(),
  members: z.array(MemberShape),
  contacts: z.array(z.object({ role: z.string(), name: z.string(), phone: z.string() })),
  duties: z.array(
    z.object({
      key: z.string(),
      title: WordsShape,
      because: BecauseShape,
      state: DutyStateShape,
      /** Spoken with, and these needed questions are left: in the programme's words, and about whom. */
      begun: z
        .object({
          at: LocalTimeShape,
          left: z.array(z.object({ ask: WordsShape, person: idOf<'person'>().nullable() })),
        })
        .nullable(),
      person: idOf<'person'>().nullable(),
      deadline: EpochDayShape.nullable(),
    }),
  ),
  classes: z.array(z.object({ key: z.string(), title: WordsShape, ruleInWords: WordsShape })),
  knownFaces: z.array(KnownFaceShape),
  /** What is remembered, as far as the asker may read it. */
  remembered: RememberedShape,
  quiet: z.array(TimeWindowShape),
  appointments: z.array(
    z.object({
      id: idOf<'appointment'>(),
      day: EpochDayShape,
      window: TimeWindowShape,
      way: z.string(),
    }),
  ),
})
export type HouseholdAnswer = z.infer<typeof HouseholdAnswer>
/** An answer with the text of its question; a programme that no longer asks it leaves `ask` null. */
const ToldAnswerShape = AnswerShape.extend({
  ask: WordsShape.nullable(),
  /** The labels of what was chosen; empty for answers that are not chosen. */
  chosen: z.array(WordsShape),
  unit: z.string(),
})
/** What is known and happened, newest first, each with its source. */
export const TimelineAnswer = z.object({
  entries: z.array(
    z.object({
      fact: idOf<'fact'>(),
      at: z.number().int(),
      kind: z.string(),
      source: z.string(),
      by: z.string(),
      words: z.record(z.string(), z.union([z.string(), z.number()])),
      answers: z.array(ToldAnswerShape),
      canWithdraw: z.boolean(),
    }),
  ),
  readings: z.array(z.object({ at: z.number().int(), account: z.string(), purpose: z.string() })),
})
export type TimelineAnswer = z.infer<typeof TimelineAnswer>
/** In which language a household wants to be spoken to; `spoken` names one beyond the three of the screens. */
export const HouseholdLanguage = z.object({
  language: LanguageShape,
  spoken: z.string().trim().max(50),
})
export type HouseholdLanguage = z.infer<typeof HouseholdLanguage>
export const PersonCorrection = z.discriminatedUnion('field', [
  z.object({
    field: z.enum(['name', 'phone', 'occupation', 'employer', 'relation', 'called']),
    value: z.string().max(200),
  }),
  z.object({ field: z.literal('sex'), value: z.enum(['female', 'male']) }),
  z.object({ field: z.literal('birth'), value: z.iso.date() }),
  z.object({
    field: z.literal('elsewhere'),
    value: z.enum([
      'moved-out',
      'works-away',
      'studies-away',
      'abroad',
      'in-care',
      'died',
      'registered-only',
    ]),
  }),
])
export type PersonCorrection = z.infer<typeof PersonCorrection>
