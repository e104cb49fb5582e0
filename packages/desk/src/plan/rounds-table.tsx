import type { HouseholdId, WorkerId } from '@doorstep/domain/shared/id.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { sayAgency } from '@doorstep/ui/words/agencies.ts'
import { planWords } from '@doorstep/ui/words/desk-plan.ts'
import { sayWindow } from '@doorstep/ui/words/times.ts'
import { useState } from 'react'
import { Section } from '../parts/page.tsx'
import { dragged } from './dragged.ts'
import { HandOverHint } from './hand-over-hint.tsx'
import type { Load, PlanView } from './plan-view.ts'
import { TimeLine, type TimeSpan } from './time-line.tsx'

/** Each worker's day in one row: choose one, or drop a stop of another onto it. */
export function RoundsTable({
  view,
  chosen,
  onChoose,
  onDrop,
}: {
  readonly view: PlanView
  readonly chosen: WorkerId | null
  readonly onChoose: (worker: WorkerId) => void
  readonly onDrop: (household: HouseholdId, to: WorkerId) => void
}) {
  const words = useWords(planWords)
  const shifts = view.loads.map(({ worker }) => worker.shift)
  const span = {
    from: Math.min(...shifts.map(({ from }) => from), 480),
    to: Math.max(...shifts.map(({ to }) => to), 1080),
  }
  return (
    <Section title={words.showRounds}>
      <div className="rounds-table">
        <table>
          <caption className="unseen">{words.showRounds}</caption>
          <thead>
            <tr>
              <th scope="col">{words.worker}</th>
              <th scope="col" data-number>
                {words.stops}
              </th>
              <th scope="col" data-number>
                {words.minutes}
              </th>
              <th scope="col" className="time-column">
                {words.timeline}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.loads.map((load) => (
              <Row
                key={load.worker.worker}
                view={view}
                load={load}
                span={span}
                isChosen={load.worker.worker === chosen}
                onChoose={onChoose}
                onDrop={onDrop}
              />
            ))}
          </tbody>
        </table>
        <p className="quiet hint">{words.dropHint}</p>
      </div>
    </Section>
  )
}

function Row({
  view,
  load,
  span,
  isChosen,
  onChoose,
  onDrop,
}: {
  readonly view: PlanView
  readonly load: Load
  readonly span: TimeSpan
  readonly isChosen: boolean
  readonly onChoose: (worker: WorkerId) => void
  readonly onDrop: (household: HouseholdId, to: WorkerId) => void
}) {
  const words = useWords(planWords)
  const { language } = useLanguage()
  const [isOver, setOver] = useState(false)
  const { worker, stops, minutes } = load
  const about = [worker.area, sayWindow(worker.shift)]
  return (
    <tr
      data-chosen={isChosen || undefined}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (dragged.current === null || worker.isAway) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (dragged.current) onDrop(dragged.current, worker.worker)
      }}
    >
      <th scope="row">
        <button
          type="button"
          className="worker-choice"
          aria-pressed={isChosen}
          title={sayAgency(worker.agency, language)}
          onClick={() => onChoose(worker.worker)}
        >
          {worker.name}
        </button>
        <div className="quiet small">
          {isOver ? (
            <HandOverHint view={view} load={load} household={dragged.current} />
          ) : (
            about.filter((part) => part !== '').join(' · ')
          )}
        </div>
      </th>
      <td data-number>{worker.isAway && stops.length === 0 ? words.away : stops.length}</td>
      <td data-number>{minutes}</td>
      <td className="time-column">
        <TimeLine stops={stops} shift={worker.shift} span={span} />
      </td>
    </tr>
  )
}
