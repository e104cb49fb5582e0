import type { Topic } from '@doorstep/domain/facts/topics.ts'
import type { Language } from '@doorstep/domain/shared/language.ts'
import { type EpochDay, findDay } from '@doorstep/domain/shared/time.ts'
import type { ExpectedProposal, LabelledRemark } from './labelled.ts'

const dayOf = (text: string): EpochDay => {
  const day = findDay(text)
  if (day === undefined) throw new Error(`no day: ${text}`)
  return day
}

/** A topic with its day; null: the remark must not be read as naming one. */
export const on = (topic: Topic, day: string | null, hearsay = false): ExpectedProposal => ({
  topic,
  on: day === null ? null : dayOf(day),
  hearsay,
})

/** A topic that somebody else told. */
export const heard = (topic: Topic): ExpectedProposal => ({ topic, hearsay: true })

/** Writes down remarks of one language and day: `remark(words, topic, …)`; without a topic there is nothing to propose. */
export const writing =
  (language: Language, day: string) =>
  (words: string, ...expected: readonly (Topic | ExpectedProposal)[]): LabelledRemark => ({
    language,
    words,
    day: dayOf(day),
    expected: expected.map((e) => (typeof e === 'string' ? { topic: e, hearsay: false } : e)),
  })
