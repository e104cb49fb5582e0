import type { ReactNode } from 'react'

export interface Choice<Value> {
  readonly value: Value
  readonly label: string
}

interface OneOfProps<Value> {
  /** What is asked; read before the choices. */
  readonly label: ReactNode
  /** Names the group of the browser's own radio buttons, and where focus goes when it is missing. */
  readonly name: string
  readonly choices: readonly Choice<Value>[]
  readonly chosen: Value | null
  readonly onChoose: (value: Value | null) => void
  readonly isWide?: boolean
  readonly problem?: string | undefined
}

/** One of several, in one tap; a second tap takes it back, because nobody asked is an answer too. */
export function OneOf<Value extends string | number | boolean>(props: OneOfProps<Value>) {
  const { label, name, choices, chosen, onChoose, isWide, problem } = props
  return (
    <fieldset
      className="choices"
      id={`field-${name}`}
      aria-describedby={problem && `problem-${name}`}
    >
      <legend>{label}</legend>
      <div className={isWide ? 'choices-wide' : 'choices-row'}>
        {choices.map((choice) => (
          <label key={String(choice.value)} className="choice">
            <input
              type="radio"
              name={name}
              checked={choice.value === chosen}
              onChange={() => onChoose(choice.value)}
              onClick={() => choice.value === chosen && onChoose(null)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      <FieldProblem name={name} problem={problem} />
    </fieldset>
  )
}

interface SomeOfProps<Value> {
  readonly label: ReactNode
  readonly name: string
  readonly choices: readonly Choice<Value>[]
  readonly chosen: readonly Value[]
  readonly onChoose: (values: readonly Value[]) => void
  readonly problem?: string | undefined
}

/** Any of several: each a switch of its own. */
export function SomeOf<Value extends string>(props: SomeOfProps<Value>) {
  const { label, name, choices, chosen, onChoose, problem } = props
  const toggle = (value: Value) =>
    onChoose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return (
    <fieldset
      className="choices"
      id={`field-${name}`}
      aria-describedby={problem && `problem-${name}`}
    >
      <legend>{label}</legend>
      <div className="choices-row">
        {choices.map(({ value, label: words }) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
      <FieldProblem name={name} problem={problem} />
    </fieldset>
  )
}

/** What is wrong with one field, beneath it and read with it. */
export function FieldProblem({
  name,
  problem,
}: {
  readonly name: string
  readonly problem: string | undefined
}) {
  if (problem === undefined) return null
  return (
    <p className="field-problem" id={`problem-${name}`} role="alert">
      {problem}
    </p>
  )
}

interface TextFieldProps {
  readonly label: ReactNode
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly lines?: number
  readonly maxLength?: number
  readonly hint?: string
  readonly problem?: string | undefined
  readonly isDecimal?: boolean
}

/** A text that somebody types. */
export function TextField(props: TextFieldProps) {
  const { label, name, value, onChange, lines = 1, maxLength = 200, hint, problem } = props
  const common = {
    id: `field-${name}`,
    value,
    maxLength,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem !== undefined ? `problem-${name}` : hint && `hint-${name}`,
  }
  return (
    <div className="text-field">
      <label htmlFor={`field-${name}`}>{label}</label>
      {lines > 1 ? (
        <textarea {...common} rows={lines} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...common}
          type="text"
          inputMode={props.isDecimal ? 'decimal' : 'text'}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {hint && (
        <p className="hint" id={`hint-${name}`}>
          {hint}
        </p>
      )}
      <FieldProblem name={name} problem={problem} />
    </div>
  )
}
