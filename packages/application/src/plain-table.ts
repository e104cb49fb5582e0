import type { ReadFile } from '@doorstep/domain/intake/table.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'

/** Something wrong in a file of the team's own, with the place and the remedy. */
export interface FileProblem {
  readonly file: string
  /** From 1, as an editor or a spreadsheet counts. */
  readonly row: number
  readonly column: string
  readonly problem: string
  readonly remedy: string
}

export interface PlainRow<Column extends string> {
  readonly number: number
  readonly at: (column: Column) => string
}

/** Column → the headings under which it may stand, in small letters. */
export type Headings<Column extends string> = Readonly<Record<Column, readonly string[]>>

/** A table with one row of known headings; every heading must be there, in any order. */
export function plainTable<Column extends string>(
  { file, sheets }: ReadFile,
  headings: Headings<Column>,
): Result<readonly PlainRow<Column>[], readonly FileProblem[]> {
  const [first, ...rows] = sheets[0]?.rows ?? []
  const names = first?.cells.map((cell) => cell.text.trim().toLowerCase()) ?? []
  const places = new Map<string, number>()
  const problems: FileProblem[] = []
  for (const [column, known] of Object.entries<readonly string[]>(headings)) {
    const at = names.findIndex((name) => known.includes(name))
    places.set(column, at)
    if (at < 0)
      problems.push({
        file,
        row: first?.number ?? 1,
        column,
        problem: 'this column is missing',
        remedy: `name it ${known.map((one) => `"${one}"`).join(' or ')}`,
      })
  }
  if (problems.length > 0) return err(problems)
  return ok(
    rows
      .filter((row) => row.cells.some((cell) => cell.text.trim() !== ''))
      .map(({ number, cells }) => ({
        number,
        at: (column) => cells[places.get(column) ?? -1]?.text.trim() ?? '',
      })),
  )
}
