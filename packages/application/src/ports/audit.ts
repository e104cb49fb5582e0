import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Instant } from '@doorstep/domain/shared/time.ts'

/** One row a request: who read what of whom, and for what. */
export interface Reading {
  readonly id: string
  readonly at: Instant
  readonly account: string
  readonly role: string
  readonly purpose: string
  readonly route: string
  readonly households: readonly string[]
  readonly people: readonly string[]
}

/** Written and committed before the answer leaves; when it cannot be written there is no answer. */
export interface Audit {
  record(jurisdiction: JurisdictionId, reading: Reading): Promise<void>
  /** Newest first. */
  readings(
    jurisdiction: JurisdictionId,
    filter: {
      readonly household?: string
      readonly person?: string
      readonly account?: string
      readonly route?: string
      /** From this instant on, and before that one. */
      readonly since?: Instant
      readonly before?: Instant
      readonly limit: number
      /** So many of the newest are left out: earlier pages. */
      readonly skip?: number
    },
  ): Promise<readonly Reading[]>
}
