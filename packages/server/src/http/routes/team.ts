import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'
import { notYet } from './not-yet.ts'

export const teamRoutes = (
  _parts: Parts,
): Pick<
  Implementations,
  'team' | 'workerEnter' | 'leaveEnter' | 'accountCreate' | 'accountDisable' | 'accountReset'
> => ({
  team: notYet(),
  workerEnter: notYet(),
  leaveEnter: notYet(),
  accountCreate: notYet(),
  accountDisable: notYet(),
  accountReset: notYet(),
})
