import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './export-rows.ts'

test('commas, quotes and line breaks stay inside their cell', () => {
  expect(
    csvOf([
      ['door', 'words'],
      ['7-2-501', 'said "later", then\nleft'],
    ]),
  ).toBe('door,words\r\n7-2-501,"said ""later"", then\nleft"\r\n')
})

test('a number keeps its sign', () => {
  expect(csvOf([['-3', '-3.5']])).toBe('-3,-3.5\r\n')
})

test('no cell ever begins as a formula', () => {
  const starts = fc.constantFrom('=', '+', '-', '@', '\t', '\r')
  fc.assert(
    fc.property(starts, fc.string(), (start, rest) => {
      const cell = `${start}${rest}`
      fc.pre(!/^-\d+(\.\d+)?$/.test(cell))
      const [first = ''] = csvOf([[cell]])
      expect([`'`, '"']).toContain(first)
      if (first === '"') expect(csvOf([[cell]])[1]).toBe(`'`)
    }),
  )
})
