/** How private a matter is: open may be said before others, careful only to the person, private never by us. */
export const sensitivities = ['open', 'careful', 'private'] as const
export type Sensitivity = (typeof sensitivities)[number]

interface TopicRule {
  /** Days for which it usually stays true; null: until somebody says otherwise. */
  readonly lasts: number | null
  /** The least that it is marked with: a worker may mark it higher, never lower. */
  readonly atLeast: Sensitivity
  /** Kept for the purpose `health`, and erased with it. */
  readonly isHealth: boolean
}

const rule = (
  lasts: number | null,
  atLeast: Sensitivity = 'open',
  isHealth = false,
): TopicRule => ({ lasts, atLeast, isHealth })

/**
 * What may be remembered of a household beyond the register, and for how long it usually holds: a leg
 * heals, a job lasts. The list is closed: there is no room for belief, origin, politics or a judgement of
 * a person. The days are the team's own rules of thumb, not findings; each fact may say its own end.
 */
export const topics = {
  away: rule(60),
  'came-back': rule(30),
  expects: rule(60),
  unwell: rule(30, 'careful', true),
  hurt: rule(60, 'careful', true),
  treatment: rule(60, 'careful', true),
  medicine: rule(180, 'careful', true),
  impaired: rule(null, 'careful', true),
  pregnant: rule(280, 'careful', true),
  newborn: rule(365),
  schooling: rule(180),
  exam: rule(120),
  wedding: rule(90),
  bereaved: rule(180, 'careful'),
  'job-lost': rule(90, 'careful'),
  'job-found': rule(180),
  'business-trouble': rule(90, 'careful'),
  'money-trouble': rule(90, 'private'),
  quarrel: rule(60, 'private'),
  'night-work': rule(180),
  'time-wanted': rule(365),
  'visitor-wanted': rule(365, 'careful'),
  called: rule(null),
  dog: rule(365),
  'door-habit': rule(365),
  keyholder: rule(180),
  helper: rule(180),
  'building-fault': rule(30),
  'needs-repair': rule(30),
  interest: rule(365),
  moving: rule(60),
  'let-down': rule(180),
  other: rule(30, 'careful'),
} as const satisfies Readonly<Record<string, TopicRule>>

export type Topic = keyof typeof topics
export const topicNames = Object.keys(topics) as readonly Topic[]

/** The rule of one topic. */
export const topicRule = (topic: Topic): TopicRule => topics[topic]

/** The stricter of the two. */
export const stricter = (a: Sensitivity, b: Sensitivity): Sensitivity =>
  sensitivities.indexOf(a) >= sensitivities.indexOf(b) ? a : b
