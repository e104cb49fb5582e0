import { wasConversation } from '../due/history.ts'
import type { KnockRow } from '../register/rows.ts'

/** How an opener went, in knocks: what workers said of it, and whether they were spoken with. */
export interface OpenerVerdict {
  readonly worked: number
  readonly fellFlat: number
  /** Of all of them, those at which somebody opened and spoke. */
  readonly opened: number
}

/** By opener, never by person: who used it, and where, is not told. */
export function openerVerdicts(
  knocks: readonly Pick<KnockRow, 'opener' | 'result'>[],
): ReadonlyMap<string, OpenerVerdict> {
  const verdicts = new Map<string, OpenerVerdict>()
  for (const knock of knocks) {
    if (knock.opener === null) continue
    const { id, worked } = knock.opener
    const before = verdicts.get(id) ?? { worked: 0, fellFlat: 0, opened: 0 }
    verdicts.set(id, {
      worked: before.worked + (worked ? 1 : 0),
      fellFlat: before.fellFlat + (worked ? 0 : 1),
      opened: before.opened + (spokeAt(knock) ? 1 : 0),
    })
  }
  return verdicts
}

const spokeAt = (knock: Pick<KnockRow, 'result'>) => wasConversation(knock as KnockRow)
