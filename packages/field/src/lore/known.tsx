import type { LoreAct, RememberedLore } from '@doorstep/protocol/lore.ts'
import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { phoneLoreWords } from '@doorstep/ui/words/phone-lore.ts'
import { sayDaysFrom } from '@doorstep/ui/words/times.ts'
import { sayTopic } from '@doorstep/ui/words/topics.ts'
import { useState } from 'react'
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
  const [isDone, setDone] = useState(false)
  const mayPassOn = lore.isOwn && lore.sensitivity === 'careful' && !lore.isPassedOn
  const does = (label: string, what: LoreAct) => (
    <button
      type="button"
      onClick={() => {
        act(what)
        setDone(true)
      }}
    >
      {label}
    </button>
  )
  if (isDone) return <p role="status">{words.done}</p>
  return (
    <div className="line-actions">
      {does(words.stillSo, { kind: 'confirm', lore: lore.id })}
      {does(words.notAnyMore, { kind: 'settle', lore: lore.id, as: 'lapsed', words: '' })}
      {mayPassOn && does(words.mayAsk, { kind: 'pass-on', lore: lore.id, to: null })}
    </div>
  )
}
