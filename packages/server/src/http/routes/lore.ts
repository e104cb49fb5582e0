import { remember } from '@doorstep/application/remember.ts'
import { readReminders, readThreads } from '@doorstep/application/reminders.ts'
import { ok } from '@doorstep/domain/shared/result.ts'
import type { RemindersAnswer } from '@doorstep/protocol/lore.ts'
import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'
import { targetOfHousehold, targetOfRound } from './targets.ts'

/** What is remembered of households: written at their doors, read before setting out and by the lead. */
export const loreRoutes = (
  parts: Parts,
): Pick<Implementations, 'lore' | 'reminders' | 'threads'> => ({
  lore: {
    for: 'signed-in',
    target: ({ body }, account) => targetOfHousehold(parts, account, body.household),
    async run({ body }, account) {
      const done = await remember(account, body, parts)
      return done.ok ? ok({ answer: done.value }) : done
    },
  },
  reminders: {
    for: 'signed-in',
    target: async ({ query }, account) =>
      query.worker === undefined ? {} : targetOfRound(parts, account, query.worker),
    async run({ query }, account) {
      const read = await readReminders(account, query, parts)
      return read.ok ? ok(told(read.value)) : read
    },
  },
  threads: {
    for: 'signed-in',
    run: async ({ query }, account) => ok(told(await readThreads(account, query.day, parts))),
  },
})

/** With whom it tells about: each is a reading. */
const told = (answer: RemindersAnswer) => ({
  answer,
  households: answer.doors.map(({ household }) => household),
  people: answer.doors.flatMap(({ threads }) => threads.flatMap(({ person }) => person ?? [])),
})
