import { unreachable } from '@doorstep/domain/shared/unreachable.ts'
import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { phoneRecordWords } from '@doorstep/ui/words/phone-record.ts'
import type { ReactNode } from 'react'
import { OneOf, SomeOf, TextField } from '../frame/choices.tsx'
import type { Given } from './draft.ts'
import { type Asked, questionsAt } from './questions.ts'
import type { PartProps } from './record-screen.tsx'

/** The programmes' questions, the household's and then person by person; every field begins empty. */
export function Questions(part: PartProps) {
  const words = useWords(phoneRecordWords)
  const asked = questionsAt(part.brief)
  if (asked.length === 0) return null
  const groups = [...Map.groupBy(asked, ({ person }) => person)]
  return (
    <section className="questions">
      <h2>{words.questions}</h2>
      {groups.map(([person, questions]) =>
        person === null ? (
          <div key="household" className="questions-of">
            <QuestionList asked={questions} part={part} />
          </div>
        ) : (
          <details
            key={person}
            className="questions-of"
            open={
              groups.length < 3 || part.draft.met.includes(person) || isAnswered(questions, part)
            }
          >
            <summary>{nameOf(person, part.brief)}</summary>
            <QuestionList asked={questions} part={part} />
          </details>
        ),
      )}
    </section>
  )
}

const nameOf = (person: string, { members }: BriefAnswer) =>
  members.find((member) => member.person === person)?.address ?? ''

const isAnswered = (asked: readonly Asked[], { draft, problemOf }: PartProps) =>
  asked.some(({ key }) => draft.answers[key] !== undefined || problemOf(key) !== undefined)

function QuestionList({
  asked,
  part,
}: {
  readonly asked: readonly Asked[]
  readonly part: PartProps
}) {
  const { draft, onChange, problemOf } = part
  return asked.map((one) => {
    const onGive = (given: Given | null) => {
      const { [one.key]: _, ...others } = draft.answers
      onChange({ answers: given === null ? others : { ...others, [one.key]: given } })
    }
    const given = draft.answers[one.key]
    return (
      <div key={one.key}>
        <QuestionField asked={one} given={given} onGive={onGive} problem={problemOf(one.key)} />
        {one.question.required && <NotSaid given={given} onGive={onGive} />}
      </div>
    )
  })
}

/** Asked, and they would rather not say: what stood in the field before is gone. */
function NotSaid({ given, onGive }: Pick<QuestionFieldProps, 'given' | 'onGive'>) {
  const words = useWords(phoneRecordWords)
  const isNotSaid = given?.kind === 'not-said'
  return (
    <label className="choice not-said">
      <input
        type="checkbox"
        checked={isNotSaid}
        onChange={() => onGive(isNotSaid ? null : { kind: 'not-said' })}
      />
      <span>{words.notSaid}</span>
    </label>
  )
}

interface QuestionFieldProps {
  readonly asked: Asked
  readonly given: Given | undefined
  readonly onGive: (given: Given | null) => void
  readonly problem: string | undefined
}

function QuestionField({ asked, given, onGive, problem }: QuestionFieldProps) {
  const words = useWords(phoneRecordWords)
  const label = useLabel(asked)
  const common = { name: asked.key, label, problem }
  const { answer } = asked.question
  switch (answer.kind) {
    case 'number':
    case 'text':
      return <TypedAnswer {...{ asked, given, onGive, problem }} />
    case 'yes-no':
      return (
        <OneOf
          {...common}
          choices={[true, false].map((value) => ({ value, label: value ? words.yes : words.no }))}
          chosen={given?.kind === 'yes-no' ? given.value : null}
          onChoose={(value) => onGive(value === null ? null : { kind: 'yes-no', value })}
        />
      )
    case 'choice':
    case 'choices':
      return <ChosenAnswer {...{ asked, given, onGive, problem }} />
    default:
      return unreachable(answer)
  }
}

function TypedAnswer({ asked, given, onGive, problem }: QuestionFieldProps) {
  const words = useWords(phoneRecordWords)
  const label = useLabel(asked)
  const { answer } = asked.question
  const kind = answer.kind === 'number' ? 'number' : 'text'
  return (
    <TextField
      name={asked.key}
      label={label}
      problem={problem}
      value={given && 'text' in given ? given.text : ''}
      isDecimal={kind === 'number'}
      maxLength={kind === 'number' ? 12 : 1000}
      {...(answer.kind === 'number' && { hint: words.between(answer.min, answer.max) })}
      onChange={(text) => onGive(text === '' ? null : { kind, text })}
    />
  )
}

function ChosenAnswer({ asked, given, onGive, problem }: QuestionFieldProps) {
  const { language } = useLanguage()
  const label = useLabel(asked)
  const { answer } = asked.question
  const common = { name: asked.key, label, problem }
  const options = 'options' in answer ? answer.options : []
  const choices = options.map(({ value, label: said }) => ({ value, label: said[language] }))
  return answer.kind === 'choice' ? (
    <OneOf
      {...common}
      choices={choices}
      chosen={given?.kind === 'choice' ? given.value : null}
      onChoose={(value) => onGive(value === null ? null : { kind: 'choice', value })}
    />
  ) : (
    <SomeOf
      {...common}
      choices={choices}
      chosen={given?.kind === 'choices' ? given.values : []}
      onChoose={(values) => onGive(values.length === 0 ? null : { kind: 'choices', values })}
    />
  )
}

/** The question, its unit, and whether the programme needs it. */
function useLabel({ question }: Asked): ReactNode {
  const words = useWords(phoneRecordWords)
  const { language } = useLanguage()
  const unit = question.answer.kind === 'number' ? question.answer.unit : ''
  return (
    <>
      {words.inUnit(question.ask[language], unit)}
      {question.required && <em className="needed"> {words.required}</em>}
    </>
  )
}
