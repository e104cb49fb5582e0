import { inForce } from '@doorstep/domain/doorstep/playbook/in-force.ts'
import type { Playbook } from '@doorstep/domain/doorstep/playbook/playbook.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Views } from './ports/views.ts'

/** The playbook as it stands: what was given, with what the team made of it. */
export type PlaybookOf = (jurisdiction: JurisdictionId) => Promise<Playbook>

export const playbookOf =
  (given: () => Promise<Playbook>, views: Pick<Views, 'all'>): PlaybookOf =>
  async (jurisdiction) =>
    inForce(await given(), await views.all(jurisdiction, 'playbook_class'))
