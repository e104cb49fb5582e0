import type { Purpose } from '../facts/fact.ts'
import type { Role } from './role.ts'

/** What was given for health is read by those who visit and help, not at the telephone. */
const readers: Readonly<Record<Purpose, readonly Role[]>> = {
  register: ['lead', 'worker', 'hotline', 'case-worker'],
  visits: ['lead', 'worker', 'hotline', 'case-worker'],
  movement: ['lead', 'worker', 'hotline', 'case-worker'],
  isolation: ['lead', 'worker', 'hotline', 'case-worker'],
  health: ['lead', 'case-worker'],
  team: ['lead', 'administrator'],
}

/** May someone of this role read what is held for this purpose? */
export const mayReadPurpose = (role: Role, purpose: Purpose): boolean =>
  readers[purpose].includes(role)
