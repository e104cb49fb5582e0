import type { BuildingId, WorkerId } from '@doorstep/domain/shared/id.ts'
import { clockTime } from '@doorstep/domain/shared/time.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { sayBuildingIn } from '@doorstep/ui/words/desk-places.ts'
import { planWords } from '@doorstep/ui/words/desk-plan.ts'
import { sayWay } from '@doorstep/ui/words/outcomes.ts'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { layOutMap, type MapLayout, type PlacedBuilding, towards } from './map-layout.ts'
import type { PlanView } from './plan-view.ts'

interface BeatMapProps {
  readonly view: PlanView
  readonly worker: WorkerId | null
  readonly building: BuildingId | null
  readonly onChoose: (building: BuildingId) => void
}

/** The beat drawn from the register: no tiles, no network. A chosen worker's way goes from building to building. */
export function BeatMap(props: BeatMapProps) {
  const words = useWords(planWords)
  const { view, worker } = props
  const counts = useCounts(view, worker)
  const layout = useMemo(
    () => layOutMap([...view.buildings.values()], new Set(worker === null ? [] : counts.keys())),
    [view.buildings, worker, counts],
  )
  return (
    <div className="beat-map">
      {layout.placed.length > 0 && <Drawing {...props} layout={layout} counts={counts} />}
      <p id="beat-map-hint" className="quiet hint">
        {words.mapHint}
      </p>
      <Unplaced {...props} counts={counts} />
      <Calls view={view} worker={worker} />
    </div>
  )
}

type Counts = ReadonlyMap<BuildingId, number>

function Drawing({
  view,
  worker,
  building,
  onChoose,
  layout,
  counts,
}: BeatMapProps & { readonly layout: MapLayout; readonly counts: Counts }) {
  const words = useWords(planWords)
  const { box } = layout
  const drawing = useRef<SVGSVGElement>(null)
  const [current, setCurrent] = useState<BuildingId | null>(null)
  const wanted = current ?? building
  const here = layout.placed.find((one) => one.building.building === wanted) ?? layout.placed[0]
  const onKeyDown = (event: KeyboardEvent, from: PlacedBuilding) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onChoose(from.building.building)
    }
    const next = towards(layout.placed, from, event.key)
    if (next === from) return
    event.preventDefault()
    const id = CSS.escape(next.building.building)
    drawing.current?.querySelector<SVGGElement>(`[data-building="${id}"]`)?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
    <svg
      ref={drawing}
      viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
      role="group"
      aria-label={words.map}
      aria-describedby="beat-map-hint"
    >
      <Estates layout={layout} />
      {worker !== null && <Way view={view} worker={worker} layout={layout} />}
      {layout.placed.map((one) => (
        <MapBuilding
          key={one.building.building}
          placed={one}
          stops={counts.get(one.building.building) ?? 0}
          isChosen={one.building.building === building}
          isHere={one === here}
          onFocus={() => setCurrent(one.building.building)}
          onChoose={() => onChoose(one.building.building)}
          onKeyDown={(event) => onKeyDown(event, one)}
        />
      ))}
      <Labels layout={layout} counts={counts} />
    </svg>
  )
}

interface MapBuildingProps {
  readonly placed: PlacedBuilding
  readonly stops: number
  readonly isChosen: boolean
  readonly isHere: boolean
  readonly onFocus: () => void
  readonly onChoose: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function MapBuilding(props: MapBuildingProps) {
  const { placed, stops, isChosen, isHere } = props
  const { building, x, y, side } = placed
  const words = useWords(planWords)
  const { language } = useLanguage()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons
    <g
      role="button"
      tabIndex={isHere ? 0 : -1}
      data-building={building.building}
      data-visited={stops > 0 || undefined}
      aria-pressed={isChosen}
      aria-label={words.building(sayBuildingIn(building, language), stops)}
      onFocus={props.onFocus}
      onClick={props.onChoose}
      onKeyDown={props.onKeyDown}
    >
      <rect x={x - side / 2} y={y - side / 2} width={side} height={side} rx={side / 8} />
      <text x={x} y={y - side * 0.04} fontSize={fontOf(building.name, side)}>
        {building.name}
      </text>
    </g>
  )
}

/** Names and numbers over the buildings; each building says them itself. */
function Labels({ layout, counts }: { readonly layout: MapLayout; readonly counts: Counts }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a drawing's text takes the focus
    <g aria-hidden="true">
      {layout.placed.map(({ building: { building, name }, x, y, side }) => (
        <g key={building}>
          <text x={x} y={y - side * 0.04} fontSize={fontOf(name, side)}>
            {name}
          </text>
          <text className="map-count" x={x} y={y + side * 0.34} fontSize={side * 0.3}>
            {counts.get(building) ?? ''}
          </text>
        </g>
      ))}
    </g>
  )
}

/** A name as large as its building lets it be. */
const fontOf = (name: string, side: number) => Math.min(0.4 * side, (1.4 * side) / name.length)

function Unplaced({
  view,
  building,
  onChoose,
  counts,
}: BeatMapProps & { readonly counts: Counts }) {
  const words = useWords(planWords)
  const { language } = useLanguage()
  const unplaced = [...view.buildings.values()].filter((one) => one.at === null)
  if (unplaced.length === 0) return null
  return (
    <div className="unplaced">
      <span className="quiet">{words.notPlaced}</span>
      {unplaced.map((one) => (
        <button
          key={one.building}
          type="button"
          className="chip"
          aria-pressed={one.building === building}
          onClick={() => onChoose(one.building)}
        >
          {sayBuildingIn(one, language)}
          <span className="chip-count">{counts.get(one.building) ?? 0}</span>
        </button>
      ))}
    </div>
  )
}

/** What leads to no building: calls, in order of their time. */
function Calls({ view, worker }: Pick<BeatMapProps, 'view' | 'worker'>) {
  const words = useWords(planWords)
  const { language } = useLanguage()
  const calls = view.stops
    .filter(({ stop, worker: own }) => stop.call && (worker === null || own.worker === worker))
    .toSorted((a, b) => a.stop.arrive - b.stop.arrive)
  if (calls.length === 0) return null
  return (
    <div className="map-calls">
      <span className="quiet">{words.calls(calls.length)}</span>
      <ul>
        {calls.map(({ key, stop, doorName, worker: own }) => (
          <li key={key}>
            <span className="numbers">{clockTime(stop.arrive)}</span> {doorName} ·{' '}
            {sayWay(stop.call ?? 'door', language)} · {own.name}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** How many doors are stops in each building, of one worker or of all; a call leads to no door. */
function useCounts(view: PlanView, worker: WorkerId | null): ReadonlyMap<BuildingId, number> {
  return useMemo(() => {
    const counts = new Map<BuildingId, number>()
    for (const { stop, worker: own } of view.stops) {
      if (!stop.call && (worker === null || own.worker === worker))
        counts.set(stop.building, (counts.get(stop.building) ?? 0) + 1)
    }
    return counts
  }, [view, worker])
}

function Estates({ layout }: { readonly layout: MapLayout }) {
  return layout.estates.map(({ estate, x, y }) => (
    <text
      key={estate}
      className="map-estate"
      x={x}
      y={y}
      dy="-0.25em"
      fontSize={layout.box.width / 36}
    >
      {estate}
    </text>
  ))
}

/** From building to building in the order of the round; calls are made on the way. */
function Way({
  view,
  worker,
  layout,
}: {
  readonly view: PlanView
  readonly worker: WorkerId
  readonly layout: MapLayout
}) {
  const places = new Map(layout.placed.map((one) => [one.building.building, one]))
  const stops = view.loads.find((load) => load.worker.worker === worker)?.stops ?? []
  const points = stops
    .flatMap(({ stop }) => (stop.call ? [] : stop.building))
    .filter((building, index, all) => building !== all[index - 1])
    .flatMap((building) => places.get(building) ?? [])
  if (points.length < 2) return null
  return (
    <polyline
      className="map-way"
      points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
      strokeWidth={layout.box.width / 240}
    />
  )
}
