import type { FactId } from '@doorstep/domain/shared/id.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { refresh } from '../frame/server.ts'

/** Where a leave is seen. */
export const shownByLeave = ['team', 'today', 'plan'] as const

/** A leave that was wrong: the colleague is there again on those days. */
export async function takeLeaveBack(fact: FactId): Promise<void> {
  await ask('leaveTakeBack', { query: { fact } })
  await refresh(shownByLeave)
}
