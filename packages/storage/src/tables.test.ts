import { expect, test } from 'vitest'
import { createStatements, tables } from './tables.ts'

test('the jurisdiction comes first in every key and index of every table that is not a reference', () => {
  const keyed = tables.filter((table) => !table.isReference)
  expect(keyed.length).toBeGreaterThan(15)
  for (const table of keyed) {
    for (const key of [table.primaryKey, ...table.unique, ...table.indexes])
      expect(key[0]).toBe('jurisdiction_id')
  }
})

test('no sequence, trigger or type that only one engine knows is used', () => {
  const statements = tables.flatMap((table) => createStatements('postgresql', table))
  for (const statement of statements)
    expect(statement).not.toMatch(/serial|autoincrement|generated|trigger|jsonb|blob|bytea/i)
})
