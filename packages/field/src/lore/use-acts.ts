import type { HouseholdId } from '@doorstep/domain/shared/id.ts'
import type { LoreAct } from '@doorstep/protocol/lore.ts'
import { useCallback } from 'react'
import { useSession } from '../frame/session.tsx'
import { newId } from '../store/new-id.ts'

/** Writes one thing to be remembered of a household: kept on this phone when it returns. */
export function useActs(household: HouseholdId): (act: LoreAct) => void {
  const { store, clock } = useSession()
  return useCallback(
    (act) => {
      const observedAt = Date.now()
      const at = clock.local(observedAt)
      store.remember({ id: newId(observedAt), household, at, observedAt, act })
    },
    [store, clock, household],
  )
}
