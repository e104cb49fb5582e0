import type { Topic } from '@doorstep/domain/facts/topics.ts'
import { findDay, isoDay } from '@doorstep/domain/shared/time.ts'
import type { LoreAct, RememberedThread } from '@doorstep/protocol/lore.ts'
import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { phoneLoreWords } from '@doorstep/ui/words/phone-lore.ts'
import { sayDaysFrom } from '@doorstep/ui/words/times.ts'
import { type FormEvent, useState } from 'react'
import { TextField } from '../frame/choices.tsx'
import { newId } from '../store/new-id.ts'
import { useActs } from './use-acts.ts'

/** What to ask at this door today; a neighbour's word only as a question. */
export function ToAsk({ brief }: { readonly brief: BriefAnswer }) {
  const words = useWords(phoneLoreWords)
  const { threads } = brief.remembered
  if (threads.length === 0) return null
  return (
    <section className="brief-part to-ask">
      <h2>{words.toAsk}</h2>
      <ul>
        {threads.map((thread) => (
          <li key={thread.id}>
            <ThreadLine thread={thread} brief={brief} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ThreadLineProps {
  readonly thread: RememberedThread
  readonly brief: BriefAnswer
}

function ThreadLine({ thread, brief }: ThreadLineProps) {
  const words = useWords(phoneLoreWords)
  const { language } = useLanguage()
  const act = useActs(brief.household)
  const [step, setStep] = useState<'open' | 'answering' | 'done'>('open')
  const opened = sayDaysFrom(thread.openedOn, brief.day, language)
  return (
    <>
      <p className="said">{thread.ask}</p>
      <p className="origin">
        {words.noted(thread.by, opened)}
        {thread.isHearsay && ` · ${words.hearsay}`}
      </p>
      {step === 'open' && (
        <div className="line-actions">
          <button type="button" onClick={() => setStep('answering')}>
            {words.answered}
          </button>
          <button
            type="button"
            onClick={() => {
              act({ kind: 'drop', thread: thread.id })
              setStep('done')
            }}
          >
            {words.noLonger}
          </button>
        </div>
      )}
      {step === 'answering' && (
        <AnswerForm thread={thread} brief={brief} onKept={() => setStep('done')} />
      )}
      {step === 'done' && <p role="status">{words.done}</p>}
    </>
  )
}

/** Of these an answer may be that someone is back, which is an arrival. */
const mayArrive: readonly Topic[] = ['away', 'expects']

interface Answer {
  readonly said: string
  readonly isTold: boolean
  readonly back: number | null
  readonly from: string
}

function AnswerForm({ thread, brief, onKept }: ThreadLineProps & { readonly onKept: () => void }) {
  const words = useWords(phoneLoreWords)
  const act = useActs(brief.household)
  const [answer, setAnswer] = useState<Answer>({ said: '', isTold: false, back: null, from: '' })
  const change = (more: Partial<Answer>) => setAnswer((before) => ({ ...before, ...more }))
  const keep = (event: FormEvent) => {
    event.preventDefault()
    act(answerAct(thread, answer))
    onKept()
  }
  const name = `answer-${thread.id}`
  return (
    <form className="answer-form" onSubmit={keep}>
      <TextField
        label={words.answer}
        name={name}
        value={answer.said}
        lines={2}
        maxLength={300}
        onChange={(said) => change({ said })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={answer.isTold}
          onChange={() => change({ isTold: !answer.isTold })}
        />
        <span>{words.told}</span>
      </label>
      <p className="hint">{words.toldHint}</p>
      {answer.isTold && thread.person !== null && mayArrive.includes(thread.topic) && (
        <CameBack name={name} today={brief.day} answer={answer} onChange={change} />
      )}
      <button type="submit" disabled={answer.said.trim() === ''}>
        {words.keepAnswer}
      </button>
    </form>
  )
}

interface CameBackProps {
  readonly name: string
  readonly today: number
  readonly answer: Answer
  readonly onChange: (more: Partial<Answer>) => void
}

function CameBack({ name, today, answer, onChange }: CameBackProps) {
  const words = useWords(phoneLoreWords)
  return (
    <>
      <div className="text-field">
        <label htmlFor={`${name}-back`}>{words.cameBack}</label>
        <input
          id={`${name}-back`}
          type="date"
          max={isoDay(today)}
          value={answer.back === null ? '' : isoDay(answer.back)}
          aria-describedby={`${name}-back-hint`}
          onChange={(event) => onChange({ back: findDay(event.target.value) ?? null })}
        />
        <p className="hint" id={`${name}-back-hint`}>
          {words.cameBackHint}
        </p>
      </div>
      {answer.back !== null && (
        <TextField
          label={words.from}
          name={`${name}-from`}
          value={answer.from}
          maxLength={100}
          onChange={(from) => onChange({ from })}
        />
      )}
    </>
  )
}

/** What is written of an answer: an arrival or something known, once the household was told; else only the answer. */
function answerAct(thread: RememberedThread, { said, isTold, back, from }: Answer): LoreAct {
  const { id, person, topic } = thread
  const answered = {
    kind: 'answer',
    thread: id,
    answer: said.trim(),
    toldWhatIsKept: isTold,
  } as const
  if (!isTold) return { ...answered, writes: null }
  if (back !== null && person !== null)
    return { ...answered, writes: { kind: 'arrival', person, on: back, from: from.trim() } }
  const note = {
    lore: newId<'lore'>(Date.now()),
    person,
    topic,
    words: said.trim(),
    on: null,
    how: 'own-words',
    toldBy: null,
    sensitivity: 'open',
    remark: null,
  } as const
  return { ...answered, writes: { kind: 'note', note } }
}
