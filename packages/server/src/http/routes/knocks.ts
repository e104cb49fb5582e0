import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'
import { notYet } from './not-yet.ts'

export const knocksRoutes = (_parts: Parts): Pick<Implementations, 'knock'> => ({
  knock: notYet(),
})
