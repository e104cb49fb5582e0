import type { Role } from '@doorstep/domain/rights/role.ts'

/**
 * One way in. `roles` says who may ask; `scope` what must be theirs; `reads` whether residents' data
 * leaves, so that an audit row is owed.
 */
export interface Route {
  readonly method: 'get' | 'post' | 'delete'
  readonly path: string
  readonly roles: readonly Role[] | 'anyone' | 'code'
  readonly scope: 'none' | 'jurisdiction' | 'beat' | 'household' | 'own-round'
  readonly reads: 'nothing' | 'residents'
  readonly purpose:
    | 'none'
    | 'register'
    | 'rounds'
    | 'visits'
    | 'coverage'
    | 'lists'
    | 'audit'
    | 'reports'
}

export const lead = ['lead'] as const
export const desk = ['lead', 'hotline', 'case-worker'] as const
export const door = ['lead', 'worker', 'case-worker'] as const
export const signedIn = [
  'administrator',
  'lead',
  'worker',
  'hotline',
  'case-worker',
  'partner',
] as const

/** One line of the table of routes. */
export const route = (
  method: Route['method'],
  path: string,
  roles: Route['roles'],
  scope: Route['scope'],
  reads: Route['reads'],
  purpose: Route['purpose'],
): Route => ({ method, path, roles, scope, reads, purpose })
