import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'
import { notYet } from './not-yet.ts'

export const planRoutes = (
  _parts: Parts,
): Pick<Implementations, 'plan' | 'planDraft' | 'planPublish' | 'planHandOver' | 'planPin'> => ({
  plan: notYet(),
  planDraft: notYet(),
  planPublish: notYet(),
  planHandOver: notYet(),
  planPin: notYet(),
})
