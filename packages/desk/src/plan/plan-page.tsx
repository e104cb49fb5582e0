import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { planWords } from '@doorstep/ui/words/desk-plan.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { Button, SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { useToday } from '../frame/me.ts'
import { notify } from '../frame/notices.tsx'
import { goSearch, usePlace } from '../frame/router.tsx'
import { DaySwitch } from '../parts/day-switch.tsx'
import { Awaited, Empty, Page } from '../parts/page.tsx'
import { ProblemPart } from '../parts/problem.tsx'
import { LeftOutView } from './left-out.tsx'
import { viewOf } from './plan-view.ts'
import { RoundSheets } from './round-sheets.tsx'
import { RoundsView } from './rounds-view.tsx'
import { type PlanHands, usePlan } from './use-plan.ts'
import './plan.css'
import './sheets.css'

/** The plan of a day: made, looked at from every side, changed by hand, published, printed. */
export function PlanPage() {
  const { search } = usePlace()
  const today = useToday()
  const day = Number(search.get('day') ?? today)
  const hands = usePlan(day)
  if (search.get('show') === 'sheets' && hands.plan && hands.content)
    return <RoundSheets plan={hands.plan} content={hands.content} only={search.get('worker')} />
  return <PlanDay key={day} day={day} hands={hands} />
}

function PlanDay({ day, hands }: { readonly day: number; readonly hands: PlanHands }) {
  const frame = useWords(frameWords)
  const words = useWords(planWords)
  const { language } = useLanguage()
  const today = useToday()
  const problems = {
    'plan-outdated': words.outdated,
    'worker-away': words.workerAway,
    'pin-moved': words.pinMoved,
  }
  return (
    <Page
      title={`${frame.plan} · ${sayDay(day, today, language)}`}
      sentence={<Sentence hands={hands} />}
      actions={<Actions day={day} hands={hands} />}
    >
      {hands.problem && <ProblemPart problem={hands.problem} words={problems} />}
      <Awaited of={hands.published}>
        {() => <PlanBody hands={hands} isOver={day < today} />}
      </Awaited>
    </Page>
  )
}

function Sentence({ hands: { content, isDraft } }: { readonly hands: PlanHands }) {
  const words = useWords(planWords)
  if (content === null) return null
  const rounds = content.rounds.filter((round) => round.stops.length > 0)
  const stops = rounds.reduce((count, round) => count + round.stops.length, 0)
  const leftOut = new Set(content.leftOut.map(({ household }) => household)).size
  return (
    <>
      {words.sentence(stops, rounds.length, leftOut)} ·{' '}
      <b>{isDraft ? words.draft : words.published}</b>
    </>
  )
}

function Actions({ day, hands }: { readonly day: number; readonly hands: PlanHands }) {
  const words = useWords(planWords)
  const today = useToday()
  const { content, isDraft, isMaking } = hands
  const isOver = day < today
  return (
    <>
      <DaySwitch
        day={day}
        onChoose={(next) => goSearch({ day: next === today ? null : `${next}`, focus: null })}
      />
      {content !== null && (
        <Button variant="default" onClick={() => goSearch({ show: 'sheets' })}>
          {words.sheets}
        </Button>
      )}
      {isDraft && (
        <Button variant="default" onClick={hands.drop}>
          {words.dropDraft}
        </Button>
      )}
      {!isOver && content !== null && (
        <Button variant="default" loading={isMaking} onClick={hands.make}>
          {words.makeAgain}
        </Button>
      )}
      {isDraft && (
        <Button
          loading={hands.isPublishing}
          onClick={() => hands.publish(() => notify({ words: words.publishedNow }))}
        >
          {words.publish}
        </Button>
      )}
    </>
  )
}

function PlanBody({ hands, isOver }: { readonly hands: PlanHands; readonly isOver: boolean }) {
  const words = useWords(planWords)
  const { search } = usePlace()
  const { plan, content } = hands
  const view = useMemo(() => (plan && content ? viewOf(plan, content) : null), [plan, content])
  if (!plan || !content || !view) {
    return <NoPlan hands={hands} isOver={isOver} />
  }
  const isLeftOut = search.get('show') === 'left-out'
  return (
    <>
      <SegmentedControl
        className="plan-show"
        aria-label={words.show}
        value={isLeftOut ? 'left-out' : 'rounds'}
        onChange={(value) => goSearch({ show: value === 'rounds' ? null : value })}
        data={[
          { value: 'rounds', label: words.showRounds },
          { value: 'left-out', label: words.showLeftOut },
        ]}
      />
      {isLeftOut ? (
        <LeftOutView plan={plan} workers={view.workers} />
      ) : (
        <RoundsView view={view} hands={hands} />
      )}
    </>
  )
}

/** A day that is over gets no plan any more. */
function NoPlan({ hands, isOver }: { readonly hands: PlanHands; readonly isOver: boolean }) {
  const words = useWords(planWords)
  if (isOver) {
    return (
      <Empty
        action={
          <Button variant="default" onClick={() => goSearch({ day: null, focus: null })}>
            {words.toToday}
          </Button>
        }
      >
        <b>{words.noneWas}</b>
      </Empty>
    )
  }
  return (
    <Empty
      action={
        <Button loading={hands.isMaking} onClick={hands.make}>
          {words.make}
        </Button>
      }
    >
      <b>{words.none}</b> {words.noneWhy}
    </Empty>
  )
}
