import { useWords } from '@doorstep/ui/language.tsx'
import { reviewWords } from '@doorstep/ui/words/desk-review.ts'
import { Button, Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { go } from '../frame/router.tsx'
import { Awaited, Empty, Page } from '../parts/page.tsx'
import { ProblemPart } from '../parts/problem.tsx'
import { PairSides } from './pair-sides.tsx'
import { type Reviewing, useReviewing } from './use-reviewing.ts'
import './review.css'

/** One doubtful pair after another: is it one person? */
export function ReviewPage() {
  const words = useWords(reviewWords)
  const reviewing = useReviewing()
  const { pair, answer, problem } = reviewing
  return (
    <Page title={pair ? words.title : words.doneTitle}>
      {problem !== null && <ProblemPart problem={problem} />}
      <Awaited of={answer}>
        {({ settledToday }) =>
          pair ? (
            <>
              <Standing reviewing={reviewing} />
              <PairSides pair={pair} />
              <Verdicts reviewing={reviewing} />
            </>
          ) : (
            <Done settledToday={settledToday} onUndo={reviewing.undo} />
          )
        }
      </Awaited>
    </Page>
  )
}

function Standing({ reviewing }: { readonly reviewing: Reviewing }) {
  const words = useWords(reviewWords)
  const { done, of, pair } = reviewing
  return (
    <div className="review-standing">
      <Progress value={of === 0 ? 0 : (100 * done) / of} aria-label={words.progress(done, of)} />
      <span className="quiet numbers" role="status">
        {words.progress(done, of)}
      </span>
      {pair?.dueToday && (
        <span className="due-today" title={words.dueTodayWhy}>
          {words.dueToday}
        </span>
      )}
    </div>
  )
}

function Verdicts({ reviewing }: { readonly reviewing: Reviewing }) {
  const words = useWords(reviewWords)
  const { settle, putOff, undo } = reviewing
  return (
    <div className="verdicts">
      <Verdict onPress={() => settle('same')} keyName={words.keySame} isMain>
        {words.same}
      </Verdict>
      <Verdict onPress={() => settle('different')} keyName={words.keyDifferent} isMain>
        {words.different}
      </Verdict>
      <Verdict onPress={putOff} keyName={words.keyLater}>
        {words.later}
      </Verdict>
      {undo && (
        <Verdict onPress={undo} keyName={words.keyUndo}>
          {words.undoLast}
        </Verdict>
      )}
    </div>
  )
}

function Verdict({
  onPress,
  keyName,
  isMain = false,
  children,
}: {
  readonly onPress: () => void
  readonly keyName: string
  readonly isMain?: boolean
  readonly children: ReactNode
}) {
  return (
    <Button
      size="md"
      variant={isMain ? 'light' : 'default'}
      rightSection={<kbd>{keyName}</kbd>}
      onClick={onPress}
    >
      {children}
    </Button>
  )
}

function Done({
  settledToday,
  onUndo,
}: {
  readonly settledToday: number
  readonly onUndo: (() => void) | null
}) {
  const words = useWords(reviewWords)
  return (
    <Empty
      action={
        <div className="verdicts">
          <Button onClick={() => go('/lists')}>{words.toLists}</Button>
          {onUndo && (
            <Verdict onPress={onUndo} keyName={words.keyUndo}>
              {words.undoLast}
            </Verdict>
          )}
        </div>
      }
    >
      {settledToday > 0 && <p>{words.doneToday(settledToday)}</p>}
      <p>{words.doneWhy}</p>
    </Empty>
  )
}
