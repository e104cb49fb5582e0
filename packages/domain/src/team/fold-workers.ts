import type { Fact } from '../facts/fact.ts'
import type { WorkerId } from '../shared/id.ts'
import type { WorkerRow } from './worker.ts'

/** A colleague: the newest entry, with every leave since. */
export function foldWorker(id: WorkerId, facts: readonly Fact[]): readonly WorkerRow[] {
  let row: WorkerRow | null = null
  const leave: { from: number; to: number }[] = []
  let leftOn: number | null = null
  for (const { payload } of facts) {
    if (payload.kind === 'worker-entered') {
      const { kind: _, worker: __, ...entry } = payload
      row = { ...entry, id, leave, leftOn: null }
      leftOn = null
    }
    if (payload.kind === 'leave-taken') leave.push({ from: payload.from, to: payload.to })
    if (payload.kind === 'worker-left') leftOn = payload.on
  }
  return row === null ? [] : [{ ...row, leave, leftOn }]
}
