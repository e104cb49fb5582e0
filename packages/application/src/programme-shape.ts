import { visitOutcomeKinds } from '@doorstep/domain/facts/visits.ts'
import type { Consequence, Programme } from '@doorstep/domain/policy/programme.ts'
import type { ProgrammeKey } from '@doorstep/domain/shared/id.ts'
import {
  type EpochDay,
  findDay,
  findMinute,
  type TimeWindow,
} from '@doorstep/domain/shared/time.ts'
import { z } from 'zod'

const words = z.strictObject({
  'zh-Hans': z.string().min(1),
  'zh-Hant': z.string().min(1),
  en: z.string().min(1),
})

const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.string().refine((text) => findDay(text) !== undefined, 'is no day of the calendar'),
)

const window = z
  .string()
  .refine((text) => windowOf(text) !== undefined, 'is no part of a day such as 08:00-20:00')

function windowOf(text: string): TimeWindow | undefined {
  const [from, to] = text.split('-').map((part) => findMinute(part.trim()))
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined
}

const option = z.strictObject({ value: z.string().min(1), label: words })
const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), unit: z.string(), min: z.number(), max: z.number() }),
  z.strictObject({ kind: z.literal('text') }),
  z.strictObject({ kind: z.literal('yes-no') }),
  z.strictObject({ kind: z.literal('choice'), options: z.array(option).min(2) }),
  z.strictObject({ kind: z.literal('choices'), options: z.array(option).min(2) }),
])
const question = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'is written in small letters with hyphens'),
  of: z.enum(['each-member', 'each-concerned', 'household']),
  ask: words,
  answer,
  required: z.boolean().default(false),
})
const rhythm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once') }),
  z.strictObject({
    kind: z.literal('within'),
    days: z.number().int().min(0).max(60),
    of: z.literal('arrival'),
  }),
  z.strictObject({ kind: z.literal('daily'), windows: z.array(window).min(1) }),
  z.strictObject({ kind: z.literal('every'), days: z.number().int().min(1).max(365) }),
])
const consequence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('retry'),
    afterDays: z.number().int().min(0).max(60),
    otherPartOfDay: z.boolean(),
    most: z.number().int().min(1).max(20),
  }),
  z.strictObject({ kind: z.literal('hand-to-lead'), because: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('excuse'),
    because: z.string().min(1),
    days: z.number().int().min(1).max(365),
  }),
])

export const programmeShape = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'is written in small letters with hyphens'),
  title: words,
  purpose: z.enum(['register', 'movement', 'isolation', 'health', 'visits']),
  legalBasis: z.string().min(5),
  authorisedBy: z.string().min(2),
  start: day,
  end: day,
  retentionDays: z.number().int().min(1).max(1095),
  concerns: z.strictObject({ subject: z.enum(['household', 'person']), when: z.string().min(1) }),
  rhythm,
  hours: window,
  tier: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  minutes: z.number().int().min(1).max(180),
  eligibility: z
    .strictObject({
      skills: z.array(z.string()).default([]),
      languages: z.array(z.string()).default([]),
      agencies: z.array(z.string()).default([]),
      twoPersons: z.boolean().default(false),
    })
    .default({ skills: [], languages: [], agencies: [], twoPersons: false }),
  questions: z.array(question).default([]),
  after: z.partialRecord(z.enum(visitOutcomeKinds), consequence).default({}),
  notice: z.strictObject({
    say: words,
    who: words,
    why: words,
    voluntary: z.enum(['required', 'voluntary']),
    until: words,
    rights: words,
  }),
  ways: z.array(z.enum(['door', 'phone', 'video', 'message'])).min(1),
  enforcementInstrument: z.string().min(5).nullable().default(null),
})
export type ProgrammeText = z.infer<typeof programmeShape>

const dayOf = (text: string): EpochDay => findDay(text) ?? 0
const whole: TimeWindow = { from: 0, to: 1440 }

/** From checked text to what the domain works with: days and times as numbers. */
export function toProgramme(text: ProgrammeText): Programme {
  return {
    ...text,
    key: text.key as ProgrammeKey,
    start: dayOf(text.start),
    end: dayOf(text.end),
    hours: windowOf(text.hours) ?? whole,
    rhythm:
      text.rhythm.kind === 'daily'
        ? { kind: 'daily', windows: text.rhythm.windows.map((one) => windowOf(one) ?? whole) }
        : text.rhythm,
    after: defined(text.after),
  }
}

/** Outcomes that say nothing are left out, not set to undefined. */
function defined(after: ProgrammeText['after']): Programme['after'] {
  return Object.fromEntries(
    Object.entries(after).filter((entry): entry is [string, Consequence] => entry[1] !== undefined),
  )
}
