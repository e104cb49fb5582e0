import type { Role } from '@doorstep/domain/rights/role.ts'
import { type RouteName, routes } from '@doorstep/protocol/routes.ts'

/** The table of routes decides: whoever may ask the server may open the page. */
export function mayAsk(role: Role, name: RouteName): boolean {
  const roles: readonly Role[] | 'anyone' | 'code' = routes[name].roles
  return typeof roles === 'string' || roles.includes(role)
}
