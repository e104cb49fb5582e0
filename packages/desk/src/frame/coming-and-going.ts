import type { Role } from '@doorstep/domain/rights/role.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { dismissNotices } from './notices.tsx'
import { answers } from './server.ts'
import { setEnded } from './session-end.ts'

/** Someone came in: the same person goes on where they were, another finds nothing of the first. */
export async function cameIn(
  role: Role,
  before: string | null,
  account: string | null,
): Promise<void> {
  if (role === 'worker') {
    window.location.assign('/phone/')
    return
  }
  if (before !== account) {
    dismissNotices()
    answers.clear()
  }
  setEnded(false)
  await answers.invalidateQueries()
}

export async function signOut(): Promise<void> {
  await ask('signOut').catch(() => undefined)
  window.location.assign('/')
}
