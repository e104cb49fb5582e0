import { useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { Button } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { ExportButtons } from './export-buttons.tsx'
import type { ExportRows } from './export-rows.ts'
import { type Column, nextSorting, type Sorting, sorted } from './rows.ts'

/** A column as a table draws it; without `cell` its plain text is shown. */
export interface TableColumn<Row> extends Column<Row> {
  readonly cell?: (row: Row) => ReactNode
  readonly className?: string
}

export interface TableProps<Row> {
  /** Said aloud, and the name of an exported file. */
  readonly caption: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Enter or a click on a row; `all` are the keys of the rows in the order shown. */
  readonly onOpen?: (row: Row, all: readonly string[]) => void
  /** The row that is shown in the panel. */
  readonly openKey?: string | null
  /** Search fields and filter chips, before the count. */
  readonly filters?: ReactNode
  /** How many there are in all, where `rows` are only the first of them. */
  readonly total?: number
  readonly onMore?: () => void
  readonly isExportable?: boolean
  /** Rows may be dragged; told which one is, and null when it is let go. */
  readonly onDrag?: (row: Row | null) => void
}

/** So many rows are drawn at first; more when asked for. */
const drawnAtFirst = 200

/** Rows to compare: headings that stay and sort, arrow keys from row to row, export and print. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, filters, isExportable = true } = props
  const words = useWords(frameWords)
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const [drawn, setDrawn] = useState(drawnAtFirst)
  const inOrder = useMemo(() => sorted(rows, columns, sorting), [rows, columns, sorting])
  const total = props.total ?? rows.length
  const shown = Math.min(drawn, rows.length)
  const more = shown < rows.length ? () => setDrawn(drawn + drawnAtFirst) : props.onMore
  const gather = (): ExportRows => [
    columns.map(({ title }) => title),
    ...inOrder.map((row) => columns.map(({ text, exported = text }) => exported(row))),
  ]
  return (
    <div className="table">
      <div className="table-tools">
        <div className="table-filters">{filters}</div>
        <span className="table-count" role="status">
          {words.rowsShown(shown, total)}
        </span>
        {isExportable && rows.length > 0 && (
          <ExportButtons name={caption} gather={gather} variant="subtle" />
        )}
      </div>
      <div className="table-scroll">
        <table>
          <caption className="unseen">{caption}</caption>
          <Headings
            columns={columns}
            sorting={sorting}
            onSort={(key) => setSorting(nextSorting(sorting, key))}
          />
          <Body {...props} rows={inOrder.slice(0, drawn)} />
        </table>
      </div>
      {more && shown < total && (
        <Button variant="default" onClick={more} className="table-more">
          {words.showMore}
        </Button>
      )}
    </div>
  )
}

function Headings<Row>({
  columns,
  sorting,
  onSort,
}: {
  readonly columns: readonly TableColumn<Row>[]
  readonly sorting: Sorting | null
  readonly onSort: (key: string) => void
}) {
  const ordered = (key: string) => {
    if (sorting?.key !== key) return undefined
    return sorting.isDown ? 'descending' : 'ascending'
  }
  return (
    <thead>
      <tr>
        {columns.map(({ key, title, isNumber, isSortable = true }) => (
          <th key={key} scope="col" data-number={isNumber} aria-sort={ordered(key)}>
            {isSortable ? (
              <button type="button" onClick={() => onSort(key)}>
                {title}
                <span aria-hidden="true" className="sort-mark">
                  {{ ascending: '▲', descending: '▼', none: '' }[ordered(key) ?? 'none']}
                </span>
              </button>
            ) : (
              title
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** A number as every page of the desk writes it. */
const shownAs = (value: string | number): string =>
  typeof value === 'number' ? value.toLocaleString('en') : value

/** Where an arrow key leads from a row. */
const steps: Readonly<Record<string, (row: number, last: number) => number>> = {
  ArrowDown: (row, last) => Math.min(row + 1, last),
  ArrowUp: (row) => Math.max(row - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

function Body<Row>({ columns, rows, keyOf, onOpen, openKey, onDrag }: TableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [current, setCurrent] = useState(0)
  const here = Math.min(current, rows.length - 1)
  const open = (row: Row) => onOpen?.(row, rows.map(keyOf))
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, index: number, row: Row) => {
    if (event.target !== event.currentTarget) return
    const step = steps[event.key]
    if (step) {
      event.preventDefault()
      const next = body.current?.rows[step(index, rows.length - 1)]
      next?.focus()
    } else if (event.key === 'Enter') open(row)
  }
  return (
    <tbody ref={body}>
      {rows.map((row, index) => (
        <tr
          key={keyOf(row)}
          data-open={keyOf(row) === openKey || undefined}
          data-can-open={onOpen !== undefined || undefined}
          {...(onDrag && {
            draggable: true,
            onDragStart: () => onDrag(row),
            onDragEnd: () => onDrag(null),
          })}
          {...(onOpen && {
            tabIndex: index === here ? 0 : -1,
            'aria-current': keyOf(row) === openKey ? ('true' as const) : undefined,
            onFocus: () => setCurrent(index),
            onClick: () => open(row),
            onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => onKeyDown(event, index, row),
          })}
        >
          {columns.map(({ key, cell, text, isNumber, className }) => (
            <td key={key} data-number={isNumber} className={className}>
              {cell ? cell(row) : shownAs(text(row))}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
