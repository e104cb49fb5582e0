import type { Id } from '@doorstep/domain/shared/id.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { notify } from '../frame/notices.tsx'
import { refresh } from '../frame/server.ts'

/** All that shows something of a household. */
const shown = ['household', 'households', 'timeline', 'today', 'plan', 'coverage', 'gap'] as const

/** A change of the register is seen everywhere at once, and may be taken back by those who may. */
export function afterChange(words: string, fact: Id<'fact'>, mayUndo: boolean): void {
  void refresh(shown)
  notify({
    words,
    ...(mayUndo && {
      undo: async () => {
        await ask('withdrawFact', { query: { fact } })
        await refresh(shown)
      },
    }),
  })
}
