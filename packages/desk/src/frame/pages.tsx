import type { Role } from '@doorstep/domain/rights/role.ts'
import type { RouteName } from '@doorstep/protocol/routes.ts'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { PageName } from './icons.tsx'
import { mayAsk } from './rights.ts'

/** One page of the desk. Its code is loaded when it is first opened. */
export interface DeskPage {
  readonly name: PageName
  readonly path: `/${string}`
  /** Who may ask this route may open the page. */
  readonly needs: RouteName
  /** The page in the rail under which this one stands. */
  readonly under?: PageName
  readonly Screen: LazyExoticComponent<ComponentType>
}

/** In the order of the rail. */
export const pages: readonly DeskPage[] = [
  {
    name: 'today',
    path: '/today',
    needs: 'today',
    Screen: lazy(async () => ({ default: (await import('../today/today-page.tsx')).TodayPage })),
  },
  {
    name: 'households',
    path: '/households',
    needs: 'households',
    Screen: lazy(async () => ({
      default: (await import('../households/households-page.tsx')).HouseholdsPage,
    })),
  },
  {
    name: 'lists',
    path: '/lists',
    needs: 'lists',
    Screen: lazy(async () => ({ default: (await import('../lists/lists-page.tsx')).ListsPage })),
  },
  {
    name: 'review',
    path: '/review',
    needs: 'review',
    under: 'lists',
    Screen: lazy(async () => ({ default: (await import('../review/review-page.tsx')).ReviewPage })),
  },
  {
    name: 'plan',
    path: '/plan',
    needs: 'plan',
    Screen: lazy(async () => ({ default: (await import('../plan/plan-page.tsx')).PlanPage })),
  },
  {
    name: 'threads',
    path: '/threads',
    needs: 'threads',
    Screen: lazy(async () => ({
      default: (await import('../threads/threads-page.tsx')).ThreadsPage,
    })),
  },
  {
    name: 'coverage',
    path: '/coverage',
    needs: 'coverage',
    Screen: lazy(async () => ({
      default: (await import('../coverage/coverage-page.tsx')).CoveragePage,
    })),
  },
  {
    name: 'programmes',
    path: '/programmes',
    needs: 'programmes',
    Screen: lazy(async () => ({
      default: (await import('../programmes/programmes-page.tsx')).ProgrammesPage,
    })),
  },
  {
    name: 'playbook',
    path: '/playbook',
    needs: 'playbook',
    Screen: lazy(async () => ({
      default: (await import('../playbook/playbook-page.tsx')).PlaybookPage,
    })),
  },
  {
    name: 'team',
    path: '/team',
    needs: 'team',
    Screen: lazy(async () => ({ default: (await import('../team/team-page.tsx')).TeamPage })),
  },
  {
    name: 'handover',
    path: '/handover',
    needs: 'handover',
    under: 'team',
    Screen: lazy(async () => ({
      default: (await import('../handover/handover-page.tsx')).HandoverPage,
    })),
  },
  {
    name: 'reports',
    path: '/reports',
    needs: 'reportForms',
    Screen: lazy(async () => ({
      default: (await import('../reports/reports-page.tsx')).ReportsPage,
    })),
  },
  {
    name: 'audit',
    path: '/audit',
    needs: 'audit',
    Screen: lazy(async () => ({ default: (await import('../audit/audit-page.tsx')).AuditPage })),
  },
]

export const pagesOf = (role: Role): readonly DeskPage[] =>
  pages.filter((page) => mayAsk(role, page.needs))

export const findPage = (path: string): DeskPage | undefined =>
  pages.find((page) => path === page.path || path.startsWith(`${page.path}/`))
