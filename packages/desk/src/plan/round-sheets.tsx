import type { PlanContent } from '@doorstep/domain/rounds/plan.ts'
import { clockTime } from '@doorstep/domain/shared/time.ts'
import type { PlanAnswer } from '@doorstep/protocol/plan.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { sayBuildingIn } from '@doorstep/ui/words/desk-places.ts'
import { planWords } from '@doorstep/ui/words/desk-plan.ts'
import { sayCall } from '@doorstep/ui/words/outcomes.ts'
import { sayBefore, sayDay, sayNotBefore } from '@doorstep/ui/words/times.ts'
import { Button } from '@mantine/core'
import { Fragment } from 'react'
import { useToday } from '../frame/me.ts'
import { goSearch } from '../frame/router.tsx'
import { Page } from '../parts/page.tsx'
import { type Load, type PlannedStop, viewOf } from './plan-view.ts'

/** Paper for a round: a door, a time and boxes to tick on one line; no names, no reasons, no health words. */
export function RoundSheets({
  plan,
  content,
  only,
}: {
  readonly plan: PlanAnswer
  readonly content: PlanContent
  readonly only: string | null
}) {
  const frame = useWords(frameWords)
  const words = useWords(planWords)
  const loads = viewOf(plan, content).loads.filter(
    ({ worker, stops }) => stops.length > 0 && (only === null || worker.worker === only),
  )
  return (
    <Page
      title={words.sheets}
      actions={
        <>
          <Button variant="default" onClick={() => goSearch({ show: null })}>
            {words.backToPlan}
          </Button>
          <Button onClick={() => window.print()}>{frame.print}</Button>
        </>
      }
    >
      <div className="sheets">
        {loads.map((load) => (
          <Sheet key={load.worker.worker} load={load} day={plan.day} />
        ))}
      </div>
    </Page>
  )
}

function Sheet({ load, day }: { readonly load: Load; readonly day: number }) {
  const words = useWords(planWords)
  const { language } = useLanguage()
  const today = useToday()
  const boxes = [
    words.sheetSpoke,
    words.sheetNoAnswer,
    words.sheetDeclined,
    words.sheetComeBack,
    words.sheetOther,
  ]
  return (
    <section className="sheet" aria-label={words.sheetTitle(load.worker.name)}>
      <header>
        <h2>{words.sheetTitle(load.worker.name)}</h2>
        <span>
          {sayDay(day, today, language)} · {words.sheetStops(load.stops.length)}
        </span>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.door}</th>
            <th scope="col">{words.window}</th>
            {boxes.map((box) => (
              <th key={box} scope="col" className="box-heading">
                {box}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {load.stops.map((planned, index) => (
            <Fragment key={planned.key}>
              {entranceOf(planned) !== entranceOf(load.stops[index - 1]) && (
                <Entrance planned={planned} columns={boxes.length + 3} />
              )}
              <Line planned={planned} boxes={boxes} />
            </Fragment>
          ))}
        </tbody>
      </table>
      <footer>{words.sheetNote}</footer>
    </section>
  )
}

/** A call is behind no entrance. */
const entranceOf = (planned: PlannedStop | undefined) =>
  planned && (planned.stop.call ? 'call' : `${planned.stop.building} ${planned.door?.unit ?? ''}`)

function Entrance({
  planned,
  columns,
}: {
  readonly planned: PlannedStop
  readonly columns: number
}) {
  const words = useWords(planWords)
  const { language } = useLanguage()
  const building = planned.building ? sayBuildingIn(planned.building, language) : ''
  return (
    <tr className="sheet-entrance">
      <th scope="rowgroup" colSpan={columns}>
        {planned.stop.call ? words.sheetCalls : words.entrance(building, planned.door?.unit ?? '')}
      </th>
    </tr>
  )
}

function Line({
  planned,
  boxes,
}: {
  readonly planned: PlannedStop
  readonly boxes: readonly string[]
}) {
  const { stop, door } = planned
  const { language } = useLanguage()
  return (
    <tr>
      <td>{clockTime(stop.arrive)}</td>
      <td className="sheet-door">
        {stop.call ? planned.doorName : door?.room || planned.doorName}
        {stop.call && <div className="sheet-call">{sayCall(stop.call, language)}</div>}
      </td>
      <td>{useHours(planned)}</td>
      {boxes.map((box) => (
        <td key={box} className="box">
          <span aria-hidden="true">☐</span>
        </td>
      ))}
    </tr>
  )
}

/** The part of a wide window that binds: nobody has to read that a door may be knocked all day. */
function useHours({ stop, shown }: PlannedStop): string {
  const { language } = useLanguage()
  const window = shown?.windows.find(({ from, to }) => from <= stop.arrive && stop.arrive < to)
  if (!window) return ''
  // A morning of wide hours is no news; an end within two hours of the planned time is.
  const near = 120
  if (window.to - stop.arrive <= near) return sayBefore(window.to, language)
  return stop.arrive - window.from <= near / 4 ? sayNotBefore(window.from, language) : ''
}
