import { expect, test } from 'vitest'
import { schemaInWords } from './schema-in-words.ts'

test('a schema reads as one writes a type', () => {
  const schema = {
    type: 'object',
    required: ['day', 'states'],
    properties: {
      day: { type: 'integer', description: 'Days since 1970-01-01' },
      states: { type: 'array', items: { enum: ['done', 'due'] } },
      note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      counts: { type: 'object', additionalProperties: { type: 'integer' } },
      kind: { const: 'visit' },
    },
  }
  expect(schemaInWords(schema)).toBe(
    [
      '{',
      '  day: integer  // Days since 1970-01-01',
      '  states: ["done" | "due"]',
      '  note?: string | null',
      '  counts?: { …: integer }',
      '  kind?: "visit"',
      '}',
    ].join('\n'),
  )
  expect(schemaInWords(undefined)).toBe('anything')
})
