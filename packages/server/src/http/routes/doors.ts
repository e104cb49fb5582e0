import { refused } from '@doorstep/application/refused.ts'
import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'
import { notYet } from './not-yet.ts'
import { targetOfHousehold, targetOfRound } from './targets.ts'

export const doorsRoutes = (
  parts: Parts,
): Pick<
  Implementations,
  'round' | 'brief' | 'visit' | 'remark' | 'notebook' | 'noticePage' | 'noticeChoose'
> => ({
  round: {
    ...notYet<'round'>(),
    target: async ({ query }, account) =>
      query.worker === undefined ? {} : targetOfRound(parts, account, query.worker),
  },
  brief: {
    ...notYet<'brief'>(),
    target: ({ query }, account) => targetOfHousehold(parts, account, query.household),
  },
  visit: {
    ...notYet<'visit'>(),
    target: ({ body }, account) => targetOfHousehold(parts, account, body.household),
  },
  remark: {
    ...notYet<'remark'>(),
    target: ({ body }, account) => targetOfHousehold(parts, account, body.household),
  },
  notebook: notYet(),
  noticePage: { ...notYet<'noticePage'>(), for: 'anyone', run: async () => missing },
  noticeChoose: { ...notYet<'noticeChoose'>(), for: 'anyone', run: async () => missing },
})

const missing = refused('not-found', 'not-found', 'there is no such notice')
