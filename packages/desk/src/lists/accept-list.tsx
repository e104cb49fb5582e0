import { ask } from '@doorstep/ui/ask.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { listColumnWords } from '@doorstep/ui/words/desk-list-columns.ts'
import { listWords } from '@doorstep/ui/words/desk-lists.ts'
import { Button } from '@mantine/core'
import { startWork, useLongWork } from '../frame/long-work.ts'
import { notify } from '../frame/notices.tsx'
import { refresh } from '../frame/server.ts'
import { CountsThatAddUp } from './counts-that-add-up.tsx'
import type { ListDetail } from './list-detail.ts'

/** What would become of the rows, and the one step that does it. */
export function AcceptList({ detail }: { readonly detail: ListDetail }) {
  const words = useWords(listColumnWords)
  const { accepted } = useWords(listWords)
  const { list, again } = detail
  const key = `list-accept/${list.import}`
  const isTaking = useLongWork(key)?.state === 'running'
  const rows = list.rows - list.counts.rejected
  const accept = () =>
    startWork(
      key,
      'list-accept',
      (job) => ask('listAccept', { query: { import: list.import, job } }),
      () => {
        notify({ words: accepted(rows) })
        void refresh(['list', 'lists', 'listRows', 'review', 'households', 'today', 'coverage'])
      },
      list.file,
    )
  return (
    <div className="accept">
      <CountsThatAddUp list={list} />
      {!again?.isSameFile && (
        <div className="accept-step">
          <Button size="md" loading={isTaking} onClick={() => void accept()}>
            {words.accept(rows)}
          </Button>
          <span className="quiet">{words.acceptWhy}</span>
        </div>
      )}
    </div>
  )
}
