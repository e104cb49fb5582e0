import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { localTimeIn } from '@doorstep/ui/local-time.ts'
import { listWords } from '@doorstep/ui/words/desk-lists.ts'
import { sayWriter } from '@doorstep/ui/words/people.ts'
import { sayTime } from '@doorstep/ui/words/times.ts'
import { Button } from '@mantine/core'
import { useMe } from '../frame/me.ts'
import { go } from '../frame/router.tsx'
import { AcceptList } from './accept-list.tsx'
import { CountsThatAddUp } from './counts-that-add-up.tsx'
import { FoundInList } from './found-in-list.tsx'
import type { ListDetail, ListOverview } from './list-detail.ts'
import { ListRows } from './list-rows.tsx'
import { useUndoList } from './undo-list.ts'

/** A list that was taken in, or put aside, or taken back: its counts, its rows, what to do next. */
export function TakenList({ detail }: { readonly detail: ListDetail }) {
  const words = useWords(listWords)
  const { language } = useLanguage()
  const { zone, now } = useMe()
  const { list } = detail
  return (
    <>
      <p>
        {list.source} · {words.stateOf(list.state)} ·{' '}
        {sayTime(localTimeIn(zone, list.at), now.day, language)} · {sayWriter(list.by, language)}
      </p>
      {list.state === 'undone' ? (
        <AcceptList detail={detail} />
      ) : (
        <div className="accept">
          <CountsThatAddUp list={list} />
          <NextSteps list={list} />
        </div>
      )}
      <FoundInList detail={{ ...detail, again: null }} />
      <ListRows detail={detail} />
    </>
  )
}

function NextSteps({ list }: { readonly list: ListOverview }) {
  const words = useWords(listWords)
  const undo = useUndoList()
  if (list.state !== 'accepted') return null
  return (
    <div className="accept-step">
      {list.counts.review > 0 && (
        <Button size="md" onClick={() => go('/review')}>
          {words.toReview(list.counts.review)}
        </Button>
      )}
      <Button size="md" variant="default" onClick={() => go('/households')}>
        {words.toHouseholds}
      </Button>
      {list.canUndo && (
        <Button size="md" variant="default" onClick={() => undo(list)}>
          {words.undo}
        </Button>
      )}
    </div>
  )
}
