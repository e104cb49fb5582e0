import type { ViewRows } from '@doorstep/application/ports/views.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Kysely } from 'kysely'
import { holdsWord, type Spellings, typedWords, wantedGrams } from './grams.ts'
import type { Schema } from './schema.ts'

/** Candidates looked at in one query: bounds memory where one common digit was typed. */
const candidatesAtOnce = 500

/**
 * People who have every word that was typed, in order of id. The index gives those who have all pairs;
 * a word of three or more characters is then looked for as a whole, since "4321" and "43…32…21" have
 * the same pairs.
 */
export async function searchPeople(
  db: Kysely<Schema>,
  jurisdiction: JurisdictionId,
  text: string,
  limit: number,
  spellings: Spellings,
): Promise<readonly string[]> {
  const words = typedWords(text)
  const wanted = [...new Set(words.flatMap(wantedGrams))]
  if (wanted.length === 0) return []
  const found: string[] = []
  for (let after = ''; found.length < limit; ) {
    const candidates = await withAll(db, jurisdiction, wanted, after)
    for (const { id, body } of candidates) {
      const texts = spellings(JSON.parse(body) as ViewRows['person'])
      if (words.every((word) => holdsWord(texts, word))) found.push(id)
    }
    const last = candidates.at(-1)
    if (!last || candidates.length < candidatesAtOnce) break
    after = last.id
  }
  return found.slice(0, limit)
}

const withAll = (
  db: Kysely<Schema>,
  jurisdiction: JurisdictionId,
  wanted: readonly string[],
  after: string,
) =>
  db
    .selectFrom('view_person')
    .select(['id', 'body'])
    .where('jurisdiction_id', '=', jurisdiction)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('name_gram')
        .select('person_id')
        .where('name_gram.jurisdiction_id', '=', jurisdiction)
        .where('gram', 'in', wanted)
        .where('person_id', '>', after)
        .groupBy('person_id')
        .having((count) => count.fn.count('gram'), '=', wanted.length),
    )
    .orderBy('id')
    .limit(candidatesAtOnce)
    .execute()
