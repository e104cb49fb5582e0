import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'
import { notYet } from './not-yet.ts'
import { targetOfFact, targetOfHousehold, targetOfPerson } from './targets.ts'

export const householdsRoutes = (
  parts: Parts,
): Pick<
  Implementations,
  'households' | 'household' | 'timeline' | 'correctPerson' | 'withdrawFact'
> => ({
  households: notYet(),
  household: {
    ...notYet<'household'>(),
    target: ({ query }, account) => targetOfHousehold(parts, account, query.household),
  },
  timeline: {
    ...notYet<'timeline'>(),
    target: ({ query }, account) => targetOfHousehold(parts, account, query.household),
  },
  correctPerson: {
    ...notYet<'correctPerson'>(),
    target: ({ query }, account) => targetOfPerson(parts, account, query.person),
  },
  withdrawFact: {
    ...notYet<'withdrawFact'>(),
    target: ({ query }, account) => targetOfFact(parts, account, query.fact),
  },
})
