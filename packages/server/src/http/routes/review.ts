import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'
import { notYet } from './not-yet.ts'

export const reviewRoutes = (_parts: Parts): Pick<Implementations, 'review' | 'reviewVerdict'> => ({
  review: notYet(),
  reviewVerdict: notYet(),
})
