import type { RowProblem } from '@doorstep/domain/intake/read-row.ts'
import type { ListProblem } from '@doorstep/domain/intake/table.ts'
import type { DecidedRow } from './reconcile-report.ts'

/** So many are listed one by one; what is beyond is counted. */
const mostProblems = 500

const words: Readonly<Record<RowProblem['problem'], readonly [problem: string, remedy: string]>> = {
  'impossible-date': [
    'no calendar has this day; it was left out, the rest of the row was taken',
    'ask for the right date, and correct it in the file or at the person',
  ],
  'doubtful-id': [
    'the check digit of this number is wrong; it was kept, and nobody is linked by it alone',
    'compare it with the document',
  ],
  formula: [
    'a formula stands here; the value it showed was taken',
    'check the value, or save the list with values in place of formulas',
  ],
  'unreadable-characters': [
    'some characters could not be read; they are shown as �',
    'save the list as XLSX, or as CSV in UTF-8, and load it again',
  ],
  'formula-without-result': [
    'a formula stands here without its result; nothing was taken from this cell',
    'open the list, save it with values in place of formulas, and load it again',
  ],
}

/** What is wrong within rows: each with its place and what would be right. Nothing of it stops the list. */
export function problemsOfRows(file: string, rows: readonly DecidedRow[]): readonly ListProblem[] {
  const all = rows.flatMap(({ from }) =>
    from.problems.map(({ column, problem }): ListProblem => {
      const [said, remedy] = words[problem]
      return { file, sheet: from.sheet, row: from.row.number, column, problem: said, remedy }
    }),
  )
  const doors = doorsWithoutEstate(file, rows)
  const listed = all.slice(0, mostProblems)
  const whole = { file, sheet: '', row: 0, column: '' }
  const more =
    all.length > listed.length
      ? [
          {
            ...whole,
            problem: `${all.length - listed.length} more cells are doubtful`,
            remedy: 'mend those that are listed, then load the list again',
          },
        ]
      : []
  return [...doors, ...listed, ...more]
}

/** It names a door, but not of which estate. */
export const isDoorUnknown = ({ from }: Pick<DecidedRow, 'from'>): boolean =>
  from.place?.estate === '' && from.dwelling === ''

/** A list that names rooms but no estate is understood only beside a list that says who lives where. */
function doorsWithoutEstate(file: string, rows: readonly DecidedRow[]): readonly ListProblem[] {
  const homeless = rows.filter(isDoorUnknown)
  const first = homeless[0]
  if (!first) return []
  return [
    {
      file,
      sheet: first.from.sheet,
      row: first.from.row.number,
      column: '',
      problem: `${homeless.length} rows name a door but no estate, so their doors are not known`,
      remedy:
        'load the residents’ register, then this very list again: they are found by who lives there',
    },
  ]
}
