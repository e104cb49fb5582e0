import type { ReactNode } from 'react'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly count?: number
  readonly mark?: ReactNode
}

/** Filter chips: one of them holds. A set of pressed buttons, so that each says what it is. */
export function Chips<Value extends string>({
  label,
  choices,
  value,
  onChoose,
}: {
  readonly label: string
  readonly choices: readonly Choice<Value>[]
  readonly value: Value
  readonly onChoose: (value: Value) => void
}) {
  return (
    <fieldset className="chips">
      <legend className="unseen">{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className="chip"
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
        >
          {choice.mark}
          {choice.label}
          {choice.count !== undefined && (
            <span className="chip-count">{choice.count.toLocaleString('en')}</span>
          )}
        </button>
      ))}
    </fieldset>
  )
}
