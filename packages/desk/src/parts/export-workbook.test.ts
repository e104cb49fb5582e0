import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import { epochDay } from '@doorstep/domain/shared/time.ts'
import { read } from '@e965/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf, type ExportRows } from './export-rows.ts'
import { workbookOf } from './export-workbook.ts'

const day: EpochDay = epochDay(2026, 3, 9)
const sheetOf = (name: string, rows: ExportRows) => {
  const book = read(workbookOf(name, rows), { type: 'array', cellNF: true })
  const [only = ''] = book.SheetNames
  return { only, cells: book.Sheets[only] ?? {} }
}

test('headings, words, numbers and days come back as what they are', () => {
  const { only, cells } = sheetOf('住戶', [
    ['門戶', '人數', '上次見面', '收到'],
    ['7-2-501', 3, { day }, { day, minute: 8 * 60 + 30 }],
  ])
  expect(only).toBe('住戶')
  expect(cells['A1']).toMatchObject({ t: 's', v: '門戶' })
  expect(cells['A2']).toMatchObject({ t: 's', v: '7-2-501' })
  expect(cells['B2']).toMatchObject({ t: 'n', v: 3 })
  expect(cells['C2']).toMatchObject({ t: 'n', v: 46090, w: '2026-03-09' })
  expect(cells['D2']).toMatchObject({ t: 'n', w: '2026-03-09 08:30' })
})

test('no words are ever a formula, a number or a date: a number with zeros in front keeps them', () => {
  const starts = fc.constantFrom('=', '+', '-', '@', '\t', '00', '1/2', '')
  const words = fc.string({ unit: fc.constantFrom(...'=+-@"<&>\'1A(),!甲') })
  fc.assert(
    fc.property(starts, words, (start, rest) => {
      const cell = sheetOf('s', [[`${start}${rest}x`]]).cells['A1']
      expect(cell).toMatchObject({ t: 's', v: `${start}${rest}x` })
      expect(cell).not.toHaveProperty('f')
    }),
  )
})

test('a name that no sheet may have is made one', () => {
  expect(sheetOf('7/2: [left out]?', [['a']]).only).toBe('7 2   left out')
  expect(sheetOf('x'.repeat(40), [['a']]).only).toHaveLength(31)
  expect(sheetOf('***', [['a']]).only).toBe('1')
})

test('days and times stand as text in the other choice', () => {
  expect(csvOf([[{ day }, { day, minute: 510 }, 2]])).toBe('2026-03-09,2026-03-09 08:30,2\r\n')
})
