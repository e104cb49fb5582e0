import { onBothEngines } from '@doorstep/testing/both-engines.ts'
import { draft, id, rowTaken } from '@doorstep/testing/builders/facts.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { currentVersion, migrate, schemaVersion } from './migrate.ts'
import { tables } from './tables.ts'

onBothEngines((store) => {
  test('a place of the first version keeps under what its people are found', async () => {
    const { storage, here } = store()
    const { engine } = storage
    await storage.facts.append(here, [draft('first', rowTaken('row-1'))])
    const now = await storage.tableHashes(here)
    const found = await storage.views.searchPeople(here, '周敏', 9)
    expect(found).not.toEqual([])
    for (const statement of [
      ...tables.filter(({ since }) => since > 1).map(({ name }) => `drop table ${name}`),
      'create index name_gram_by_person_id on name_gram (jurisdiction_id, person_id)',
      'delete from schema_version where version > 1',
    ])
      await sql.raw(statement).execute(engine.writing)
    await migrate(engine, () => 1_800_000_000_000)
    expect(await currentVersion(engine.writing)).toBe(schemaVersion)
    expect(await storage.tableHashes(here)).toEqual(now)
    // Taken back, they are found no more: it is known which lines were theirs.
    await storage.erase(here, [id('first')])
    expect(await storage.views.searchPeople(here, '周敏', 9)).toEqual([])
  })
})
