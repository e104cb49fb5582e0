import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'
import { notYet } from './not-yet.ts'

export const dayRoutes = (_parts: Parts): Pick<Implementations, 'today' | 'coverage' | 'gap'> => ({
  today: notYet(),
  coverage: notYet(),
  gap: notYet(),
})
