import type { Proposal } from '@doorstep/domain/doorstep/lore/proposal.ts'
import { daysOfHearsay } from '@doorstep/domain/doorstep/lore/standing.ts'
import type { FactId, LoreId, ThreadId } from '@doorstep/domain/shared/id.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { LoreAct } from '@doorstep/protocol/lore.ts'

export interface Accepting {
  readonly remark: FactId
  readonly day: EpochDay
  /** What to ask about the topic, in the household's language. */
  readonly ask: string
  readonly loreId: () => LoreId
  readonly threadId: () => ThreadId
}

/**
 * What an accepted proposal becomes: something known, with a question where there is one to ask; a
 * neighbour's word only a question, for a week.
 */
export function acceptedActs(proposal: Proposal, accepting: Accepting): readonly LoreAct[] {
  const { topic, words, about, on, isHearsay, thread } = proposal
  const { remark, day, ask, loreId, threadId } = accepting
  const common = { person: null, topic, sensitivity: 'open' } as const
  const asking = {
    kind: 'ask-next',
    thread: threadId(),
    ask: asked(about, ask),
    ...common,
  } as const
  if (isHearsay) {
    const days = { from: day, until: day + daysOfHearsay }
    return [{ ...asking, ...days, how: 'neighbour', lore: null }]
  }
  const lore = loreId()
  const said = about === '' || words.includes(about) ? words : `${about}: ${words}`
  const note = { lore, words: said, on, toldBy: null, remark, how: 'own-words', ...common } as const
  return [
    { kind: 'note', note },
    ...(thread ? [{ ...asking, ...thread, how: 'own-words', lore } as const] : []),
  ]
}

const asked = (about: string, ask: string) => (about === '' ? ask : `${about}: ${ask}`)
