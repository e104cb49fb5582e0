import type { LoreAct, RememberedLore } from '@doorstep/protocol/lore.ts'
import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { phoneLoreWords } from '@doorstep/ui/words/phone-lore.ts'
import { sayDaysFrom } from '@doorstep/ui/words/times.ts'
import { sayTopic } from '@doorstep/ui/words/topics.ts'
import { type FormEvent, useState } from 'react'
import { TextField } from '../frame/choices.tsx'
import { newId } from '../store/new-id.ts'
import { useActs } from './use-acts.ts'

/** What is remembered of the household, each with who said so and how old it is. */
export function Known({ brief }: { readonly brief: BriefAnswer }) {
  return (
    <ul className="known">
      {brief.remembered.lore.map((lore) => (
        <li key={lore.id}>
          <KnownLine lore={lore} brief={brief} />
        </li>
      ))}
    </ul>
  )
}

interface KnownLineProps {
  readonly lore: RememberedLore
  readonly brief: BriefAnswer
}

/** A careful matter shows its topic only behind a tap: others stand on the stairs too. */
function KnownLine({ lore, brief }: KnownLineProps) {
  const words = useWords(phoneLoreWords)
  const { language } = useLanguage()
  const topic = sayTopic(lore.topic, language)
  if (lore.sensitivity === 'open') {
    return (
      <>
        <p>
          <strong>{words.about(lore.name, topic)}</strong> {lore.words}
        </p>
        <Age lore={lore} brief={brief} />
        <KnownActions lore={lore} brief={brief} />
      </>
    )
  }
  const guarded = lore.sensitivity === 'private' ? words.privately : words.careful
  return (
    <details className="sensitive">
      <summary>{words.about(lore.name, guarded)}</summary>
      <p>
        <strong>{topic}</strong> {lore.words}
      </p>
      <Age lore={lore} brief={brief} />
      <KnownActions lore={lore} brief={brief} />
    </details>
  )
}

function Age({ lore, brief }: KnownLineProps) {
  const words = useWords(phoneLoreWords)
  const { language } = useLanguage()
  const ago = (day: number) => sayDaysFrom(day, brief.day, language)
  const parts = [
    words.learned(lore.by, ago(lore.learnedOn)),
    lore.confirmedOn === null ? '' : words.confirmed(ago(lore.confirmedOn)),
    lore.standing === 'to-be-confirmed' ? words.toBeConfirmed : '',
    lore.isPassedOn ? words.isPassedOn : '',
  ]
  return <p className="origin">{parts.filter((part) => part !== '').join(' · ')}</p>
}

function KnownActions({ lore, brief }: KnownLineProps) {
  const words = useWords(phoneLoreWords)
  const act = useActs(brief.household)
  const [step, setStep] = useState<'open' | 'correcting' | 'done'>('open')
  const mayPassOn = lore.isOwn && lore.sensitivity === 'careful' && !lore.isPassedOn
  const does = (label: string, what: LoreAct) => (
    <button
      type="button"
      onClick={() => {
        act(what)
        setStep('done')
      }}
    >
      {label}
    </button>
  )
  if (step === 'done') return <p role="status">{words.done}</p>
  if (step === 'correcting')
    return <Correction lore={lore} brief={brief} onKept={() => setStep('done')} />
  return (
    <div className="line-actions">
      {does(words.stillSo, { kind: 'confirm', lore: lore.id })}
      {does(words.notAnyMore, { kind: 'settle', lore: lore.id, as: 'lapsed', words: '' })}
      {does(words.wasNever, { kind: 'settle', lore: lore.id, as: 'contradicted', words: '' })}
      <button type="button" onClick={() => setStep('correcting')}>
        {words.correct}
      </button>
      {mayPassOn && does(words.mayAsk, { kind: 'pass-on', lore: lore.id, to: null })}
    </div>
  )
}

/** What is so instead: the former stays in the history, and only the newer stands. */
function Correction({ lore, brief, onKept }: KnownLineProps & { readonly onKept: () => void }) {
  const words = useWords(phoneLoreWords)
  const act = useActs(brief.household)
  const [said, setSaid] = useState(lore.words)
  const keep = (event: FormEvent) => {
    event.preventDefault()
    const { id, person, topic, sensitivity } = lore
    const note = {
      lore: newId<'lore'>(Date.now()),
      person,
      topic,
      words: said.trim(),
      on: null,
      how: 'own-words',
      toldBy: null,
      sensitivity,
      remark: null,
    } as const
    act({ kind: 'correct', lore: id, note })
    onKept()
  }
  return (
    <form className="answer-form" onSubmit={keep}>
      <TextField
        label={words.isInstead}
        name={`correct-${lore.id}`}
        value={said}
        lines={2}
        maxLength={300}
        onChange={setSaid}
      />
      <button type="submit" disabled={said.trim() === '' || said.trim() === lore.words}>
        {words.keepCorrection}
      </button>
    </form>
  )
}
