import { refused } from '@doorstep/application/refused.ts'
import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'
import { notYet } from './not-yet.ts'

export const doorsRoutes = (
  _parts: Parts,
): Pick<
  Implementations,
  'round' | 'brief' | 'visit' | 'remark' | 'notebook' | 'noticePage' | 'noticeChoose'
> => ({
  round: notYet(),
  brief: notYet(),
  visit: notYet(),
  remark: notYet(),
  notebook: notYet(),
  noticePage: { ...notYet<'noticePage'>(), for: 'anyone', run: async () => missing },
  noticeChoose: { ...notYet<'noticeChoose'>(), for: 'anyone', run: async () => missing },
})

const missing = refused('not-found', 'not-found', 'there is no such notice')
