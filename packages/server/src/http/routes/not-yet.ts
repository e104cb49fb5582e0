import { refused } from '@doorstep/application/refused.ts'
import type { RouteName } from '@doorstep/protocol/routes.ts'
import type { SignedInImplementation } from '../implementation.ts'

/** Holds the place of a route that is being built. */
export const notYet = <Name extends RouteName>(): SignedInImplementation<Name> => ({
  for: 'signed-in',
  target: async () => ({}),
  run: async () => refused('conflict', 'not-built-yet', 'this is still being built'),
})
