import type { ReportFormAnswer } from '@doorstep/protocol/reports.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { reportWords } from '@doorstep/ui/words/desk-reports.ts'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { cellName, columnName, shortCell } from './cells.ts'

type FormSheet = ReportFormAnswer['sheets'][number]

export interface FormGridProps {
  readonly sheet: FormSheet
  /** What stands in a cell instead of the form's own text; null leaves the text. */
  readonly inCell: (cell: string) => ReactNode
  readonly chosen?: string | null
  /** With it, cells are chosen by click or arrow keys. */
  readonly onChoose?: (cell: string) => void
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** A sheet as the spreadsheet shows it: letters above, numbers beside. */
export function FormGrid(props: FormGridProps) {
  const { sheet, onChoose } = props
  const words = useWords(reportWords)
  const grid = useRef<HTMLTableElement>(null)
  const width = Math.max(1, ...sheet.rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, index) => index)
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = steps[event.key]
    const cell = event.target instanceof HTMLElement ? event.target.closest('td') : null
    if (!step || !cell || !onChoose) return
    event.preventDefault()
    const row = Number(cell.dataset['row']) + step[0]
    const column = Number(cell.dataset['column']) + step[1]
    const next = `td[data-row="${row}"][data-column="${column}"] button`
    const found = grid.current?.querySelector<HTMLElement>(next)
    if (!found) return
    found.focus()
    onChoose(cellName(sheet.name, row, column))
  }
  return (
    <div className="form-grid">
      <table ref={grid} onKeyDown={onKeyDown} aria-label={`${words.sheet} ${sheet.name}`}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((_, row) => (
            <GridRow key={columnName(row)} {...props} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function GridRow({
  row,
  columns,
  ...props
}: FormGridProps & { readonly row: number; readonly columns: readonly number[] }) {
  return (
    <tr>
      <th scope="row">{row + 1}</th>
      {columns.map((column) => (
        <GridCell key={column} {...props} row={row} column={column} />
      ))}
    </tr>
  )
}

function GridCell({
  sheet,
  inCell,
  chosen,
  onChoose,
  row,
  column,
}: FormGridProps & { readonly row: number; readonly column: number }) {
  const words = useWords(reportWords)
  const cell = cellName(sheet.name, row, column)
  const filled = inCell(cell)
  const shown = filled ?? sheet.rows[row]?.[column] ?? ''
  const isChosen = cell === chosen
  const isFirst = chosen === null && row + column === 0
  const place = { 'data-row': row, 'data-column': column }
  const marks = {
    'data-filled': filled !== null || undefined,
    'data-chosen': isChosen || undefined,
  }
  if (!onChoose) return <td {...marks}>{shown}</td>
  return (
    <td {...place} {...marks}>
      <button
        type="button"
        aria-pressed={isChosen}
        tabIndex={isChosen || isFirst ? 0 : -1}
        onClick={() => onChoose(cell)}
      >
        <span className="unseen">{words.cell(shortCell(cell))}: </span>
        {shown}
      </button>
    </td>
  )
}
