import { type DutyStateKind, dutyStates } from '@doorstep/domain/due/duty.ts'
import { useMemo } from 'react'
import type { DrawnDoor } from './door-matrix.tsx'
import { useWords } from './language.tsx'
import { layOut, type MatrixLayout } from './matrix-layout.ts'
import { stateWords } from './words/states.ts'
import './states.css'
import './door-matrix.css'

/** CSS pixels of a door, and between an entrance and the next. */
const door = 4
const gap = 2

export interface DoorThumbnailProps {
  readonly name: string
  readonly cells: readonly DrawnDoor[]
}

/** A building at 4 px a door, so that forty fit a screen: one shape for each state. */
export function DoorThumbnail({ name, cells }: DoorThumbnailProps) {
  const words = useWords(stateWords)
  const drawing = useMemo(() => draw(layOut(cells)), [cells])
  const counts = dutyStates
    .map((state) => [state, cells.filter((cell) => cell.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => words.count(count, words[state]))
  return (
    <svg
      className="door-thumbnail"
      role="img"
      aria-label={`${name}: ${counts.join(', ')}`}
      width={drawing.width}
      height={drawing.height}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
    >
      {dutyStates.map((state) => (
        <path key={state} data-state={state} d={drawing.paths[state]} />
      ))}
    </svg>
  )
}

function draw({ columns, rows }: MatrixLayout<DrawnDoor>) {
  let x = -gap
  const lefts = columns.map(({ isFirstOfUnit }) => {
    x += isFirstOfUnit ? gap : 0
    const left = x
    x += door
    return left
  })
  const paths: Record<DutyStateKind, string> = {
    done: '',
    due: '',
    planned: '',
    tried: '',
    excused: '',
    overdue: '',
  }
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      // Half a pixel is left free so that neighbours are told apart.
      if (cell) paths[cell.state] += `M${lefts[column] ?? 0} ${row * door}h3.5v3.5h-3.5z`
    })
  })
  return { paths, width: Math.max(x, door), height: Math.max(rows.length * door, door) }
}
