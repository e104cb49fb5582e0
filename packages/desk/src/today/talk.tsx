import { sayTalk } from '@doorstep/domain/doorstep/talk.ts'
import type { TalkAnswer } from '@doorstep/protocol/talk.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { joined } from '@doorstep/ui/words/joined.ts'
import { talkWords } from '@doorstep/ui/words/talk.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { notify } from '../frame/notices.tsx'
import { refresh, useAct, useAnswer } from '../frame/server.ts'
import { Awaited, Section } from '../parts/page.tsx'
import { TalkForm } from './talk-form.tsx'

type Line = TalkAnswer['lines'][number]

/** The board of the day's talk, which a lead keeps. */
export function Talk() {
  const words = useWords(talkWords)
  const talk = useAnswer('talk')
  const [edited, edit] = useState<Line | 'new' | null>(null)
  return (
    <Section
      title={words.title}
      aside={
        edited === null && (
          <Button size="compact-sm" variant="default" onClick={() => edit('new')}>
            {words.add}
          </Button>
        )
      }
    >
      <Awaited of={talk}>
        {(answer) => (
          <>
            <p className="quiet">{answer.lines.length === 0 ? words.none : words.purpose}</p>
            {edited !== null && (
              <TalkForm
                key={edited === 'new' ? 'new' : edited.line}
                board={answer}
                line={edited === 'new' ? null : edited}
                onDone={() => edit(null)}
              />
            )}
            <Lines board={answer} onChange={edit} />
          </>
        )}
      </Awaited>
    </Section>
  )
}

function Lines({
  board,
  onChange,
}: {
  readonly board: TalkAnswer
  readonly onChange: (line: Line) => void
}) {
  const words = useWords(talkWords)
  const { language } = useLanguage()
  const end = useAct('talkEnd', {
    refresh: ['talk'],
    onDone: (_, { query }) => {
      const line = board.lines.find((one) => one.line === query?.line)
      notify({
        words: words.ended,
        ...(line && { undo: () => ask('talkSet', { body: line }).then(() => refresh(['talk'])) }),
      })
    },
  })
  if (board.lines.length === 0) return null
  return (
    <ul className="talk-lines">
      {board.lines.map((line) => (
        <li key={line.line}>
          <span>
            {sayTalk(line.words, language)}
            <br />
            <small className="quiet">
              <LineAbout line={line} board={board} />
            </small>
          </span>
          <span>
            <Button size="compact-sm" variant="subtle" onClick={() => onChange(line)}>
              {words.change}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => end.mutate({ query: { line: line.line } })}
            >
              {words.end}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Whom it suits, and until when. */
function LineAbout({ line, board }: { readonly line: Line; readonly board: TalkAnswer }) {
  const words = useWords(talkWords)
  const { language } = useLanguage()
  const titles = board.classes
    .filter(({ key }) => line.classes.includes(key))
    .map(({ title }) => title[language])
  const whom = titles.length === 0 ? words.everybody : words.suits(joined(titles, language))
  return `${whom} · ${words.said(sayDay(line.until, board.day, language))}`
}
