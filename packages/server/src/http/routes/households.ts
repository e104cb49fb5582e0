import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'
import { notYet } from './not-yet.ts'

export const householdsRoutes = (
  _parts: Parts,
): Pick<
  Implementations,
  'households' | 'household' | 'timeline' | 'correctPerson' | 'withdrawFact'
> => ({
  households: notYet(),
  household: notYet(),
  timeline: notYet(),
  correctPerson: notYet(),
  withdrawFact: notYet(),
})
