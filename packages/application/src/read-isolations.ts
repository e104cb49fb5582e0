import { dayOf, readDate } from '@doorstep/domain/intake/dates.ts'
import type { ReadFile } from '@doorstep/domain/intake/table.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { type EpochDay, findMinute, type TimeWindow } from '@doorstep/domain/shared/time.ts'
import { type FileProblem, type PlainRow, plainTable } from './plain-table.ts'

/** An isolation as the team's list has it: who, behind which door, from when to when. */
export interface ToldIsolation {
  readonly row: number
  readonly name: string
  readonly address: string
  readonly where: 'home' | 'central'
  readonly start: EpochDay
  readonly end: EpochDay
  readonly checks: readonly TimeWindow[]
}

const headings = {
  name: ['name', '姓名'],
  address: ['address', '地址', '住址'],
  kind: ['kind', '方式', '隔离方式', '隔離方式'],
  start: ['start', '开始', '開始', '起'],
  end: ['end', '结束', '結束', '止'],
  checks: ['checks', '探问时段', '探問時段', '时段', '時段'],
} as const
type Column = keyof typeof headings

const places: Readonly<Record<string, ToldIsolation['where']>> = {
  home: 'home',
  居家: 'home',
  居家隔离: 'home',
  居家隔離: 'home',
  central: 'central',
  集中: 'central',
  集中隔离: 'central',
  集中隔離: 'central',
}

/** Reads a list of isolations: name, address, kind, start, end, checks (`09:00-11:00 16:00-18:00`). */
export function readIsolations(
  read: ReadFile,
): Result<readonly ToldIsolation[], readonly FileProblem[]> {
  const table = plainTable<Column>(read, headings)
  if (!table.ok) return table
  const rows = table.value.map((row) => isolationOf(read.file, row))
  const problems = rows.flatMap((row) => (row.ok ? [] : row.error))
  return problems.length > 0
    ? err(problems)
    : ok(rows.flatMap((row) => (row.ok ? [row.value] : [])))
}

function isolationOf(
  file: string,
  row: PlainRow<Column>,
): Result<ToldIsolation, readonly FileProblem[]> {
  const start = dayOf(readDate(row.at('start'), 'day-first'))
  const end = dayOf(readDate(row.at('end'), 'day-first'))
  const where = places[row.at('kind').toLowerCase()]
  const checks = windowsOf(row.at('checks'))
  const wrong = (column: Column, problem: string, remedy: string) => [
    { file, row: row.number, column, problem, remedy },
  ]
  const problems: readonly FileProblem[] = [
    ...(row.at('name') === '' ? wrong('name', 'nobody is named', 'write who isolates') : []),
    ...(row.at('address') === '' ? wrong('address', 'no door is named', 'write the address') : []),
    ...(where === undefined
      ? wrong('kind', `"${row.at('kind')}" is not known`, 'home or central')
      : []),
    ...(start === null ? wrong('start', `"${row.at('start')}" is no day`, 'write 2026-03-09') : []),
    ...(end === null ? wrong('end', `"${row.at('end')}" is no day`, 'write 2026-03-23') : []),
    ...(start !== null && end !== null && end < start
      ? wrong('end', 'it ends before it starts', 'set an end on or after the start')
      : []),
    ...(checks === undefined
      ? wrong('checks', `"${row.at('checks')}" are no times`, 'write 09:00-11:00 16:00-18:00')
      : []),
  ]
  if (problems.length > 0 || !where || start === null || end === null || !checks)
    return err(problems)
  const { number } = row
  return ok({
    row: number,
    name: row.at('name'),
    address: row.at('address'),
    where,
    start,
    end,
    checks,
  })
}

/** Parts of a day, separated by spaces; undefined when one is none. */
function windowsOf(text: string): readonly TimeWindow[] | undefined {
  const windows = text
    .split(/[\s,;、]+/)
    .filter((part) => part !== '')
    .map((part) => {
      const [from, to] = part.split('-').map((time) => findMinute(time))
      return from !== undefined && to !== undefined && from < to ? { from, to } : undefined
    })
  return windows.every((window) => window !== undefined) ? windows : undefined
}
