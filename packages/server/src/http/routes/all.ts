import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'
import { accessRoutes } from './access.ts'
import { auditRoutes } from './audit.ts'
import { dayRoutes } from './day.ts'
import { doorsRoutes } from './doors.ts'
import { handoverRoutes } from './handover.ts'
import { householdsRoutes } from './households.ts'
import { jobsRoutes } from './jobs.ts'
import { knocksRoutes } from './knocks.ts'
import { listsRoutes } from './lists.ts'
import { planRoutes } from './plan.ts'
import { playbookRoutes } from './playbook.ts'
import { programmesRoutes } from './programmes.ts'
import { reportsRoutes } from './reports.ts'
import { reviewRoutes } from './review.ts'
import { talkRoutes } from './talk.ts'
import { teamRoutes } from './team.ts'

/** One implementation for every line of the table of routes. */
export const allRoutes = (parts: Parts): Implementations => ({
  ...accessRoutes(parts),
  ...jobsRoutes(parts),
  ...dayRoutes(parts),
  ...listsRoutes(parts),
  ...reviewRoutes(parts),
  ...householdsRoutes(parts),
  ...doorsRoutes(parts),
  ...planRoutes(parts),
  ...playbookRoutes(parts),
  ...programmesRoutes(parts),
  ...talkRoutes(parts),
  ...handoverRoutes(parts),
  ...teamRoutes(parts),
  ...auditRoutes(parts),
  ...knocksRoutes(parts),
  ...reportsRoutes(parts),
})
