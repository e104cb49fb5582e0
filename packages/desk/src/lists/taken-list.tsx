import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { localTimeIn } from '@doorstep/ui/local-time.ts'
import { listWords } from '@doorstep/ui/words/desk-lists.ts'
import { sayTime } from '@doorstep/ui/words/times.ts'
import { Button } from '@mantine/core'
import { useMe } from '../frame/me.ts'
import { go } from '../frame/router.tsx'
import { CountsThatAddUp } from './counts-that-add-up.tsx'
import { FoundInList } from './found-in-list.tsx'
import type { ListDetail } from './list-detail.ts'
import { ListRows } from './list-rows.tsx'
import { useUndoList } from './undo-list.ts'

/** A list that was taken in, or put aside, or taken back: its counts, its rows, what to do next. */
export function TakenList({ detail }: { readonly detail: ListDetail }) {
  const words = useWords(listWords)
  const { language } = useLanguage()
  const { zone, now } = useMe()
  const undo = useUndoList()
  const { list } = detail
  const isTaken = list.state === 'accepted'
  return (
    <>
      <p>
        {list.source} · {words.stateOf(list.state)} ·{' '}
        {sayTime(localTimeIn(zone, list.at), now.day, language)} · {list.by}
      </p>
      <div className="accept">
        <CountsThatAddUp list={list} />
        <div className="accept-step">
          {isTaken && list.counts.review > 0 && (
            <Button size="md" onClick={() => go('/review')}>
              {words.toReview(list.counts.review)}
            </Button>
          )}
          {isTaken && (
            <Button size="md" variant="default" onClick={() => go('/households')}>
              {words.toHouseholds}
            </Button>
          )}
          {list.canUndo && (
            <Button size="md" variant="default" onClick={() => undo(list)}>
              {words.undo}
            </Button>
          )}
        </div>
      </div>
      <FoundInList detail={{ ...detail, again: null }} />
      <ListRows detail={detail} />
    </>
  )
}
