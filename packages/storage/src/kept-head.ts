import type { Head } from '@doorstep/application/ports/fact-log.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'

/** Where a jurisdiction's log ended at some moment, kept away from the log itself. */
export interface KeptHead extends Head {
  readonly jurisdiction: JurisdictionId
}
