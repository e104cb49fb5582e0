import type { HouseholdId, WorkerId } from '@doorstep/domain/shared/id.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { sayBuildingIn } from '@doorstep/ui/words/desk-places.ts'
import { planWords } from '@doorstep/ui/words/desk-plan.ts'
import { Button } from '@mantine/core'
import { notify } from '../frame/notices.tsx'
import { goSearch, usePlace } from '../frame/router.tsx'
import { Section } from '../parts/page.tsx'
import { BeatMap } from './beat-map.tsx'
import type { PlanView, PlanWorker } from './plan-view.ts'
import { RoundsTable } from './rounds-table.tsx'
import { StopsTable } from './stops-table.tsx'
import type { PlanHands } from './use-plan.ts'

/** Workers, map and stops of one plan: what is chosen in one is chosen in all. */
export function RoundsView({
  view,
  hands,
}: {
  readonly view: PlanView
  readonly hands: PlanHands
}) {
  const words = useWords(planWords)
  const { search } = usePlace()
  const worker = view.loads.find((load) => load.worker.worker === search.get('worker'))
  const building = [...view.buildings.values()].find(
    (one) => one.building === search.get('building'),
  )
  const chosen = { worker: worker?.worker.worker ?? null, building: building?.building ?? null }
  const stops = view.stops.filter(
    ({ worker: own, stop }) =>
      (chosen.worker === null || own.worker === chosen.worker) &&
      (chosen.building === null || (stop.building === chosen.building && !stop.call)),
  )
  const giving = useHandOver(view, hands)
  return (
    <>
      <div className="plan-columns">
        <RoundsTable
          view={view}
          chosen={chosen.worker}
          onChoose={(id) => goSearch({ worker: id === chosen.worker ? null : id })}
          onDrop={giving}
        />
        <Section title={words.map}>
          <BeatMap
            view={view}
            worker={chosen.worker}
            building={chosen.building}
            onChoose={(id) => goSearch({ building: id === chosen.building ? null : id })}
          />
        </Section>
      </div>
      <Section
        title={useStopsTitle(worker?.worker, building)}
        aside={
          (worker || building) && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => goSearch({ worker: null, building: null })}
            >
              {words.clear}
            </Button>
          )
        }
      >
        <StopsTable view={view} stops={stops} hands={hands} onHandOver={giving} />
      </Section>
    </>
  )
}

function useStopsTitle(
  worker: PlanWorker | undefined,
  building: { readonly estate: string; readonly name: string } | undefined,
): string {
  const words = useWords(planWords)
  const { language } = useLanguage()
  if (worker) return words.stopsOf(worker.name)
  return building ? words.stopsIn(sayBuildingIn(building, language)) : words.allStops
}

/** Gives a stop to someone else, and says so with the way back. */
function useHandOver(view: PlanView, hands: PlanHands) {
  const words = useWords(planWords)
  return (household: HouseholdId, to: WorkerId) => {
    const planned = view.stops.find(({ stop }) => stop.household === household)
    const name = view.workers.get(to)?.name ?? ''
    if (!planned || planned.worker.worker === to) return
    hands.handOver(household, to).then(
      (undo) => notify({ words: words.handedOver(planned.doorName, name), undo }),
      // The page shows what was wrong.
      () => undefined,
    )
  }
}
