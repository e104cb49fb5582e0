import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { UnderstoodList } from '@doorstep/application/reconcile.ts'
import { sourceOf } from '@doorstep/application/source-of.ts'
import type { Incoming } from '@doorstep/application/stage-list.ts'
import { columnLetter } from '@doorstep/domain/intake/read-row.ts'
import {
  type ColumnRole,
  columnRoles,
  type ListProblem,
  type ListTable,
  type ReadFile,
  type SheetColumns,
} from '@doorstep/domain/intake/table.ts'
import { understandSheet } from '@doorstep/domain/intake/understand-sheet.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { readIncoming } from '@doorstep/server/files/read-incoming.ts'

/** Reads all files or none; the error has a line for each problem. */
export async function readIncomingFiles(
  paths: readonly string[],
): Promise<Result<readonly Incoming[], readonly string[]>> {
  const read = await Promise.all(paths.map(readIncomingFile))
  const problems = read.flatMap((result) => (result.ok ? [] : result.error.map(inWords)))
  if (problems.length > 0) return err(problems)
  return ok(read.flatMap((result) => (result.ok ? [result.value] : [])))
}

export async function readIncomingFile(
  path: string,
): Promise<Result<Incoming, readonly ListProblem[]>> {
  const file = basename(path)
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes) return readIncoming(bytes, file)
  const problem = 'this file cannot be opened'
  const remedy = 'check the name and that you may read it'
  return err([{ file: path, sheet: '', row: 0, column: '', problem, remedy }])
}

export function understand(read: ReadFile, mapping: Mapping): UnderstoodList {
  const roles = mapping.get(read.file)
  const tables = read.sheets.map((sheet) => {
    const guess = understandSheet(sheet)
    return roles ? understandSheet(sheet, columnsSaid(guess, roles).columns) : guess
  })
  return { file: read.file, source: sourceOf(read.file), list: read.file, tables }
}

/** Heading → role; letters (A, B, …) name the columns of a sheet that has no headings. */
export type SaidRoles = ReadonlyMap<string, ColumnRole>

/** File → what is said of its columns. */
export type Mapping = ReadonlyMap<string, SaidRoles>

/** A column that the mapping does not name is not taken. */
export function columnsSaid({ sheet, columns }: ListTable, roles: SaidRoles): SheetColumns {
  const roleOf = (heading: string, index: number) =>
    [heading, ...heading.split(' / ').reverse(), columnLetter(index)]
      .map((name) => roles.get(name.trim()))
      .find((role) => role !== undefined)
  return {
    sheet,
    columns: Object.fromEntries(
      columns.map(({ index, heading }) => [index, roleOf(heading, index) ?? 'ignore']),
    ),
  }
}

export function readMapping(file: string | undefined): Result<Mapping, string> {
  if (file === undefined) return ok(new Map())
  try {
    const parsed = JSON.parse(readFileSync(file, 'utf8')) as {
      lists: { file: string; columns: Record<string, string> }[]
    }
    const unknown = parsed.lists.flatMap(({ columns }) =>
      Object.values(columns).filter((role) => !isRole(role)),
    )
    if (unknown.length > 0)
      return err(
        `${file}: there is no column role "${unknown[0]}"; the roles are ${columnRoles.join(', ')}`,
      )
    return ok(new Map(parsed.lists.map((list) => [basename(list.file), rolesOf(list.columns)])))
  } catch {
    return err(
      `${file}: this is no mapping: {"lists":[{"file":"a.csv","columns":{"HEADING":"ROLE"}}]} is expected`,
    )
  }
}

const isRole = (role: string): role is ColumnRole =>
  (columnRoles as readonly string[]).includes(role)

const rolesOf = (columns: Readonly<Record<string, string>>): SaidRoles =>
  new Map(
    Object.entries(columns).flatMap(([heading, role]) =>
      isRole(role) ? [[heading.trim(), role] as const] : [],
    ),
  )

/** File, sheet, row and column as far as known, what is wrong, what would be right. */
export const inWords = ({ file, sheet, row, column, problem, remedy }: ListProblem): string =>
  [
    [file, sheet && `sheet ${sheet}`, row > 0 && `row ${row}`, column && `column ${column}`]
      .filter(Boolean)
      .join(', '),
    `${problem}; ${remedy}`,
  ].join(': ')
