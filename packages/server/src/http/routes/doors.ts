import { noteRemark, readNotebook } from '@doorstep/application/notebook.ts'
import { chooseByNotice, readNotice } from '@doorstep/application/notices.ts'
import { readBrief } from '@doorstep/application/read-brief.ts'
import { readRound } from '@doorstep/application/read-round.ts'
import { recordVisit } from '@doorstep/application/record-visit.ts'
import { type Refused, refused } from '@doorstep/application/refused.ts'
import { undoVisit } from '@doorstep/application/undo-visit.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { NoticePageAnswer } from '@doorstep/protocol/notice-page.ts'
import { noticeCodes } from '../../notice-codes.ts'
import type { Parts } from '../../parts.ts'
import { languageOfPlace } from '../../place.ts'
import { countCodeGuesses } from '../guesses.ts'
import type { Implementations } from '../implementation.ts'
import { loreRoutes } from './lore.ts'
import { targetOfHousehold, targetOfRound } from './targets.ts'

/** The round, the brief, the visit, and the page behind a card's code. */
export const doorsRoutes = (
  parts: Parts,
): Pick<
  Implementations,
  | 'round'
  | 'brief'
  | 'visit'
  | 'visitUndo'
  | 'remark'
  | 'notebook'
  | 'lore'
  | 'reminders'
  | 'threads'
  | 'noticePage'
  | 'noticeChoose'
> => ({
  round: {
    for: 'signed-in',
    target: async ({ query }, account) =>
      query.worker === undefined ? {} : targetOfRound(parts, account, query.worker),
    run: async ({ query }, account) => answerOf(await readRound(account, query, parts)),
  },
  brief: {
    for: 'signed-in',
    target: ({ query }, account) => targetOfHousehold(parts, account, query.household),
    async run({ query }, account) {
      const ports = {
        ...parts,
        script: parts.reading.script,
        language: languageOfPlace(parts.place),
        region: parts.place.country,
      }
      const read = await readBrief(account, query.household, query.day, ports)
      if (!read.ok) return read
      const people = read.value.members.map((member) => member.person)
      return ok({ answer: read.value, households: [query.household], people })
    },
  },
  visit: {
    for: 'signed-in',
    target: ({ body }, account) => targetOfHousehold(parts, account, body.household),
    run: async ({ body }, account) =>
      answerOf(
        await recordVisit(account, body, {
          ...parts,
          noticeCodes,
          phones: parts.reading.phones,
        }),
      ),
  },
  visitUndo: {
    for: 'signed-in',
    target: ({ body }, account) => targetOfHousehold(parts, account, body.household),
    run: async ({ query, body }, account) =>
      answerOf(await undoVisit(account, query.visit, body, parts)),
  },
  remark: {
    for: 'signed-in',
    target: ({ body }, account) => targetOfHousehold(parts, account, body.household),
    run: async ({ body }, account) => answerOf(await noteRemark(account, body, parts)),
  },
  notebook: {
    for: 'signed-in',
    target: async () => ({}),
    async run(_, account) {
      const answer = await readNotebook(account, parts)
      return ok({ answer, households: answer.remarks.map((remark) => remark.household) })
    },
  },
  ...loreRoutes(parts),
  ...noticeRoutes(parts),
})

const answerOf = <Answer>(done: Result<Answer, Refused>) =>
  done.ok ? ok({ answer: done.value }) : done

function noticeRoutes(parts: Parts): Pick<Implementations, 'noticePage' | 'noticeChoose'> {
  const guesses = countCodeGuesses(parts.clock.now)
  const ports = { ...parts, noticeCodes }
  const { jurisdiction } = parts.place
  const opened = async (
    address: string,
    open: () => Promise<Result<NoticePageAnswer, Refused>>,
  ) => {
    if (guesses.isOver(address)) return tooMany
    const page = await open()
    if (!page.ok && page.error.kind === 'not-found') guesses.wrong(address)
    return answerOf(page)
  }
  return {
    noticePage: {
      for: 'anyone',
      run: ({ query, address }) =>
        opened(address, () => readNotice(jurisdiction, query.code, ports)),
    },
    noticeChoose: {
      for: 'anyone',
      run: ({ query, body, address }) =>
        opened(address, () => chooseByNotice(jurisdiction, query.code, body, ports)),
    },
  }
}

const tooMany = refused('too-many', 'too-many-guesses', 'wait an hour, or ring the team')
