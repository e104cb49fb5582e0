import type { Topic } from '../../facts/topics.ts'

/** Whether a day without a month or a week lies ahead of the remark or behind it. */
export type Tense = 'coming' | 'gone'

/**
 * One way of saying something, as a readable pattern. It is tried on plain words (`plain-words.ts`): Simplified
 * characters, everyday Cantonese written out, small Latin letters. Repetition has a bound (`.{0,6}`, never
 * `.*`): the work stays in proportion to the length of the remark. A test keeps this.
 */
export interface Pattern {
  /** Shown to whoever asks why something was proposed. */
  readonly name: string
  readonly topic: Topic
  readonly says: RegExp
  /** Instead of the topic's own. */
  readonly tense: Tense | null
  /** Where its day is looked for, instead of the topic's own. */
  readonly place: DayPlace | null
  /** Tried on two neighbouring clauses of a sentence at once: "we said Friday, nobody came". */
  readonly isOfTwo: boolean
}

/**
 * Where a day is looked for: in its own clause; also in the clauses beside it; there too although another matter
 * names it ("physio Thursday so not in"); or not at all (a habit or a wish is not about a day).
 */
export type DayPlace = 'clause' | 'near' | 'shared' | 'none'

interface Reach {
  readonly tense?: Tense
  readonly place?: DayPlace
  readonly isOfTwo?: boolean
}

/** The patterns of one topic, each under its name. */
export const saying = (
  topic: Topic,
  ways: Readonly<Record<string, RegExp>>,
  { tense, place, isOfTwo }: Reach = {},
): readonly Pattern[] =>
  Object.entries(ways).map(([name, says]) => ({
    name: `${topic}/${name}`,
    topic,
    says,
    tense: tense ?? null,
    place: place ?? null,
    isOfTwo: isOfTwo ?? false,
  }))

/** Words of a remark that say something: where they stand in it, the end excluded. */
export interface Core {
  readonly pattern: Pattern
  readonly from: number
  readonly to: number
}
