import { RequestRefused } from '@doorstep/protocol/client.ts'
import { useSyncExternalStore } from 'react'

/** Whether the session ended while the desk was open. */
let hasEnded = false
const listeners = new Set<() => void>()

export function setEnded(next: boolean): void {
  hasEnded = next
  for (const listener of listeners) listener()
}

/** Any answer may be the one that says so. */
export function noticeEnd(problem: unknown): void {
  if (problem instanceof RequestRefused && problem.problem.problem === 'not-signed-in')
    setEnded(true)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useHasEnded = (): boolean => useSyncExternalStore(subscribe, () => hasEnded)
