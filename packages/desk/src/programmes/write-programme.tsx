import type { ProgrammeCheckAnswer } from '@doorstep/protocol/programmes.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { programmeTextWords } from '@doorstep/ui/words/desk-programme-text.ts'
import { programmeWords } from '@doorstep/ui/words/desk-programmes.ts'
import { sayServer } from '@doorstep/ui/words/server-sentences.ts'
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { notify } from '../frame/notices.tsx'
import { Go, go } from '../frame/router.tsx'
import { keyOf, refresh, useAct, useAnswer } from '../frame/server.ts'
import { Awaited, Page } from '../parts/page.tsx'
import { ProblemPart } from '../parts/problem.tsx'
import { blankProgramme } from './blank-programme.ts'
import { NumberedText } from './numbered-text.tsx'

const changed = ['programmes', 'today', 'coverage', 'plan'] as const
/** Long enough that a word is finished, short enough that one sees the problem while still at the line. */
const pauseMs = 400

/** A programme as text, checked while it is written. `name` is null for a new one. */
export function WriteProgramme({ name }: { readonly name: string | null }) {
  const words = useWords(programmeTextWords)
  const { all } = useWords(programmeWords)
  const { language } = useLanguage()
  const programmes = useAnswer('programmes')
  const known = programmes.data?.programmes.find(({ key }) => key === name)
  return (
    <Page
      title={known?.title[language] ?? words.newTitle}
      sentence={
        <Go to={known ? `/programmes/${known.key}` : '/programmes'}>
          ← {known ? words.discard : all}
        </Go>
      }
    >
      <Awaited of={programmes}>
        {() => <Writing before={known?.yaml ?? null} name={known?.key ?? null} />}
      </Awaited>
    </Page>
  )
}

function Writing({
  before,
  name,
}: {
  readonly before: string | null
  readonly name: string | null
}) {
  const words = useWords(programmeTextWords)
  const [text, setText] = useState(before ?? blankProgramme)
  const area = useRef<HTMLTextAreaElement>(null)
  const check = useCheck(text)
  const publish = usePublish(before, name)
  const problems = check?.problems ?? []
  return (
    <div className="writing">
      <NumberedText
        label={words.text}
        text={text}
        problemLines={problems.map(({ line }) => line)}
        onText={setText}
        area={area}
      />
      <aside className="writing-side" aria-live="polite">
        <Button
          disabled={check === null || problems.length > 0}
          loading={publish.isPending}
          onClick={() => publish.mutate({ body: { yaml: text } })}
        >
          {words.publish}
        </Button>
        {problems.length > 0 && <p className="quiet">{words.cannotPublish}</p>}
        {publish.error && <ProblemPart problem={publish.error} />}
        <CheckResult check={check} onLine={(line) => goToLine(area.current, line)} />
      </aside>
    </div>
  )
}

/** Null while the text is being checked. */
function useCheck(text: string): ProgrammeCheckAnswer | null {
  const [paused] = useDebouncedValue(text, pauseMs)
  const check = useQuery({
    queryKey: [...keyOf('programmeCheck'), paused],
    queryFn: ({ signal }) => ask('programmeCheck', { body: { yaml: paused }, signal }),
  })
  return paused === text ? (check.data ?? null) : null
}

function usePublish(before: string | null, name: string | null) {
  const words = useWords(programmeTextWords)
  const { language } = useLanguage()
  return useAct('programmePublish', {
    refresh: changed,
    onDone: ({ programmes }, { body }) => {
      const now = programmes.find(({ yaml }) => yaml === body?.yaml)
      const key = now?.key ?? name
      const title = now?.title[language] ?? ''
      notify({
        words: words.published(title),
        undo: async () => {
          if (before !== null) await ask('programmePublish', { body: { yaml: before } })
          else if (now) await ask('programmeEnd', { query: { programme: now.key } })
          await refresh(changed)
        },
      })
      go(key === null ? '/programmes' : `/programmes/${key}`)
    },
  })
}

function CheckResult({
  check,
  onLine,
}: {
  readonly check: ProgrammeCheckAnswer | null
  readonly onLine: (line: number) => void
}) {
  const words = useWords(programmeTextWords)
  const { language } = useLanguage()
  if (check === null) return <p className="quiet">{words.checking}</p>
  if (check.problems.length === 0) {
    return (
      <p>
        {words.noProblems}
        {language === 'en' && ' '}
        {check.concerned !== null &&
          words.wouldConcern(check.concerned, check.subject ?? 'household')}
      </p>
    )
  }
  return (
    <>
      <h2>{words.problems(check.problems.length)}</h2>
      <ol className="text-problems">
        {check.problems.map(({ line, problem, remedy }) => (
          <li key={`${line}/${problem}`}>
            <button type="button" onClick={() => onLine(line)}>
              {words.line(line)}
            </button>
            <strong>{sayServer(problem, language)}</strong>
            <span>{sayServer(remedy, language)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Puts the cursor on the whole line, and the line in sight. */
function goToLine(area: HTMLTextAreaElement | null, line: number): void {
  if (area === null) return
  const lines = area.value.split('\n')
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
  area.focus()
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  const height = area.scrollHeight / lines.length
  window.scrollTo({ top: area.getBoundingClientRect().top + window.scrollY + height * (line - 8) })
}
