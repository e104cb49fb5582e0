import type { ViewRows, Views, ViewTable } from '@doorstep/application/ports/views.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Engine } from './engine.ts'
import { viewTableName } from './tables.ts'

/** What was written by a fold is of the view's type; this is where it is believed. */
const rowOf = <Table extends ViewTable>(body: string) => JSON.parse(body) as ViewRows[Table]

/** Splits what was typed into the grams under which people are found. */
export type SearchGrams = (text: string) => readonly string[]

export function views({ reading }: Engine, searchGrams: SearchGrams): Views {
  const table = (view: ViewTable) => viewTableName(view) as 'view'
  return {
    async all(jurisdiction, view) {
      const rows = await reading
        .selectFrom(table(view))
        .select('body')
        .where('jurisdiction_id', '=', jurisdiction)
        .orderBy('id')
        .execute()
      return rows.map(({ body }) => rowOf(body))
    },
    async find(jurisdiction, view, id) {
      const row = await reading
        .selectFrom(table(view))
        .select('body')
        .where('jurisdiction_id', '=', jurisdiction)
        .where('id', '=', id)
        .executeTakeFirst()
      return row && rowOf(row.body)
    },
    async ofHousehold(jurisdiction, view, household) {
      const rows = await reading
        .selectFrom(table(view))
        .select('body')
        .where('jurisdiction_id', '=', jurisdiction)
        .where('household_id', '=', household)
        .orderBy('day')
        .orderBy('id')
        .execute()
      return rows.map(({ body }) => rowOf(body))
    },
    searchPeople: (jurisdiction, text, limit) =>
      search(reading, jurisdiction, searchGrams(text), limit),
  }
}

/** People who have every gram. */
async function search(
  db: Engine['reading'],
  jurisdiction: JurisdictionId,
  grams: readonly string[],
  limit: number,
): Promise<readonly string[]> {
  const wanted = [...new Set(grams)]
  if (wanted.length === 0) return []
  const rows = await db
    .selectFrom('name_gram')
    .select('person_id')
    .where('jurisdiction_id', '=', jurisdiction)
    .where('gram', 'in', wanted)
    .groupBy('person_id')
    .having((eb) => eb.fn.count('gram'), '=', wanted.length)
    .orderBy('person_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.person_id)
}
