import type { BeatId, JurisdictionId, WorkerId } from '../shared/id.ts'

export const roles = [
  'administrator',
  'lead',
  'worker',
  'hotline',
  'case-worker',
  'partner',
] as const
export type Role = (typeof roles)[number]

/** Who asks: from the session, never from the request. */
export interface Caller {
  readonly account: string
  readonly name: string
  readonly role: Role
  readonly jurisdiction: JurisdictionId
  /** The beats in which this account works; an administrator's is empty. */
  readonly beats: readonly BeatId[]
  readonly agency: string
  /** The worker this account is; null for a lead at a desk, a partner, an administrator. */
  readonly worker: WorkerId | null
}
