import { publishClass, withdrawClass } from '@doorstep/application/change-class.ts'
import type { Account } from '@doorstep/application/ports/accounts.ts'
import { showPlaybook } from '@doorstep/application/show-playbook.ts'
import { tryClass } from '@doorstep/application/try-class.ts'
import { ok } from '@doorstep/domain/shared/result.ts'
import type { Parts } from '../../parts.ts'
import { languageOfPlace } from '../../place.ts'
import type { Implementations } from '../implementation.ts'

type PlaybookRoute = 'playbook' | 'playbookTry' | 'playbookPublish' | 'playbookWithdraw'

/** Classes, their openers, and what to answer: read by all who go to doors, changed by leads. */
export const playbookRoutes = (parts: Parts): Pick<Implementations, PlaybookRoute> => {
  const accountNames = async () =>
    new Map((await parts.signIn.accounts.all()).map(({ account, name }) => [account, name]))
  const shown = async (account: Account) => {
    const day = await parts.beatDays.of(account.jurisdiction, account.beats)
    return ok({ answer: await showPlaybook(account, day, { ...parts, accountNames }) })
  }
  return {
    playbook: { for: 'signed-in', run: (_, account) => shown(account) },
    playbookTry: {
      for: 'signed-in',
      target: async () => ({}),
      async run({ body }, account) {
        const ports = {
          ...parts,
          script: parts.reading.script,
          language: languageOfPlace(parts.place),
          region: parts.place.country,
        }
        const tried = await tryClass(account, body, ports)
        if (!tried.ok) return tried
        const { households, spoken } = tried.value
        const named = households.map(({ household }) => household)
        const heard = body.household === null || spoken.length === 0 ? [] : [body.household]
        return ok({ answer: tried.value, households: [...new Set([...named, ...heard])] })
      },
    },
    playbookPublish: {
      for: 'signed-in',
      async run({ body }, account) {
        const done = await publishClass(account, body, parts)
        return done.ok ? shown(account) : done
      },
    },
    playbookWithdraw: {
      for: 'signed-in',
      async run({ query, body }, account) {
        const done = await withdrawClass(account, query['class'], body.note, parts)
        return done.ok ? shown(account) : done
      },
    },
  }
}
