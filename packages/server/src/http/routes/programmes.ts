import { disclose } from '@doorstep/application/disclose.ts'
import { endProgramme } from '@doorstep/application/end-programme.ts'
import type { Account } from '@doorstep/application/ports/accounts.ts'
import {
  checkProgramme,
  isSoonerErased,
  publishProgramme,
  showProgrammes,
} from '@doorstep/application/programmes.ts'
import { isOverAll } from '@doorstep/domain/rights/decide.ts'
import type { FactId, ProgrammeKey } from '@doorstep/domain/shared/id.ts'
import { ok } from '@doorstep/domain/shared/result.ts'
import { everyBeat } from '../../every-beat.ts'
import { givenKeys, givenProgramme } from '../../given-programmes.ts'
import type { Parts } from '../../parts.ts'
import { erasing } from '../../retention.ts'
import type { Implementations } from '../implementation.ts'

type ProgrammeRoute =
  | 'programmes'
  | 'programmeCheck'
  | 'programmePublish'
  | 'programmeEnd'
  | 'disclose'

/** Who must be seen, on which legal basis and until when. */
export const programmesRoutes = (parts: Parts): Pick<Implementations, ProgrammeRoute> => {
  const { beatDays, place, storage } = parts
  const { erase } = erasing(storage, beatDays, parts)
  /** An administrator has no beat of their own: counts are those of every beat there is. */
  const today = ({ jurisdiction, beats }: Account) =>
    beatDays.of(jurisdiction, beats.length > 0 ? beats : [place.beat])
  const shown = async (account: Account) => {
    const day = await today(account)
    const given = givenKeys.map((key) => givenProgramme(key, day.day))
    const mayEnd = isOverAll(account, { beats: await everyBeat(parts) })
    return ok({ answer: await showProgrammes(account.jurisdiction, day, given, mayEnd, parts) })
  }
  return {
    programmes: { for: 'signed-in', run: (_, account) => shown(account) },
    programmeCheck: {
      for: 'signed-in',
      run: async ({ body }, account) =>
        ok({ answer: checkProgramme(body.yaml, await today(account), parts) }),
    },
    programmePublish: {
      for: 'signed-in',
      // A new end can erase as an ending does: then it takes the same right.
      target: async ({ body }, { jurisdiction }) =>
        (await isSoonerErased(jurisdiction, body.yaml, parts))
          ? { beats: await everyBeat(parts), isErasedSooner: true }
          : {},
      async run({ body }, account) {
        const { day } = await today(account)
        const { jurisdiction, account: by } = account
        const published = await publishProgramme(jurisdiction, by, body.yaml, day, parts)
        return published.ok ? shown(account) : published
      },
    },
    programmeEnd: {
      for: 'signed-in',
      // What is erased is of every beat.
      target: async () => ({ beats: await everyBeat(parts) }),
      async run({ query }, account) {
        const { day } = await today(account)
        const { jurisdiction, account: by } = account
        const key = query['programme'] as ProgrammeKey
        const ended = await endProgramme(jurisdiction, by, key, day, { ...parts, erase })
        return ended.ok ? shown(account) : ended
      },
    },
    disclose: {
      for: 'signed-in',
      async run({ body }, { jurisdiction, account }) {
        const done = await disclose(jurisdiction, account, body, parts)
        if (!done.ok) return done
        const { fact, households, people } = done.value
        return ok({ answer: { fact: fact as FactId }, households, people })
      },
    },
  }
}
