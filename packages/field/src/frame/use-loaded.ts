import { useCallback, useEffect, useState } from 'react'

export type Loaded<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly thrown: unknown }

/** Reads once for each `read` (keep it stable); what comes too late for another `read` is dropped. */
export function useLoaded<Value>(read: () => Promise<Value>): readonly [Loaded<Value>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ status: 'loading' })
  const [turn, setTurn] = useState(0)
  const again = useCallback(() => setTurn((before) => before + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn reads again
  useEffect(() => {
    let isWanted = true
    setLoaded((before) => (before.status === 'ready' ? before : { status: 'loading' }))
    read().then(
      (value) => isWanted && setLoaded({ status: 'ready', value }),
      (thrown: unknown) => isWanted && setLoaded({ status: 'failed', thrown }),
    )
    return () => {
      isWanted = false
    }
  }, [read, turn])
  return [loaded, again]
}
