import type { Ids } from '@doorstep/application/ports/ports.ts'
import type { Kysely } from 'kysely'
import type { AccountsSchema } from './database.ts'

const hour = 3_600_000

/** Wrong passwords within an hour, after which even the right one waits. */
export const guesses = { perAccount: 10, perAddress: 60 } as const

export interface Guesses {
  /** Counts this try before the password is looked at, so that tries side by side count too. */
  begin(
    userName: string,
    address: string,
  ): Promise<{ readonly id: string; readonly isOver: boolean }>
  /** The password was right: this was no guess, and earlier ones are forgotten. */
  succeeded(userName: string): Promise<void>
  forget(userName: string): Promise<void>
}

/** Per account and per true address, kept in the file so that a restart gives no fresh tries. */
export function countGuesses(db: Kysely<AccountsSchema>, now: () => number, ids: Ids): Guesses {
  const since = () => now() - hour
  const countOf = async (column: 'user_name' | 'address', value: string) => {
    const row = await db
      .selectFrom('sign_in_attempt')
      .select((eb) => eb.fn.countAll().as('count'))
      .where(column, '=', value)
      .where('at', '>', since())
      .executeTakeFirst()
    return Number(row?.count ?? 0)
  }
  const forget = async (userName: string) => {
    await db.deleteFrom('sign_in_attempt').where('user_name', '=', userName).execute()
  }
  return {
    async begin(userName, address) {
      const id = ids.next()
      await db.deleteFrom('sign_in_attempt').where('at', '<=', since()).execute()
      await db
        .insertInto('sign_in_attempt')
        .values({ id, user_name: userName, address, at: now() })
        .execute()
      const isOver =
        (await countOf('user_name', userName)) > guesses.perAccount ||
        (await countOf('address', address)) > guesses.perAddress
      // A refused try is no guess: whoever waits an hour gets in.
      if (isOver) await db.deleteFrom('sign_in_attempt').where('id', '=', id).execute()
      return { id, isOver }
    },
    succeeded: forget,
    forget,
  }
}
