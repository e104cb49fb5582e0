import { useWords } from '@doorstep/ui/language.tsx'
import { listWords } from '@doorstep/ui/words/desk-lists.ts'
import { notify } from '../frame/notices.tsx'
import { useAct } from '../frame/server.ts'
import type { ListOverview } from './list-detail.ts'

/** Takes a list back: the register is as it was before. The list can be taken in again at any time. */
export function useUndoList(): (list: ListOverview) => void {
  const words = useWords(listWords)
  const undo = useAct('listUndo', {
    refresh: ['lists', 'list', 'listRows', 'review', 'households', 'today', 'coverage'],
    onDone: ({ file }) => notify({ words: words.undone(file) }),
  })
  return ({ import: id }) => undo.mutate({ query: { import: id } })
}
