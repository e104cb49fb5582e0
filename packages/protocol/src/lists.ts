import { columnRoles } from '@doorstep/domain/intake/table.ts'
import { z } from 'zod'
import { idOf } from './shapes.ts'

export const ColumnRoleShape = z.enum(columnRoles)
export const TableGuessShape = z.object({
  sheet: z.string(),
  /** Rows from 1 that hold the headings; empty when none were found. */
  headingRows: z.array(z.number().int()),
  columns: z.array(
    z.object({
      index: z.number().int(),
      heading: z.string(),
      role: ColumnRoleShape,
      sample: z.array(z.string()),
    }),
  ),
  rows: z.number().int(),
})
export const ListSummary = z.object({
  import: idOf<'import'>(),
  file: z.string(),
  source: z.string(),
  title: z.string(),
  state: z.enum(['reading', 'staged', 'accepted', 'undone', 'abandoned']),
  rows: z.number().int(),
  counts: z.object({
    linked: z.number().int(),
    new: z.number().int(),
    review: z.number().int(),
    rejected: z.number().int(),
  }),
  at: z.number().int(),
  by: z.string(),
  canUndo: z.boolean(),
})
export type ListSummary = z.infer<typeof ListSummary>
export const ListsAnswer = z.object({ lists: z.array(ListSummary) })
export type ListsAnswer = z.infer<typeof ListsAnswer>
export const ListProblem = z.object({
  sheet: z.string(),
  row: z.number().int(),
  column: z.string(),
  problem: z.string(),
  remedy: z.string(),
})
/** A list sent again, against the last accepted one of its source. The four numbers count rows. */
export const ListAgain = z.object({
  file: z.string(),
  at: z.number().int(),
  /** The very same bytes: accepting it changes nothing. */
  isSameFile: z.boolean(),
  unchanged: z.number().int(),
  changed: z.number().int(),
  added: z.number().int(),
  gone: z.number().int(),
  /** Whom it concerns, up to a hundred. */
  named: z.array(
    z.object({ change: z.enum(['changed', 'added', 'gone']), name: z.string(), door: z.string() }),
  ),
})
export const ListDetailAnswer = z.object({
  list: ListSummary,
  encoding: z.string(),
  tables: z.array(TableGuessShape),
  forbidden: z.array(z.string()),
  problems: z.array(ListProblem),
  wasRemembered: z.boolean(),
  /** Null for the first list of its source. */
  again: ListAgain.nullable(),
})
export type ListDetailAnswer = z.infer<typeof ListDetailAnswer>
/** What the person at the desk confirmed: sheet → column index → role. */
export const ColumnsMessage = z.object({
  source: z.string().min(1).max(100),
  sheets: z.array(z.object({ sheet: z.string(), columns: z.record(z.string(), ColumnRoleShape) })),
})
export type ColumnsMessage = z.infer<typeof ColumnsMessage>
export const ListRowsAnswer = z.object({
  total: z.number().int(),
  rows: z.array(
    z.object({
      sheet: z.string(),
      row: z.number().int(),
      decision: z.enum(['linked', 'new', 'review', 'rejected']),
      reason: z.string(),
      cells: z.array(z.string()),
      name: z.string(),
      door: z.string(),
      person: idOf<'person'>().nullable(),
    }),
  ),
})
export type ListRowsAnswer = z.infer<typeof ListRowsAnswer>
