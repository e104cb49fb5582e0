import type { Topic } from '../../facts/topics.ts'
import type { EpochDay } from '../../shared/time.ts'
import type { DayPlace, Tense } from './pattern.ts'
import type { Proposal } from './proposal.ts'

/** First and last day on which it makes sense to ask, counted from a day. */
type Asking = readonly [from: number, until: number]

interface TopicDays {
  readonly place: DayPlace
  readonly tense: Tense
  /** Counted from the day that it is about. */
  readonly afterDay: Asking | null
  /** Counted from the remark, when it names no day; null: nothing to ask. */
  readonly afterRemark: Asking | null
}

const days = (
  place: DayPlace,
  tense: Tense,
  afterDay: Asking | null,
  afterRemark: Asking | null,
): TopicDays => ({ place, tense, afterDay, afterRemark })

const habit = days('none', 'coming', null, null)

/** The team's own rules of thumb: how soon a question is not too early, how late it would be odd. */
const topicDays: Readonly<Record<Topic, TopicDays>> = {
  away: days('near', 'coming', [0, 14], [14, 45]),
  'came-back': days('near', 'gone', [1, 21], [1, 21]),
  expects: days('near', 'coming', [1, 14], [14, 45]),
  unwell: days('clause', 'gone', [3, 30], [3, 30]),
  hurt: days('near', 'gone', [5, 45], [5, 45]),
  treatment: days('near', 'coming', [1, 30], [5, 45]),
  medicine: habit,
  impaired: habit,
  pregnant: days('near', 'coming', [3, 45], [30, 120]),
  newborn: days('near', 'gone', [14, 60], [14, 60]),
  schooling: days('clause', 'coming', [7, 45], [14, 60]),
  exam: days('near', 'coming', [1, 30], [14, 60]),
  wedding: days('near', 'coming', [1, 30], [14, 60]),
  bereaved: days('clause', 'gone', [14, 60], [14, 60]),
  'job-lost': days('clause', 'gone', [14, 60], [14, 60]),
  'job-found': days('near', 'coming', [7, 45], [7, 45]),
  'business-trouble': days('clause', 'coming', [7, 45], [14, 60]),
  'money-trouble': habit,
  quarrel: habit,
  'night-work': habit,
  'time-wanted': habit,
  'visitor-wanted': habit,
  called: habit,
  dog: habit,
  'door-habit': habit,
  keyholder: habit,
  helper: days('clause', 'coming', null, null),
  'building-fault': days('clause', 'gone', [3, 21], [3, 21]),
  'needs-repair': days('clause', 'coming', [3, 30], [7, 30]),
  interest: habit,
  moving: days('near', 'coming', [-7, 7], [14, 45]),
  'let-down': days('none', 'gone', null, [7, 30]),
  other: habit,
}

export const placeOfDay = (topic: Topic): DayPlace => topicDays[topic].place
export const tenseOf = (topic: Topic): Tense => topicDays[topic].tense

/** When to ask about it; never before the day after the remark. */
export function threadOf(topic: Topic, on: EpochDay | null, noted: EpochDay): Proposal['thread'] {
  const { afterDay, afterRemark } = topicDays[topic]
  const asking = on === null ? afterRemark : afterDay
  if (!asking) return null
  const from = Math.max((on ?? noted) + asking[0], noted + 1)
  const until = (on ?? noted) + asking[1]
  return until < from ? null : { from, until }
}
