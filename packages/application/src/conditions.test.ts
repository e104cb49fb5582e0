import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { askable, checkCondition } from './conditions.ts'

const page = readFileSync(
  fileURLToPath(new URL('../../../docs/conditions.md', import.meta.url)),
  'utf8',
)

test('everything that may be asked is explained, and nothing else is', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| `') && !line.includes('.`'))
  const named = rows.flatMap((line) =>
    [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name),
  )
  const asked = [...Object.keys(askable.household), ...Object.keys(askable.person)]
  expect(new Set(named)).toEqual(new Set(asked))
})

test('the examples on the page are conditions', () => {
  const examples = page.slice(page.indexOf('Examples:')).match(/`[^`]*household[^`]*`/g) ?? []
  expect(examples.length).toBeGreaterThan(2)
  for (const example of examples)
    expect([example, checkCondition(example.slice(1, -1)).ok]).toEqual([example, true])
})

test('what is not there cannot be asked', () => {
  for (const when of [
    'household.religion == ""',
    'person.score > 1',
    'household.size',
    'person.name.matches("a")',
  ])
    expect(checkCondition(when).ok).toBe(false)
})
