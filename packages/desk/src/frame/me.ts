import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { RouteName } from '@doorstep/protocol/routes.ts'
import type { MeAnswer } from '@doorstep/protocol/today.ts'
import { createContext, useContext } from 'react'
import { mayAsk } from './rights.ts'

export const Me = createContext<MeAnswer | null>(null)

/** Who sits at this desk. Only below the gate. */
export function useMe(): MeAnswer {
  const me = useContext(Me)
  if (me === null) throw new Error('asked who is signed in outside the gate')
  return me
}

/** The jurisdiction's own today, not the machine's. */
export const useToday = (): EpochDay => useMe().now.day

/** May the person at this desk ask that route? The server decides again. */
export const useMay = (name: RouteName): boolean => mayAsk(useMe().role, name)
