import type { Holds } from '@doorstep/domain/policy/programme.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Instant, LocalTime } from '@doorstep/domain/shared/time.ts'
import type { Audit } from './audit.ts'
import type { FactLog } from './fact-log.ts'
import type { Staging } from './staging.ts'
import type { Views } from './views.ts'

/** What the outside lends to the things a user does. */
export interface Ports {
  readonly facts: FactLog
  readonly views: Views
  readonly staging: Staging
  readonly audit: Audit
  readonly clock: Clock
  readonly ids: Ids
  readonly holds: Holds
}

export interface Clock {
  now(): Instant
  /** In the zone of the jurisdiction. */
  local(jurisdiction: JurisdictionId, at: Instant): LocalTime
}

export interface Ids {
  /** A new UUIDv7, in lower case. */
  next(): string
}
