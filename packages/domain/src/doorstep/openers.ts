import type { HouseholdHistory } from '../due/history.ts'
import { subjectOfHousehold } from '../due/subject.ts'
import type { Provenance } from '../register/rows.ts'
import type { Language } from '../shared/language.ts'
import type { BriefOpener, BriefRequest } from './brief.ts'
import { groundsOf } from './grounds.ts'
import { knownTopics } from './lore/standing.ts'
import type { HouseholdClass, Opener } from './playbook/household-class.ts'
import { type Said, sayOpener } from './playbook/say-opener.ts'

/** So many of the classes' own; a plain one comes beside. */
const fromClasses = 2

/**
 * Two first sentences that fit, one a class, and a plain one. Never the one that was used at the last
 * knock; of several, the one used longest ago. Nothing is said that the household has not told us itself
 * or that is not plain to see.
 */
export function openersFor(
  request: BriefRequest,
  classes: readonly HouseholdClass[],
  called: string,
  language: Language,
): readonly BriefOpener[] {
  const used = lastUses(request.history)
  const say = { called, worker: request.worker, who: '', day: '', language }
  const special = classes
    .flatMap((one) => {
      const [fit] = byLastUse(one.openers, used)
        .map((opener) => ({ opener, from: groundsOf(opener.restsOn, request) }))
        .filter(({ opener, from }) => from !== null && isFree(opener, used, request))
      return fit?.from ? [spoken(fit.opener, one.key, fit.from, say)] : []
    })
    .slice(0, fromClasses)
  const [plain] = byLastUse(request.playbook.plainOpeners, used)
  return plain ? [...special, spoken(plain, '', [], say)] : special
}

interface Uses {
  /** The opener of our last knock that had one. */
  readonly last: string | null
  /** Opener → how many uses came after its own last one; unused ones are not in it. */
  readonly ago: ReadonlyMap<string, number>
}

function lastUses({ knocks }: HouseholdHistory): Uses {
  const ids = knocks.flatMap(({ opener }) => opener?.id ?? []).toReversed()
  const ago = new Map<string, number>()
  for (const [i, id] of ids.entries()) if (!ago.has(id)) ago.set(id, i)
  return { last: ids[0] ?? null, ago }
}

/** Unused ones first, in the playbook's order; then those used longest ago. */
function byLastUse(openers: readonly Opener[], { ago }: Uses): readonly Opener[] {
  const rank = ({ id }: Opener) => ago.get(id) ?? Number.POSITIVE_INFINITY
  return openers.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)))
}

function isFree(opener: Opener, { last }: Uses, request: BriefRequest): boolean {
  const { history, at, holds, lore, by } = request
  const subject = subjectOfHousehold(history, at.day, knownTopics(lore, at.day, by))
  return opener.setting === 'anyone' && opener.id !== last && holds(opener.when, subject)
}

interface Saying extends Said {
  readonly language: Language
}

const spoken = (
  opener: Opener,
  className: string,
  from: readonly Provenance[],
  { language, ...said }: Saying,
): BriefOpener => ({
  id: opener.id,
  class: className,
  words: sayOpener(opener, language, said),
  from,
})
