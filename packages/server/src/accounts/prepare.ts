import { ids } from '../clock.ts'
import type { AccountsAt } from './database.ts'
import { openSignIn } from './sign-in.ts'

/** Makes the tables of sign-in where there are none. */
export async function prepareAccounts(at: AccountsAt): Promise<void> {
  const signIn = await openSignIn(at, { url: 'http://127.0.0.1', now: Date.now, ids })
  await signIn.close()
}
