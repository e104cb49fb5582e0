import type { HouseholdId } from '@doorstep/domain/shared/id.ts'
import { RequestRefused } from '@doorstep/protocol/client.ts'
import type { BriefAnswer, RoundAnswer } from '@doorstep/protocol/round.ts'
import type { Dated, FieldStore } from '../port.ts'
import type { AskServer } from './online-store.ts'

/** What the server says; what it said last to this page when it cannot be reached. */
export function lastAnswers(
  ask: AskServer,
  reached: (isReached: boolean) => void,
): Pick<FieldStore, 'round' | 'brief'> {
  const briefs = new Map<HouseholdId, BriefAnswer>()
  let lastRound: RoundAnswer | undefined

  async function dated<Answer>(
    read: () => Promise<Answer>,
    last: Answer | undefined,
  ): Promise<Dated<Answer>> {
    try {
      const answer = await read()
      reached(true)
      return { answer, isOld: false }
    } catch (thrown) {
      const isAway = thrown instanceof RequestRefused && thrown.status === 0
      reached(!isAway)
      if (last === undefined || !isAway) throw thrown
      return { answer: last, isOld: true }
    }
  }

  return {
    async round() {
      const read = await dated(() => ask('round', { query: {} }), lastRound)
      lastRound = read.answer
      return read
    },
    async brief(household) {
      const read = await dated(() => ask('brief', { query: { household } }), briefs.get(household))
      briefs.set(household, read.answer)
      return read
    },
  }
}
