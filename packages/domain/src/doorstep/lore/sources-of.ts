import type { Clause } from './clauses.ts'
import { isAfterthought, type Source, sourceIn } from './sources.ts'

/**
 * Whose word each clause is. A source named in a clause holds until its sentence ends or another is named; an
 * afterthought ("…, says the neighbour") holds for its sentence up to there as well.
 */
export function sourcesOf(clauses: readonly Clause[]): readonly Source[] {
  const sources: Source[] = []
  for (const [i, clause] of clauses.entries()) {
    const before = clause.sentence === clauses[i - 1]?.sentence ? sources[i - 1] : 'own'
    const named = sourceIn(clause.text)
    sources.push(named ?? before ?? 'own')
    if (named && named !== 'own' && isAfterthought(clause.text))
      sources.fill(named, firstOfSentence(clauses, i))
  }
  return sources
}

const firstOfSentence = (clauses: readonly Clause[], at: number): number =>
  clauses.findIndex(({ sentence }) => sentence === clauses[at]?.sentence)
