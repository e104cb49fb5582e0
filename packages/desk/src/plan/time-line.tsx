import { type DutyStateKind, dutyStates } from '@doorstep/domain/due/duty.ts'
import type { TimeWindow } from '@doorstep/domain/shared/time.ts'
import type { PlannedStop } from './plan-view.ts'

export type TimeSpan = TimeWindow

const height = 16

/** A worker's stops along the day, in their states; the shift is the ground they stand on. */
export function TimeLine({
  stops,
  shift,
  span,
}: {
  readonly stops: readonly PlannedStop[]
  readonly shift: TimeWindow
  readonly span: TimeSpan
}) {
  const hours = hoursIn(span)
  return (
    <svg
      className="time-line"
      viewBox={`${span.from} 0 ${span.to - span.from} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="shift" x={shift.from} width={shift.to - shift.from} height={height} />
      {hours.map((minute) => (
        <line key={minute} x1={minute} x2={minute} y1={0} y2={height} />
      ))}
      {dutyStates.map((state) => (
        <path key={state} data-state={state} d={pathOf(stops, state)} />
      ))}
    </svg>
  )
}

const stateOf = ({ shown }: PlannedStop): DutyStateKind => shown?.state ?? 'done'

const pathOf = (stops: readonly PlannedStop[], state: DutyStateKind): string =>
  stops
    .filter((one) => stateOf(one) === state)
    .map(
      ({ stop }) =>
        `M${stop.arrive} 3h${Math.max(stop.leave - stop.arrive - 0.6, 1)}v10h-${Math.max(stop.leave - stop.arrive - 0.6, 1)}z`,
    )
    .join('')

/** Every second full hour. */
function hoursIn({ from, to }: TimeSpan): readonly number[] {
  const first = Math.ceil(from / 120) * 120
  return Array.from(
    { length: Math.floor((to - first) / 120) + 1 },
    (_, index) => first + index * 120,
  )
}
