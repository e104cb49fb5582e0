import type { HandoverAnswer } from '@doorstep/protocol/handover.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { handoverWords } from '@doorstep/ui/words/handover.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { go, goSearch, useBelow, usePlace } from '../frame/router.tsx'
import { useAnswer } from '../frame/server.ts'
import { Chips } from '../parts/chips.tsx'
import { Awaited, Empty, Page } from '../parts/page.tsx'
import { BeginHandover } from './begin-handover.tsx'
import { BookletPage } from './booklet-page.tsx'
import { DoneDoors } from './done-doors.tsx'
import { FirstMonth } from './first-month.tsx'
import { Prompts } from './prompts.tsx'
import { Walks } from './walks.tsx'
import '../team/team.css'
import './handover.css'

/** The doors of one colleague, handed over to another; below it the booklet to be printed. */
export function HandoverPage() {
  const [part, worker] = useBelow('/handover')
  return part === 'booklet' && worker !== undefined ? (
    <BookletPage worker={worker} />
  ) : (
    <Handovers />
  )
}

function Handovers() {
  const words = useWords(handoverWords)
  const chosen = usePlace().search.get('handover')
  const answer = useAnswer('handover', chosen === null ? {} : { handover: chosen }, {
    keepLast: true,
  })
  const [isBeginning, setBeginning] = useState(false)
  const shown = findShown(answer.data)
  return (
    <Page
      title={words.title}
      sentence={shown ? words.progress(shown.done, shown.total) : words.purpose}
      actions={
        <>
          {shown && (
            <Button variant="default" onClick={() => go(`/handover/booklet/${shown.from.id}`)}>
              {words.booklet}
            </Button>
          )}
          <Button variant="default" onClick={() => setBeginning(true)}>
            {words.begin}
          </Button>
        </>
      }
    >
      <Awaited of={answer}>
        {(read) => (
          <>
            {isBeginning && (
              <BeginHandover workers={read.workers} onDone={() => setBeginning(false)} />
            )}
            <Choice answer={read} />
            <Shown answer={read} />
          </>
        )}
      </Awaited>
    </Page>
  )
}

const findShown = (answer: HandoverAnswer | undefined) =>
  answer?.handovers.find(({ handover }) => handover === answer.shown?.handover)

/** Which of several handovers is shown. */
function Choice({ answer }: { readonly answer: HandoverAnswer }) {
  const words = useWords(handoverWords)
  if (answer.handovers.length < 2) return null
  return (
    <Chips
      label={words.title}
      value={answer.shown?.handover ?? ''}
      choices={answer.handovers.map(({ handover, from, to }) => ({
        value: handover as string,
        label: words.of(from.name, to.name),
      }))}
      onChoose={(handover) => goSearch({ handover })}
    />
  )
}

function Shown({ answer }: { readonly answer: HandoverAnswer }) {
  const words = useWords(handoverWords)
  const summary = findShown(answer)
  if (!answer.shown || !summary) return <Empty>{words.none}</Empty>
  return (
    <>
      <Walks answer={answer} shown={answer.shown} summary={summary} />
      <Prompts shown={answer.shown} />
      <DoneDoors doors={answer.shown.done} day={answer.day} />
      <FirstMonth worker={summary.to.id} />
    </>
  )
}
