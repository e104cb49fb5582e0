import { correctPerson } from '@doorstep/application/correct-person.ts'
import { readHousehold } from '@doorstep/application/read-household.ts'
import { readTimeline } from '@doorstep/application/read-timeline.ts'
import { searchHouseholds } from '@doorstep/application/search-households.ts'
import { setHouseholdLanguage } from '@doorstep/application/set-household-language.ts'
import { withdrawFact } from '@doorstep/application/withdraw-fact.ts'
import { ok } from '@doorstep/domain/shared/result.ts'
import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'
import { targetOfFact, targetOfHousehold, targetOfPerson } from './targets.ts'

/** Who lives where, what is known of them, and setting it right. */
export const householdsRoutes = (
  parts: Parts,
): Pick<
  Implementations,
  'households' | 'household' | 'timeline' | 'correctPerson' | 'householdLanguage' | 'withdrawFact'
> => ({
  households: {
    for: 'signed-in',
    async run({ query }, account) {
      const { beatDays, views } = parts
      const ports = { beatDays, views, script: parts.reading.script }
      const { answer, people } = await searchHouseholds(account, query, ports)
      return ok({ answer, households: answer.households.map((one) => one.household), people })
    },
  },
  household: {
    for: 'signed-in',
    target: ({ query }, account) => targetOfHousehold(parts, account, query.household),
    async run({ query }, account) {
      const read = await readHousehold(account, query.household, query.day, parts)
      if (!read.ok) return read
      const people = read.value.members.map((member) => member.person)
      return ok({ answer: read.value, households: [query.household], people })
    },
  },
  timeline: {
    for: 'signed-in',
    target: ({ query }, account) => targetOfHousehold(parts, account, query.household),
    async run({ query }, account) {
      const { beatDays, facts, views, audit, signIn } = parts
      const ports = { beatDays, facts, views, audit, accounts: signIn.accounts }
      const { answer, people } = await readTimeline(account, query.household, ports)
      return ok({ answer, households: [query.household], people })
    },
  },
  correctPerson: {
    for: 'signed-in',
    target: ({ query }, account) => targetOfPerson(parts, account, query.person),
    async run({ query, body }, account) {
      const ports = { ...parts, phones: parts.reading.phones }
      const done = await correctPerson(account, query.person, body, ports)
      return done.ok ? ok({ answer: done.value }) : done
    },
  },
  householdLanguage: {
    for: 'signed-in',
    target: ({ query }, account) => targetOfHousehold(parts, account, query.household),
    async run({ query, body }, account) {
      const done = await setHouseholdLanguage(account, query.household, body, parts)
      return done.ok ? ok({ answer: done.value }) : done
    },
  },
  withdrawFact: {
    for: 'signed-in',
    target: ({ query }, account) => targetOfFact(parts, account, query.fact),
    async run({ query }, account) {
      const done = await withdrawFact(account, query.fact, parts)
      return done.ok ? ok({ answer: done.value }) : done
    },
  },
})
