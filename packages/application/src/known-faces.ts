import { type Familiarity, familiarityOf } from '@doorstep/domain/due/familiarity.ts'
import type { HouseholdHistory } from '@doorstep/domain/due/history.ts'
import type { WorkerId } from '@doorstep/domain/shared/id.ts'
import type { KnownFace } from '@doorstep/protocol/known-faces.ts'
import type { BeatDay } from './beat-day.ts'

/** Who of today's team is known at a door, in the order of the team: described, never compared. */
export function knownFacesAt(
  history: HouseholdHistory,
  { day, picture }: Pick<BeatDay, 'day' | 'picture'>,
): KnownFace[] {
  const names = new Map(picture.workers.map((one) => [one.id, one]))
  return familiarityOf(history, day).flatMap((one) => {
    const worker = names.get(one.worker)
    const isOfTeam = worker && (worker.leftOn === null || day < worker.leftOn)
    return isOfTeam ? [knownFace(one, worker.name, (id) => names.get(id)?.name ?? '')] : []
  })
}

function knownFace(
  { worker, level, times, last, declined, introduced, marked }: Familiarity,
  name: string,
  nameOf: (id: WorkerId) => string,
): KnownFace {
  return {
    worker,
    name,
    level,
    times,
    last,
    declined,
    introduced: introduced && { by: nameOf(introduced.by), on: introduced.on },
    isMarked: marked !== null,
  }
}
