import type { Purpose } from '../facts/fact.ts'

/** Is what was written for this purpose erased with the programmes that need it? The register, the visits and the team's own stay. */
export const isErasedAtEnd = (purpose: Purpose): boolean =>
  purpose === 'movement' || purpose === 'isolation' || purpose === 'health'
