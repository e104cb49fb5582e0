import type { ViewRows } from '@doorstep/application/ports/views.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Kysely } from 'kysely'
import { gramsOf, type Spellings } from './grams.ts'
import { chunks } from './rows.ts'
import type { Schema } from './schema.ts'
import { writeMany } from './write-many.ts'

/** Writes anew under which grams these people are found; who was merged into another is found as the other. */
export async function replaceGrams(
  db: Kysely<Schema>,
  jurisdiction: JurisdictionId,
  ids: readonly string[],
  people: readonly ViewRows['person'][],
  spellings: Spellings,
): Promise<void> {
  await deleteGrams(db, jurisdiction, ids)
  const found = people
    .filter((person) => person.mergedInto === null)
    .map((person) => ({
      id: person.id as string,
      grams: [...new Set(spellings(person).flatMap(gramsOf))].sort(),
    }))
    .filter(({ grams }) => grams.length > 0)
  const rows = found.flatMap(({ id, grams }) =>
    grams.map((gram) => ({ jurisdiction_id: jurisdiction, gram, person_id: id })),
  )
  // In the order of the index: neighbours are then written to the same page (twice as fast).
  rows.sort((a, b) => (a.gram < b.gram ? -1 : a.gram > b.gram ? 1 : 0))
  await writeMany(db, 'name_gram', rows)
  await writeMany(
    db,
    'grams_of',
    found.map(({ id, grams }) => ({
      jurisdiction_id: jurisdiction,
      person_id: id,
      grams: grams.join(' '),
    })),
  )
}

async function deleteGrams(
  db: Kysely<Schema>,
  jurisdiction: JurisdictionId,
  ids: readonly string[],
): Promise<void> {
  for (const some of chunks(ids)) {
    const before = await db
      .deleteFrom('grams_of')
      .where('jurisdiction_id', '=', jurisdiction)
      .where('person_id', 'in', some)
      .returning(['person_id', 'grams'])
      .execute()
    for (const { person_id, grams } of before) {
      await db
        .deleteFrom('name_gram')
        .where('jurisdiction_id', '=', jurisdiction)
        .where('gram', 'in', grams.split(' '))
        .where('person_id', '=', person_id)
        .execute()
    }
  }
}
