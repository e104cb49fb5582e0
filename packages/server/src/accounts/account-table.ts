import type { Account } from '@doorstep/application/ports/accounts.ts'
import { type Role, roles } from '@doorstep/domain/rights/role.ts'
import type { BeatId, JurisdictionId, WorkerId } from '@doorstep/domain/shared/id.ts'
import type { Kysely, Selectable } from 'kysely'
import type { AccountsSchema } from './database.ts'

type Row = Selectable<AccountsSchema['doorstep_account']>

const roleOf = (text: string): Role => {
  const role = roles.find((known) => known === text)
  if (role === undefined) throw new Error(`the accounts name a role "${text}" that is not known`)
  return role
}

/** A row as it was written by this table: its ids and lists are believed here. */
const accountOf = (row: Row): Account => ({
  account: row.account,
  userName: row.user_name,
  name: row.name,
  role: roleOf(row.role),
  jurisdiction: row.jurisdiction_id as JurisdictionId,
  beats: JSON.parse(row.beats) as readonly BeatId[],
  agency: row.agency,
  worker: row.worker as WorkerId | null,
  isDisabled: row.is_disabled === 1,
  isDemo: row.is_demo === 1,
  mustChangePassword: row.must_change_password === 1,
})

const rowOf = (account: Account): Row => ({
  account: account.account,
  user_name: account.userName,
  name: account.name,
  jurisdiction_id: account.jurisdiction,
  role: account.role,
  beats: JSON.stringify(account.beats),
  agency: account.agency,
  worker: account.worker,
  is_disabled: Number(account.isDisabled),
  is_demo: Number(account.isDemo),
  must_change_password: Number(account.mustChangePassword),
})

/** What an account may do: role, beats, agency, worker. Passwords and sessions are better-auth's. */
export function accountTable(db: Kysely<AccountsSchema>) {
  const table = 'doorstep_account'
  const findBy = async (column: 'account' | 'user_name', value: string) => {
    const row = await db.selectFrom(table).selectAll().where(column, '=', value).executeTakeFirst()
    return row && accountOf(row)
  }
  return {
    async all(): Promise<readonly Account[]> {
      const rows = await db.selectFrom(table).selectAll().orderBy('user_name').execute()
      return rows.map(accountOf)
    },
    find: (account: string) => findBy('account', account),
    findByUserName: (userName: string) => findBy('user_name', userName),
    async add(account: Account): Promise<void> {
      await db.insertInto(table).values(rowOf(account)).execute()
    },
    async set(
      account: string,
      changes: Partial<Pick<Row, 'is_disabled' | 'must_change_password'>>,
    ): Promise<void> {
      await db.updateTable(table).set(changes).where('account', '=', account).execute()
    },
  }
}

export type AccountTable = ReturnType<typeof accountTable>

/** A value that is made once and kept: the secret that signs cookies, the one that makes codes. */
export async function keptSetting(
  db: Kysely<AccountsSchema>,
  name: string,
  make: () => string,
): Promise<string> {
  await db
    .insertInto('doorstep_setting')
    .values({ name, value: make() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const row = await db
    .selectFrom('doorstep_setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return row.value
}
