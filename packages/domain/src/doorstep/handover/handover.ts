import type { Fact } from '../../facts/fact.ts'
import type { HandoverAsked, HandoverBegun } from '../../facts/handover.ts'
import type { FactId, HandoverId } from '../../shared/id.ts'

/** A handover under way. */
export interface HandoverRow extends Omit<HandoverBegun, 'kind' | 'handover'> {
  readonly id: HandoverId
  /** The fact by which it began: taken back, there was none. */
  readonly fact: FactId
  /** Buildings that were asked about, with what came of it. */
  readonly asked: readonly Pick<HandoverAsked, 'building' | 'as'>[]
}

/** A handover with what was asked about its buildings; of a building the last answer. */
export function foldHandover(facts: readonly Fact[]): readonly HandoverRow[] {
  let row: HandoverRow | null = null
  for (const { id, payload } of facts) {
    if (payload.kind === 'handover-begun') {
      const { kind: _, handover, ...rest } = payload
      row = { id: handover, fact: id, ...rest, asked: [] }
    }
    if (payload.kind === 'handover-asked' && row) {
      const { building, as } = payload
      const others: HandoverRow['asked'] = row.asked.filter((one) => one.building !== building)
      row = { ...row, asked: [...others, { building, as }] }
    }
  }
  return row === null ? [] : [row]
}
