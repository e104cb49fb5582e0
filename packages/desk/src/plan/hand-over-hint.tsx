import type { HouseholdId } from '@doorstep/domain/shared/id.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { planWords } from '@doorstep/ui/words/desk-plan.ts'
import { sayWindow } from '@doorstep/ui/words/times.ts'
import type { Load, PlanView } from './plan-view.ts'

/** What handing a stop over would mean, before it is done: stops and minutes, known face, when the door may be knocked. */
export function HandOverHint({
  view,
  load,
  household,
}: {
  readonly view: PlanView
  readonly load: Load
  readonly household: HouseholdId | null
}) {
  const words = useWords(planWords)
  const planned = view.stops.find(({ stop }) => stop.household === household)
  if (!planned) return null
  const { stop, door, worker } = planned
  const minutes = load.minutes + (stop.leave - stop.arrive)
  const parts = [
    words.handOverTo(load.worker.name, load.stops.length + 1, minutes),
    (door?.windows ?? []).map(sayWindow).join(', '),
    stop.isKnownFace ? words.losesFace(worker.name) : '',
  ]
  return <b>{parts.filter((part) => part !== '').join(' · ')}</b>
}
