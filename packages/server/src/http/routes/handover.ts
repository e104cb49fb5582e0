import { answerPrompt, beginHandover, introduce } from '@doorstep/application/hand-over.ts'
import type { Account } from '@doorstep/application/ports/accounts.ts'
import { readBooklet } from '@doorstep/application/read-booklet.ts'
import { readFirstMonth } from '@doorstep/application/read-first-month.ts'
import { readHandover, readOwnHandover } from '@doorstep/application/read-handover.ts'
import type { Refused } from '@doorstep/application/refused.ts'
import type { Target } from '@doorstep/domain/rights/decide.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { HandoverAnswer, OwnHandoverAnswer, PromptTold } from '@doorstep/protocol/handover.ts'
import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'
import { targetOfHousehold, targetOfRound } from './targets.ts'

type HandoverRoutes = Pick<
  Implementations,
  | 'handover'
  | 'handoverBegin'
  | 'handoverOwn'
  | 'handoverNote'
  | 'booklet'
  | 'introduction'
  | 'firstMonth'
>

/** Handing over the doors at which one is known, and what a newcomer can look back on. */
export const handoverRoutes = (parts: Parts): HandoverRoutes => ({
  ...readingRoutes(parts),
  handoverBegin: {
    for: 'signed-in',
    run: async ({ body }, account) => answerOf(await beginHandover(account, body, parts)),
  },
  handoverNote: {
    for: 'signed-in',
    target: ({ body }, account) => targetOfHandover(parts, account, body.handover),
    run: async ({ body }, account) => answerOf(await answerPrompt(account, body, parts)),
  },
  introduction: {
    for: 'signed-in',
    target: ({ body }, account) => targetOfHousehold(parts, account, body.household),
    run: async ({ body }, account) => answerOf(await introduce(account, body, parts)),
  },
})

const readingRoutes = (
  parts: Parts,
): Pick<HandoverRoutes, 'handover' | 'handoverOwn' | 'booklet' | 'firstMonth'> => ({
  handover: {
    for: 'signed-in',
    async run({ query }, account) {
      const read = await readHandover(account, query, parts)
      return read.ok ? ok({ answer: read.value, households: toldOf(read.value) }) : read
    },
  },
  handoverOwn: {
    for: 'signed-in',
    target: async () => ({}),
    async run(_, account) {
      const read = await readOwnHandover(account, parts)
      return read.ok ? ok({ answer: read.value, households: toldOfOwn(read.value) }) : read
    },
  },
  booklet: {
    for: 'signed-in',
    target: ({ query }, account) => targetOfRound(parts, account, query.worker),
    async run({ query }, account) {
      const read = await readBooklet(account, query.worker, parts)
      if (!read.ok) return read
      const { doors } = read.value
      return ok({
        answer: read.value,
        households: doors.map(({ household }) => household),
        people: doors.flatMap(({ people }) => people.map(({ person }) => person)),
      })
    },
  },
  firstMonth: {
    for: 'signed-in',
    target: async ({ query }, account) =>
      query.worker === undefined ? {} : targetOfRound(parts, account, query.worker),
    run: async ({ query }, account) => answerOf(await readFirstMonth(account, query.worker, parts)),
  },
})

const answerOf = <Answer>(done: Result<Answer, Refused>) =>
  done.ok ? ok({ answer: done.value }) : done

async function targetOfHandover(
  { views }: Parts,
  { jurisdiction }: Account,
  handover: string,
): Promise<Target> {
  const row = await views.find(jurisdiction, 'handover', handover)
  return row ? { beat: row.beat } : {}
}

const doorsOf = (prompts: readonly PromptTold[]) =>
  prompts.flatMap(({ doors }) => doors.map(({ household }) => household))

const toldOf = ({ shown }: HandoverAnswer) =>
  shown === null
    ? []
    : [
        ...shown.rounds.flatMap(({ doors }) => doors.map(({ household }) => household)),
        ...shown.done.map(({ household }) => household),
        ...doorsOf(shown.prompts),
      ]

const toldOfOwn = ({ handovers }: OwnHandoverAnswer) =>
  handovers.flatMap(({ next, prompts }) => [
    ...(next?.doors ?? []).map(({ household }) => household),
    ...doorsOf(prompts),
  ])
