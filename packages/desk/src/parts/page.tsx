import { useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { Loader, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { ProblemPart } from './problem.tsx'

/** A page: its name, one sentence that says where things stand, what can be done, and what it shows. */
export function Page({
  title,
  sentence,
  actions,
  children,
}: {
  readonly title: string
  readonly sentence?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  const words = useWords(frameWords)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    document.title = `${title} · ${words.product}`
  }, [title, words])
  return (
    <div className="page">
      <header className="page-head">
        <div className="page-title">
          <Title order={1} size="h2" tabIndex={-1} ref={heading}>
            {title}
          </Title>
          {sentence && (
            <Text component="div" className="page-sentence">
              {sentence}
            </Text>
          )}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** A part of a page under a heading of its own. */
export function Section({
  title,
  aside,
  children,
}: {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className="section" aria-label={title}>
      <div className="section-head">
        <Title order={2} size="h4">
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </section>
  )
}

interface Answered<Answer> {
  readonly data: Answer | undefined
  readonly error: Error | null
  readonly refetch: () => Promise<unknown>
}

/** Shows an answer; until then that it is coming, or why it is not. */
export function Awaited<Answer>({
  of,
  children,
}: {
  readonly of: Answered<Answer>
  readonly children: (answer: Answer) => ReactNode
}) {
  const words = useWords(frameWords)
  if (of.data !== undefined) return children(of.data)
  if (of.error !== null) return <ProblemPart problem={of.error} onRetry={() => void of.refetch()} />
  return (
    <div className="waiting" role="status">
      <Loader size="sm" aria-hidden="true" /> {words.loading} …
    </div>
  )
}

/** An empty place says what it will show, and offers the one step that fills it. */
export function Empty({
  children,
  action,
}: {
  readonly children: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className="empty">
      <div>{children}</div>
      {action}
    </div>
  )
}
