import type { ViewRows, Views, ViewTable } from '@doorstep/application/ports/views.ts'
import type { Engine } from './engine.ts'
import type { Spellings } from './grams.ts'
import { searchPeople } from './search.ts'
import { viewTableName } from './tables.ts'

/** What was written by a fold is of the view's type; this is where it is believed. */
const rowOf = <Table extends ViewTable>(body: string) => JSON.parse(body) as ViewRows[Table]

export function views({ reading }: Engine, spellings: Spellings): Views {
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
      searchPeople(reading, jurisdiction, text, limit, spellings),
  }
}
