import type { BeatId } from '@doorstep/domain/shared/id.ts'
import type { Parts } from './parts.ts'

/** The beat that this place began with, and those in which somebody works. */
export async function everyBeat({
  views,
  place,
}: Pick<Parts, 'views' | 'place'>): Promise<readonly BeatId[]> {
  const workers = await views.all(place.jurisdiction, 'worker')
  return [...new Set([place.beat, ...workers.map(({ beat }) => beat)])]
}
