import type { Topic } from '../../facts/topics.ts'
import type { Provenance } from '../../register/rows.ts'
import type { PersonId } from '../../shared/id.ts'
import type { BriefOpener } from '../brief.ts'
import type { Opener } from '../playbook/household-class.ts'
import type { Said } from '../playbook/say-opener.ts'

/** A first sentence that fits, with all that it takes to say it. */
export interface Candidate {
  readonly opener: Opener
  readonly kind: BriefOpener['kind']
  /** '' unless of a class. */
  readonly class: string
  /** What it speaks of: of two that speak of the same the first is said. */
  readonly topic: Topic | null
  readonly from: readonly Provenance[]
  /** Whom it is said to, where it is said to one person alone. */
  readonly to: PersonId | null
  readonly said: Omit<Said, 'worker'>
}
