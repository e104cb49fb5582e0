import { wasConversation } from '../due/history.ts'
import type { Fact } from '../facts/fact.ts'
import type { KnockRow, Provenance } from '../register/rows.ts'
import type { BriefRequest } from './brief.ts'
import type { Basis } from './playbook/bases.ts'

/** Who lives behind a door and how, its own register says; all else must have been told to one of us. */
const isPlainToSee: Readonly<Record<Basis, boolean>> = {
  nothing: true,
  members: true,
  dwelling: true,
  'own-talk': false,
  'last-talk': false,
  'last-knock': false,
  arrival: false,
  wishes: false,
}

/** At most so many are shown beside an opener, the newest. */
const mostShown = 3

/**
 * The facts that an opener leans on; null when what it needs is not known, or was learned from others. A
 * health list grounds nothing.
 */
export function groundsOf(basis: Basis, request: BriefRequest): readonly Provenance[] | null {
  if (basis === 'nothing') return []
  const fit = request.facts
    .filter((fact) => says[basis](fact, request))
    .filter((fact) => isPlainToSee[basis] || isTold(fact))
  if (fit.length === 0) return null
  return fit.slice(-mostShown).map((fact) => ({
    fact: fact.id,
    source: sourceOf(fact, request),
    observedAt: fact.observedAt,
  }))
}

/** Said by the household itself, to one of us. */
const isTold = ({ source }: Fact) => source.kind === 'worker' || source.kind === 'household'

type Says = (fact: Fact, request: BriefRequest) => boolean

const says: Readonly<Record<Basis, Says>> = {
  nothing: () => false,
  members: ({ payload }, { history }) => {
    const isHome = (person: string | null) => history.members.some(({ id }) => id === person)
    if (payload.kind === 'person-entered') return isHome(payload.person)
    return (
      payload.kind === 'row-taken' &&
      payload.decision !== 'review' &&
      payload.reading?.healthNote === null &&
      isHome(payload.person)
    )
  },
  dwelling: ({ payload }, { history }) => {
    const kind = history.dwelling?.kind
    if (payload.kind === 'dwelling-kind-set') return payload.dwellingKind === kind
    if (payload.kind === 'dwelling-described') return payload.place.kind === kind
    return payload.kind === 'row-taken' && payload.place?.kind === kind
  },
  'own-talk': ({ id }, { history, by }) =>
    history.knocks.findLast((one) => by !== null && one.worker === by && wasConversation(one))
      ?.id === id,
  // Someone else's talk: whoever was here themselves says so in their own words.
  'last-talk': ({ id }, { history, by }) => {
    const last = history.knocks.findLast((one) => isOurs(one) && wasConversation(one))
    return last?.id === id && last.worker !== by
  },
  'last-knock': ({ id }, { history }) => history.knocks.findLast(isOurs)?.id === id,
  arrival: ({ payload }) => payload.kind === 'arrival-reported',
  wishes: ({ payload }) =>
    payload.kind === 'quiet-hours-set' || payload.kind === 'household-language-set',
}

const isOurs = ({ worker }: KnockRow) => worker !== null

function sourceOf({ source }: Fact, { workerNames }: BriefRequest): string {
  switch (source.kind) {
    case 'list':
      return source.list
    case 'worker':
      return workerNames.get(source.worker) ?? ''
    case 'agency':
      return source.agency
    case 'household':
    case 'system':
      return source.kind
  }
}
