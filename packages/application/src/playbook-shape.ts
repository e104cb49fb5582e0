import { bases, classGroups } from '@doorstep/domain/doorstep/playbook/bases.ts'
import { topicNames } from '@doorstep/domain/facts/topics.ts'
import { languages } from '@doorstep/domain/shared/language.ts'
import { z } from 'zod'

const text = z.string().trim().min(1).max(600)
const words = z.strictObject({ 'zh-Hans': text, 'zh-Hant': text, en: text })
const name = z.string().regex(/^[a-z][a-z0-9-]{1,50}$/)
const topic = z.enum(
  topicNames as [string, ...string[]] as unknown as [
    (typeof topicNames)[number],
    ...(typeof topicNames)[number][],
  ],
)
/** ISO 3166: a country, or a part of one. */
const region = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)
const condition = z.string().min(1).max(400)

const opener = z.strictObject({
  id: name,
  say: words,
  without: words.nullable().default(null),
  when: condition.default('true'),
  restsOn: z.union([z.enum(bases), z.strictObject({ topic })]).default('nothing'),
  setting: z.enum(['anyone', 'to-the-person']).default('anyone'),
})

/** One class as a text or the desk gives it. */
export const classShape = z.strictObject({
  key: name,
  group: z.enum(classGroups),
  title: words,
  when: condition,
  ruleInWords: words,
  approach: z.strictObject({ come: words, company: words, introduce: words, bring: words }),
  avoid: words,
  openers: z.array(opener).min(2),
  objections: z.array(name).default([]),
})
export type ClassText = z.infer<typeof classShape>

const loreOpener = opener.omit({ restsOn: true }).extend({ topic })
const objection = z.strictObject({
  key: name,
  heard: z.array(words).min(1),
  answer: words,
  never: words,
})
const regionForm = z.strictObject({
  id: name,
  language: z.enum(languages),
  form: z.string().min(1),
  of: z.enum(['female', 'male', 'anyone']).default('anyone'),
  fromAge: z.number().int().min(18).max(120).nullable().default(null),
  onlyIfAsked: z.boolean().default(false),
  when: words,
})

/** What one file of a playbook may hold; a playbook is all its files together. */
export const playbookShape = z.strictObject({
  classes: z.array(classShape).default([]),
  plainOpeners: z.array(opener).default([]),
  loreOpeners: z.array(loreOpener).default([]),
  promiseOpeners: z.array(opener.omit({ restsOn: true, setting: true })).default([]),
  objections: z.array(objection).default([]),
  address: z
    .array(
      z.strictObject({ key: name, title: words, where: region, forms: z.array(regionForm).min(1) }),
    )
    .default([]),
})
export type PlaybookText = z.infer<typeof playbookShape>
