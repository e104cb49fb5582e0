import type { Topic } from '../../facts/topics.ts'
import type { EpochDay } from '../../shared/time.ts'
import { type Clause, clausesOf, longestClause } from './clauses.ts'
import { type Doubted, doubtsIn } from './doubted.ts'
import {
  isDenied,
  isDeniedAfter,
  isDeniedWithin,
  isOver,
  neverKept,
  withoutLookalikes,
} from './doubts.ts'
import type { Core, Pattern } from './pattern.ts'
import { enHouse } from './patterns/en-house.ts'
import { enLiked, enLiving } from './patterns/en-living.ts'
import { enPeople } from './patterns/en-people.ts'
import { losses } from './patterns/losses.ts'
import { zhFamily } from './patterns/zh-family.ts'
import { zhHealth } from './patterns/zh-health.ts'
import { zhHouse } from './patterns/zh-house.ts'
import { zhLiked, zhLiving } from './patterns/zh-living.ts'
import { plainWords } from './plain-words.ts'
import type { Proposal, RemarkToRead } from './proposal.ts'
import { proposalFrom } from './propose.ts'
import { sourcesOf } from './sources-of.ts'

/** Every pattern of every language: a remark may be in any of them, or mixed. */
export const patterns: readonly Pattern[] = [
  ...zhFamily,
  ...zhHealth,
  ...zhLiving,
  ...zhLiked,
  ...zhHouse,
  ...enPeople,
  ...enLiving,
  ...enLiked,
  ...enHouse,
  ...losses,
]

/** Of a longer remark only so many UTF-16 units are read; nobody writes more on the stairs. */
export const mostRead = 4000

/**
 * What a remark seems to say: a reading by patterns, in the order of the words. Asked, denied, imagined, long
 * past, somebody else's, a child's word: nothing is proposed. Belief, origin and politics have no topic and are
 * never part of the words. The same remark on the same day always reads the same; nothing is refused.
 */
export function proposalsOf({ words, day }: RemarkToRead): readonly Proposal[] {
  const read = words.slice(0, mostRead)
  const plain = plainWords(read)
  const clauses = clausesOf(plain)
  const sources = sourcesOf(clauses)
  const doubts = doubtsIn(clauses)
  const cores = clauses.map((_, i) =>
    sources[i] === 'child' ? [] : statedIn(plain, clauses, i, doubts[i] ?? null),
  )
  const found = clauses.flatMap((_, i) =>
    (cores[i] ?? []).map((core) =>
      proposalFrom({ words: read, plain, clauses, cores, at: i, core, day, sources }),
    ),
  )
  return mergedByTopic(found)
}

/** What one clause states; of two that overlap the longer stays, of equally long ones the first. */
function statedIn(
  plain: string,
  clauses: readonly Clause[],
  at: number,
  doubt: Doubted | null,
): readonly Core[] {
  const [before, clause, after] = [clauses[at - 1], clauses[at], clauses[at + 1]]
  if (!clause) return []
  const next = after?.sentence === clause.sentence ? after.text : ''
  const one = lookedAt(plain, clause.from, clause.to, next)
  const two = isOneSentence(before, clause) ? lookedAt(plain, before.from, clause.to, next) : null
  const kept: Core[] = []
  const found = patterns
    .filter(({ topic }) => doubt?.except.includes(topic) ?? true)
    .flatMap((pattern) => coreOf(pattern, pattern.isOfTwo ? two : one) ?? [])
  for (const core of found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from))
    if (!kept.some((other) => other.from < core.to && core.from < other.to)) kept.push(core)
  return withoutReasons(kept).sort((a, b) => a.from - b.from)
}

/** "Tablets for her heart", "腳痛要用拐杖": said in one breath it is the reason of the other, and no matter of its own. */
const reasonOf: Readonly<Partial<Record<Topic, readonly Topic[]>>> = {
  unwell: ['treatment', 'medicine', 'impaired', 'bereaved', 'pregnant'],
  away: ['moving', 'came-back'],
}

const withoutReasons = (cores: readonly Core[]): Core[] =>
  cores.filter(
    ({ pattern }) => !cores.some((other) => reasonOf[pattern.topic]?.includes(other.pattern.topic)),
  )

/** A stretch of the remark: as it was said, and without the lookalikes. */
interface Looked {
  readonly from: number
  readonly said: string
  readonly text: string
  /** The clause after it in its sentence; '' where there is none. */
  readonly next: string
}

const lookedAt = (plain: string, from: number, to: number, next: string): Looked => {
  const said = plain.slice(from, to)
  return { from, said, text: withoutLookalikes(said), next }
}

/** What a pattern finds there and the words mean; null: nothing. */
function coreOf(pattern: Pattern, looked: Looked | null): Core | null {
  const match = looked && pattern.says.exec(looked.text)
  if (!match || !isMeant(pattern, looked, match)) return null
  const from = looked.from + match.index
  return { pattern, from, to: from + match[0].length }
}

const isOneSentence = (before: Clause | undefined, clause: Clause): before is Clause =>
  before !== undefined &&
  before.sentence === clause.sentence &&
  clause.to - before.from <= longestClause

const isMeant = (
  { topic }: Pattern,
  { said: clause, next }: Looked,
  match: RegExpExecArray,
): boolean =>
  !isDenied(clause.slice(0, match.index)) &&
  !isDeniedAfter(topic, clause.slice(match.index + match[0].length)) &&
  !isDeniedWithin(topic, match[0]) &&
  !isOver(topic, clause, next) &&
  !neverKept.test(
    topic === 'interest' || topic === 'visitor-wanted' || topic === 'called' ? clause : match[0],
  )

/** One proposal for one topic and person: the first of them, with the first day that any of them names. */
function mergedByTopic(found: readonly Proposal[]): readonly Proposal[] {
  const merged: Proposal[] = []
  for (const proposal of found) {
    const at = merged.findIndex(
      ({ topic, about, on }) =>
        topic === proposal.topic &&
        (about === proposal.about ||
          about === '' ||
          proposal.about === '' ||
          isSameDay(on, proposal.on)),
    )
    const first = merged[at]
    if (first)
      merged[at] = first.on === null && proposal.on !== null ? withDayOf(first, proposal) : first
    else merged.push(proposal)
  }
  return merged
}

const isSameDay = (a: EpochDay | null, b: EpochDay | null) => a === null || b === null || a === b

const withDayOf = (first: Proposal, { on, thread }: Proposal): Proposal => ({
  ...first,
  on,
  thread,
})
