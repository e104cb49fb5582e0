import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'
import { notYet } from './not-yet.ts'

export const listsRoutes = (
  _parts: Parts,
): Pick<
  Implementations,
  | 'lists'
  | 'listUpload'
  | 'list'
  | 'listColumns'
  | 'listAccept'
  | 'listUndo'
  | 'listAbandon'
  | 'listRows'
> => ({
  lists: notYet(),
  listUpload: notYet(),
  list: notYet(),
  listColumns: notYet(),
  listAccept: notYet(),
  listUndo: notYet(),
  listAbandon: notYet(),
  listRows: notYet(),
})
