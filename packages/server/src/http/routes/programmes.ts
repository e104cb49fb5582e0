import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'
import { notYet } from './not-yet.ts'

export const programmesRoutes = (
  _parts: Parts,
): Pick<
  Implementations,
  'programmes' | 'programmeCheck' | 'programmePublish' | 'programmeEnd' | 'disclose'
> => ({
  programmes: notYet(),
  programmeCheck: notYet(),
  programmePublish: notYet(),
  programmeEnd: notYet(),
  disclose: notYet(),
})
