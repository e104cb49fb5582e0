import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'
import { notYet } from './not-yet.ts'

export const reportsRoutes = (
  _parts: Parts,
): Pick<
  Implementations,
  | 'reportForms'
  | 'reportFormUpload'
  | 'reportMapping'
  | 'reportFill'
  | 'reportSend'
  | 'reportDownload'
> => ({
  reportForms: notYet(),
  reportFormUpload: notYet(),
  reportMapping: notYet(),
  reportFill: notYet(),
  reportSend: notYet(),
  reportDownload: notYet(),
})
