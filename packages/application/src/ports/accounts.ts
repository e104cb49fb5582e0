import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { Result } from '@doorstep/domain/shared/result.ts'

/** Someone who may sign in. */
export interface Account extends Caller {
  readonly userName: string
  readonly isDisabled: boolean
  readonly isDemo: boolean
  /** The password was given by someone else: nothing but changing it is open yet. */
  readonly mustChangePassword: boolean
}

export type NewAccount = Omit<Account, 'account' | 'isDisabled' | 'mustChangePassword'>

/** Who may sign in, and as what. Kept apart from the log of facts. */
export interface Accounts {
  all(): Promise<readonly Account[]>
  find(account: string): Promise<Account | undefined>
  /** A null password: nobody can sign in with one (demo accounts are stepped into). */
  create(
    account: NewAccount,
    oneTimePassword: string | null,
  ): Promise<Result<Account, 'user-name-taken'>>
  /** Ends every session of the account, and its wrong guesses are forgotten. */
  setOneTimePassword(account: string, password: string): Promise<void>
  /** Ends every session at once. */
  disable(account: string): Promise<void>
  /** Made of chance, to be shown once. */
  newPassword(): string
}
