import type { Role } from '@doorstep/domain/rights/role.ts'
import type { Parts } from './parts.ts'

/** Makes the demo beat in an empty folder. */
export async function makeDemo(parts: Parts): Promise<void> {
  const known = await parts.signIn.accounts.all()
  if (known.length > 0) return
  const roles: readonly Role[] = ['administrator', 'lead', 'hotline', 'case-worker', 'partner']
  for (const role of roles) await enter(parts, role)
}

async function enter({ signIn, place }: Parts, role: Role): Promise<void> {
  const { jurisdiction, beat } = place
  const beats = role === 'administrator' ? [] : [beat]
  await signIn.accounts.create(
    {
      userName: `demo-${role}`,
      name: role,
      role,
      jurisdiction,
      beats,
      agency: 'police',
      worker: null,
      isDemo: true,
    },
    null,
  )
}
