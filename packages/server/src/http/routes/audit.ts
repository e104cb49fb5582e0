import { readAudit } from '@doorstep/application/read-audit.ts'
import { ok } from '@doorstep/domain/shared/result.ts'
import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'

export const auditRoutes = ({ audit, clock, signIn }: Parts): Pick<Implementations, 'audit'> => ({
  audit: {
    for: 'signed-in',
    run: async ({ query }, account) =>
      ok({ answer: await readAudit(account, query, { audit, clock, accounts: signIn.accounts }) }),
  },
})
