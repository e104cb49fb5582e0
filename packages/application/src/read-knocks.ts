import type { KnockReported } from '@doorstep/domain/facts/visits.ts'
import { dayOf, readDate } from '@doorstep/domain/intake/dates.ts'
import type { ReadFile } from '@doorstep/domain/intake/table.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { findMinute, type LocalTime } from '@doorstep/domain/shared/time.ts'
import { type FileProblem, type PlainRow, plainTable } from './plain-table.ts'

/** A knock as a list tells it: the door in plain words. */
export interface ToldKnock {
  readonly row: number
  readonly address: string
  readonly agency: string
  readonly at: LocalTime
  readonly outcome: KnockReported['outcome']
}

const headings = {
  address: ['address', '地址', '住址', '门牌', '門牌'],
  date: ['date', '日期'],
  time: ['time', '时间', '時間', '钟点'],
  agency: ['agency', '单位', '單位'],
  outcome: ['outcome', '结果', '結果'],
} as const
type Column = keyof typeof headings

/** How lists say what came of a knock; asked to come back is a door that opened and was not talked at. */
const outcomes: Readonly<Record<string, KnockReported['outcome']>> = {
  opened: 'opened',
  谈上了: 'opened',
  談上了: 'opened',
  开门: 'opened',
  nobody: 'nobody',
  'no-answer': 'nobody',
  敲门未应: 'nobody',
  敲門未應: 'nobody',
  无人: 'nobody',
  refused: 'refused',
  declined: 'refused',
  这次不愿意: 'refused',
  這次不願意: 'refused',
  planned: 'planned',
  已排: 'planned',
  'call-back': 'unknown',
  unknown: 'unknown',
  约了再来: 'unknown',
  約了再來: 'unknown',
}

/** Reads a list of knocks: address, date, time, agency, outcome. */
export function readKnocks(read: ReadFile): Result<readonly ToldKnock[], readonly FileProblem[]> {
  const table = plainTable<Column>(read, headings)
  if (!table.ok) return table
  const rows = table.value.map((row) => knockOf(read.file, row))
  const problems = rows.flatMap((row) => (row.ok ? [] : row.error))
  return problems.length > 0
    ? err(problems)
    : ok(rows.flatMap((row) => (row.ok ? [row.value] : [])))
}

function knockOf(file: string, row: PlainRow<Column>): Result<ToldKnock, readonly FileProblem[]> {
  const day = dayOf(readDate(row.at('date'), 'day-first'))
  const minute = findMinute(row.at('time'))
  const outcome = outcomes[row.at('outcome').toLowerCase()]
  const wrong = (column: Column, problem: string, remedy: string): FileProblem => ({
    file,
    row: row.number,
    column,
    problem,
    remedy,
  })
  const problems = [
    ...(row.at('address') === ''
      ? [wrong('address', 'no door is named', 'write the address')]
      : []),
    ...(day === null
      ? [wrong('date', `"${row.at('date')}" is no day of the calendar`, 'write 2026-03-09')]
      : []),
    ...(minute === undefined
      ? [wrong('time', `"${row.at('time')}" is no time of day`, 'write 09:30')]
      : []),
    ...(row.at('agency') === ''
      ? [wrong('agency', 'nobody is named', 'say whose knock it was')]
      : []),
    ...(outcome === undefined
      ? [
          wrong(
            'outcome',
            `"${row.at('outcome')}" is no outcome`,
            'one of opened, nobody, refused, call-back, planned, unknown',
          ),
        ]
      : []),
  ]
  if (day === null || minute === undefined || outcome === undefined || problems.length > 0)
    return err(problems)
  const { number } = row
  return ok({
    row: number,
    address: row.at('address'),
    agency: row.at('agency'),
    at: { day, minute },
    outcome,
  })
}
