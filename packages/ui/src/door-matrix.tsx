import type { DoorCell } from '@doorstep/domain/coverage/coverage.ts'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useWords } from './language.tsx'
import {
  doorAt,
  firstPlace,
  layOut,
  type MatrixColumn,
  type MatrixLayout,
  type MatrixPlace,
  moveBy,
} from './matrix-layout.ts'
import { markOf, sayStanding } from './state-mark.tsx'
import { stateWords } from './words/states.ts'
import './states.css'
import './door-matrix.css'

type StateWords = (typeof stateWords)['en']

/** What is drawn of a door. */
export type DrawnDoor = Omit<DoorCell, 'dwelling'>

export interface DoorMatrixProps<Door extends DrawnDoor> {
  readonly name: string
  readonly hasLift: boolean
  readonly cells: readonly Door[]
  /** Called by Enter, space or a click; without it the building is a picture. */
  readonly onOpen?: (cell: Door) => void
  /** What is in focus or under the pointer; the one line is told by the asker, who may know names. */
  readonly onLook?: (cell: Door | null) => void
  /** Is this where the worker stands? It is ringed. */
  readonly isCurrent?: (cell: Door) => boolean
  /** The initial or time shown on a planned door. */
  readonly plannedMark?: (cell: Door) => string
  /** One line on a door, for hover and for reading aloud; without it the door and its state. */
  readonly say?: (cell: Door) => string
}

/** One building as it stands: a cell is a dwelling, columns are entrances and doors, rows are floors, the top above. */
export function DoorMatrix<Door extends DrawnDoor>(props: DoorMatrixProps<Door>) {
  const words = useWords(stateWords)
  const layout = useMemo(() => layOut(props.cells), [props.cells])
  const [focus, setFocus] = useState<MatrixPlace | undefined>(undefined)
  const table = useRef<HTMLTableElement>(null)
  const here = focus && doorAt(layout, focus) ? focus : firstPlace(layout)

  const onKeyDown = (event: KeyboardEvent) => {
    if (!here || !props.onOpen) return
    const next = moveBy(layout, here, event.key)
    if (next === here) return
    event.preventDefault()
    setFocus(next)
    table.current?.querySelector<HTMLElement>(`[data-place="${next.row},${next.column}"]`)?.focus()
  }

  return (
    <div className="door-matrix" onPointerLeave={() => props.onLook?.(null)}>
      <table
        ref={table}
        role={props.onOpen ? 'grid' : 'table'}
        aria-label={words.building(props.name)}
        onKeyDown={onKeyDown}
      >
        <thead>
          <EntranceRow layout={layout} hasLift={props.hasLift} words={words} />
        </thead>
        <tbody>
          {layout.floors.map((floor, row) => (
            <tr key={floor}>
              <th scope="row">
                <span aria-hidden="true">{words.floor(floor)}</span>
                <span className="unseen">{words.floorWords(floor)}</span>
              </th>
              {layout.columns.map((column, index) => (
                <Place
                  key={column.key}
                  {...{ layout, column, words, hasLift: props.hasLift }}
                  place={{ row, column: index }}
                  isHere={here?.row === row && here.column === index}
                  onFocus={setFocus}
                  matrix={props}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface EntranceRowProps {
  readonly layout: MatrixLayout
  readonly hasLift: boolean
  readonly words: StateWords
}

/** The entrances over their doors; each with its lift or stairs. */
function EntranceRow({ layout, hasLift, words }: EntranceRowProps) {
  const entrances = layout.columns.filter(({ isFirstOfUnit }) => isFirstOfUnit)
  return (
    <tr>
      <td />
      {entrances.map(({ unit }) => (
        <th
          key={unit}
          scope="colgroup"
          colSpan={layout.columns.filter((column) => column.unit === unit).length}
        >
          {unit === '' ? '' : words.entrance(unit)}
          <span className="unseen">{hasLift ? words.lift : words.stairs}</span>
        </th>
      ))}
    </tr>
  )
}

interface PlaceProps<Door extends DrawnDoor> {
  readonly layout: MatrixLayout<Door>
  readonly column: MatrixColumn
  readonly place: MatrixPlace
  readonly hasLift: boolean
  readonly isHere: boolean
  readonly onFocus: (place: MatrixPlace) => void
  readonly matrix: DoorMatrixProps<Door>
  readonly words: StateWords
}

function Place<Door extends DrawnDoor>(props: PlaceProps<Door>) {
  const { layout, column, place, hasLift, isHere, onFocus, matrix, words } = props
  const cell = doorAt(layout, place)
  const shaft = column.isFirstOfUnit ? (hasLift ? 'lift' : 'stairs') : undefined
  if (!cell) return <td data-shaft={shaft} />
  const line = matrix.say?.(cell) ?? sayDoor(cell, words)
  const common = {
    className: 'door',
    'data-state': cell.state,
    'data-current': matrix.isCurrent?.(cell) || undefined,
    title: line,
    onPointerEnter: () => matrix.onLook?.(cell),
  }
  if (!matrix.onOpen) {
    return (
      <td data-shaft={shaft}>
        <span {...common}>
          <DoorFace cell={cell} planned={matrix.plannedMark?.(cell)} />
          <span className="unseen">{line}</span>
        </span>
      </td>
    )
  }
  return (
    <td data-shaft={shaft}>
      <button
        {...common}
        type="button"
        aria-label={line}
        tabIndex={isHere ? 0 : -1}
        data-place={`${place.row},${place.column}`}
        onFocus={() => {
          onFocus(place)
          matrix.onLook?.(cell)
        }}
        onClick={() => matrix.onOpen?.(cell)}
      >
        <DoorFace cell={cell} planned={matrix.plannedMark?.(cell)} />
      </button>
    </td>
  )
}

interface DoorFaceProps {
  readonly cell: DrawnDoor
  readonly planned: string | undefined
}

/** What is drawn on a door: the mark, a dot for a known face, a flag for quiet hours, a number of households. */
function DoorFace({ cell, planned }: DoorFaceProps) {
  return (
    <span aria-hidden="true">
      <span data-mark={markOf(cell.state, cell.tries, planned)} />
      {cell.isKnownFace && <i className="door-dot" />}
      {cell.hasQuietHours && <i className="door-flag" />}
      {cell.households.length > 1 && (
        <i className="door-number" data-count={cell.households.length} />
      )}
    </span>
  )
}

/** "2-501: no answer twice, known face, quiet hours". */
export function sayDoor(cell: DrawnDoor, words: StateWords): string {
  const door = [cell.unit, cell.room].filter((part) => part !== '').join('-')
  const state = sayStanding(cell.state, cell.tries, words)
  const more = [
    cell.households.length > 1 && words.severalHouseholds(cell.households.length),
    cell.isKnownFace && words.knownFace,
    cell.hasQuietHours && words.quietHours,
  ].filter((part) => part !== false)
  return words.door(door, [state, ...more].join(', '))
}
