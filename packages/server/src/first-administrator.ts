import { administratorCalled } from '@doorstep/application/accounts.ts'
import type { Accounts } from '@doorstep/application/ports/accounts.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'

export interface FirstAdministrator {
  readonly userName: string
  readonly oneTimePassword: string
}

/** In a place where nobody can sign in yet: one administrator, whose password is shown this once. */
export async function firstAdministrator(
  accounts: Accounts,
  jurisdiction: JurisdictionId,
  userName = 'admin',
): Promise<FirstAdministrator | null> {
  if ((await accounts.all()).length > 0) return null
  const oneTimePassword = accounts.newPassword()
  await accounts.create(administratorCalled(userName, jurisdiction), oneTimePassword)
  return { userName, oneTimePassword }
}
