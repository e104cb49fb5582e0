import type { Topic } from '../../facts/topics.ts'
import type { Clause } from './clauses.ts'
import { disclaimed, doubtOf, ofFriends, withOthers } from './doubts.ts'
import { peopleIn } from './people-called.ts'

/** The topics that a doubtful clause may still be about. */
export interface Doubted {
  readonly except: readonly Topic[]
}

/** So many clauses before a disclaimer are taken back by it. */
const takenBack = 3

/**
 * What each clause leaves in doubt; null: it states. A friend's matter stays the friend's until somebody else is
 * named or the sentence ends; "not this flat" takes back what its sentence told before.
 */
export function doubtsIn(clauses: readonly Clause[]): readonly (Doubted | null)[] {
  return clauses.map((clause, i) => {
    if (isTakenBack(clauses, i)) return { except: [] }
    return doubtOf(clause.text) ?? (isStillOfFriend(clauses, i) ? { except: withOthers } : null)
  })
}

/** It, or one soon after it in its sentence, is a disclaimer. */
const isTakenBack = (clauses: readonly Clause[], at: number): boolean =>
  clauses
    .slice(at, at + takenBack + 1)
    .some(({ text, sentence }) => sentence === clauses[at]?.sentence && disclaimed.test(text))

/** No clause since the friend names anybody else. */
function isStillOfFriend(clauses: readonly Clause[], at: number): boolean {
  for (let i = at; i >= Math.max(0, at - takenBack); i--) {
    const clause = clauses[i]
    if (!clause || clause.sentence !== clauses[at]?.sentence) return false
    if (ofFriends.test(clause.text)) return true
    if (namesSomebody(clause.text)) return false
  }
  return false
}

const namesSomebody = (clause: string): boolean =>
  peopleIn(clause).length > 0 || /[他她我]|\b(?:he|she|they|we)\b/.test(clause)
