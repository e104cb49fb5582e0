import type { Topic } from '../../facts/topics.ts'
import type { EpochDay } from '../../shared/time.ts'
import type { Clause } from './clauses.ts'
import type { DayFound } from './day-found.ts'
import { neverKept } from './doubts.ts'
import type { Core, Pattern } from './pattern.ts'
import { peopleIn } from './people-called.ts'
import type { Proposal } from './proposal.ts'
import { daysIn, hasChinese } from './read-days.ts'
import type { Source } from './sources.ts'
import { placeOfDay, tenseOf, threadOf } from './topic-days.ts'

/** One core in its remark. */
interface Reading {
  readonly words: string
  readonly plain: string
  readonly clauses: readonly Clause[]
  readonly cores: readonly (readonly Core[])[]
  readonly sources: readonly Source[]
  /** Which clause. */
  readonly at: number
  readonly core: Core
  readonly day: EpochDay
}

/** Words of the remark: UTF-16 places, the end excluded. */
interface Place {
  readonly from: number
  readonly to: number
}

/** The proposal that a core makes. */
export function proposalFrom(reading: Reading): Proposal {
  const { words, plain, clauses, at, core, day, sources } = reading
  const { pattern } = core
  const found = dayOf(reading)
  const on = found?.on ?? null
  const topic = topicOn(pattern, on, day)
  const person = personOf(reading)
  const span = spanOf(plain, clauses[at], core, [person, found])
  return {
    topic,
    span,
    words: tidy(words.slice(span.from, span.to)),
    about: person ? words.slice(person.from, person.to) : '',
    on,
    isHearsay: sources[at] === 'other' && (topic !== 'building-fault' || isNamedHere(reading)),
    thread: threadOf(topic, on, day),
    pattern: pattern.name,
  }
}

/** Who came back on a day ahead is away still; whose return was on a day behind came back. */
function topicOn({ topic, name }: Pattern, on: EpochDay | null, day: EpochDay): Topic {
  if (on === null) return topic
  if (topic === 'came-back' && on > day) return 'away'
  return name === 'away/back' && on < day ? 'came-back' : topic
}

/** A fault of the building anybody can see: hearsay only in the very clause that names the source. */
const isNamedHere = ({ sources, at }: Reading): boolean => sources[at - 1] !== 'other'

/** The day that a core is about: the nearest one in its clause, else one in the clauses beside it. */
function dayOf(reading: Reading): DayFound | null {
  const { clauses, cores, at, core } = reading
  const place = placeOf(core)
  if (place === 'none') return null
  const isFree = (day: Place) => place === 'shared' || isNearest(core, cores[at] ?? [], day)
  const here = daysInClause(reading, at).filter(isFree)
  const own = nearestTo(core, here)
  if (own || place === 'clause') return own
  const beside = [at + 1, at - 1].filter(
    (other) =>
      clauses[other]?.sentence === clauses[at]?.sentence &&
      !isOurs(clauses[other]?.text ?? '') &&
      (place === 'shared' ||
        (cores[other] ?? []).every(({ pattern }) => pattern.topic === core.pattern.topic)),
  )
  return beside.flatMap((other) => daysInClause(reading, other))[0] ?? null
}

function daysInClause({ plain, clauses, core, day }: Reading, at: number): readonly DayFound[] {
  const clause = clauses[at]
  if (!clause) return []
  const tense = core.pattern.tense ?? tenseOf(core.pattern.topic)
  return daysIn(clause.text, { day, tense }, hasChinese(plain)).map(({ on, from, to }) => ({
    on,
    from: from + clause.from,
    to: to + clause.from,
  }))
}

/** "约周三再来", "will call Tuesday": a day of ours, not of theirs. */
const isOurs = (clause: string): boolean =>
  /再(?:来|去|访|联系|上门|打)|回访|我(?:们)?.{0,6}(?:去|来|再)|下次|约(?:了|好|在)|跟进|\b(?:call|visit|come|go|try|will|we'll|i'll|check) (?:back|again|round|in)\b|\b(?:we'll|i'll|revisit|follow up|try again|called|visited|knocked)\b/.test(
    clause,
  )

const houseTopics: readonly Topic[] = [
  'building-fault',
  'needs-repair',
  'dog',
  'door-habit',
  'moving',
  'let-down',
]
const isOfTheHouse = (topic: Topic): boolean => houseTopics.includes(topic)

const gap = (a: Place, b: Place): number => Math.max(0, b.from - a.to, a.from - b.to)

const placeOf = ({ pattern }: Core) => pattern.place ?? placeOfDay(pattern.topic)

const isNearest = (core: Core, others: readonly Core[], found: Place): boolean =>
  others.every(
    (other) =>
      other === core ||
      ['none', 'shared'].includes(placeOf(other)) ||
      gap(core, found) < gap(other, found) ||
      (gap(core, found) === gap(other, found) && core.from < other.from),
  )

const nearestTo = <P extends Place>(core: Place, places: readonly P[]): P | null =>
  places.reduce<P | null>(
    (nearest, place) => (nearest && gap(core, nearest) <= gap(core, place) ? nearest : place),
    null,
  )

/**
 * Who it is about: the last one named before the end of the core and after the core before it; where nobody is,
 * the last one in the up to three clauses before, of the same sentence.
 */
function personOf({ plain, clauses, cores, at, core }: Reading): Place | null {
  if (isOfTheHouse(core.pattern.topic)) return null
  const before = (cores[at] ?? []).filter(({ to }) => to <= core.from).map(({ to }) => to)
  for (const clause of clauses.slice(Math.max(0, at - 3), at + 1).reverse()) {
    if (clause.sentence !== clauses[at]?.sentence) continue
    const from = Math.max(clause.from, ...before.filter((to) => to <= clause.to))
    const last = peopleIn(plain.slice(from, Math.min(clause.to, core.to))).at(-1)
    if (last) return { from: last.from + from, to: last.to + from }
  }
  return null
}

/** Core, person and day where they stand in one clause; without what must never be kept. */
function spanOf(
  plain: string,
  clause: Clause | undefined,
  core: Place,
  parts: readonly (Place | null)[],
): Place {
  if (!clause) return { from: core.from, to: core.to }
  const inside = parts.filter(
    (part): part is Place => part !== null && part.from >= clause.from && part.to <= clause.to,
  )
  const from = Math.min(core.from, ...inside.map((part) => part.from))
  const to = Math.max(core.to, ...inside.map((part) => part.to))
  const isClean = !neverKept.test(plain.slice(from, to))
  return isClean ? { from, to } : { from: core.from, to: core.to }
}

const tidy = (words: string): string =>
  words
    .replace(/\s{1,160}/g, ' ')
    .replace(/^[\s,，。.;；、:：]{1,20}|[\s,，。.;；、:：]{1,20}$/g, '')
