import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { UnderstoodList } from '@doorstep/application/reconcile.ts'
import type { ColumnRole, ListProblem, ReadFile } from '@doorstep/domain/intake/table.ts'
import { understandSheet } from '@doorstep/domain/intake/understand-sheet.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'

export function understand(read: ReadFile, mapping: Mapping): UnderstoodList {
  const mapped = mapping.get(read.file)
  const tables = read.sheets.map((sheet) =>
    understandSheet(
      sheet,
      mapped && columnsBy(mapped, sheet.rows[0]?.cells.map((cell) => cell.text) ?? []),
    ),
  )
  return { file: read.file, source: read.file, tables }
}

const columnsBy = (roles: Readonly<Record<string, ColumnRole>>, headings: readonly string[]) =>
  Object.fromEntries(headings.map((heading, i) => [i, roles[heading.trim()] ?? 'ignore']))

/** File → heading → role. */
export type Mapping = ReadonlyMap<string, Readonly<Record<string, ColumnRole>>>

export function readMapping(file: string | undefined): Result<Mapping, string> {
  if (file === undefined) return ok(new Map())
  try {
    const parsed = JSON.parse(readFileSync(file, 'utf8')) as {
      lists: { file: string; columns: Record<string, ColumnRole> }[]
    }
    return ok(new Map(parsed.lists.map((list) => [basename(list.file), list.columns])))
  } catch {
    return err(
      `${file}: this is no mapping: {"lists":[{"file":"a.csv","columns":{"HEADING":"ROLE"}}]} is expected`,
    )
  }
}

/** File, sheet, row and column as far as known, what is wrong, what would be right. */
export const inWords = ({ file, sheet, row, column, problem, remedy }: ListProblem): string =>
  [
    [file, sheet && `sheet ${sheet}`, row > 0 && `row ${row}`, column && `column ${column}`]
      .filter(Boolean)
      .join(', '),
    `${problem}; ${remedy}`,
  ].join(': ')
