import type { Clause } from './clauses.ts'
import { isAfterthought, type Source, sourceIn } from './sources.ts'

/**
 * Whose word each clause is. A source named in a clause holds until its sentence ends or another is named; an
 * afterthought ("…, says the neighbour") holds for its sentence up to there as well.
 */
export function sourcesOf(clauses: readonly Clause[]): readonly Source[] {
  const sources: Source[] = []
  let source: Source = 'own'
  clauses.forEach((clause, i) => {
    if (clause.sentence !== clauses[i - 1]?.sentence) source = 'own'
    const named = sourceIn(clause.text)
    if (named) source = named.source
    sources.push(source)
    if (named && named.source !== 'own' && isAfterthought(clause.text))
      for (let j = i - 1; j >= 0 && clauses[j]?.sentence === clause.sentence; j--) sources[j] = source
  })
  return sources
}
