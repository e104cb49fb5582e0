import type { RefObject } from 'react'

/** A text whose lines are numbered, so that a problem can be found at its line. It grows with its text. */
export function NumberedText({
  label,
  text,
  problemLines,
  onText,
  area,
}: {
  readonly label: string
  readonly text: string
  readonly problemLines: readonly number[]
  readonly onText: (text: string) => void
  readonly area: RefObject<HTMLTextAreaElement | null>
}) {
  const lines = text.split('\n').map((_, index) => index + 1)
  const isWrong = new Set(problemLines)
  return (
    <div className="numbered-text">
      <ol aria-hidden="true">
        {lines.map((line) => (
          <li key={line} data-wrong={isWrong.has(line) || undefined}>
            {line}
          </li>
        ))}
      </ol>
      <textarea
        ref={area}
        aria-label={label}
        aria-invalid={problemLines.length > 0}
        value={text}
        rows={lines.length + 1}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </div>
  )
}
