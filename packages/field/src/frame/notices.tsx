import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { phoneWords } from '@doorstep/ui/words/phone.ts'
import { sayProblem } from '@doorstep/ui/words/problems.ts'
import type { ReactNode } from 'react'

/** What went wrong, in words, with the one thing to do about it. */
export function ProblemNotice({
  thrown,
  onRetry,
}: {
  readonly thrown: unknown
  readonly onRetry?: () => void
}) {
  const { language } = useLanguage()
  const words = useWords(phoneWords)
  const { title, remedy } = sayProblem(thrown, language)
  return (
    <div className="problem" role="alert">
      <strong>{title}</strong>
      <p>{remedy}</p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {words.tryAgain}
        </button>
      )}
    </div>
  )
}

/** An empty page says what it will show, and the step that fills it. */
export function EmptyNotice({
  title,
  remedy,
  children,
}: {
  readonly title: string
  readonly remedy: string
  readonly children?: ReactNode
}) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      <p>{remedy}</p>
      {children}
    </div>
  )
}

export function LoadingNotice() {
  const words = useWords(phoneWords)
  return (
    <p className="loading" role="status">
      {words.loading} …
    </p>
  )
}
