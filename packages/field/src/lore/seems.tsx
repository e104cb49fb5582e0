import type { Proposal } from '@doorstep/domain/doorstep/lore/proposal.ts'
import { sensitivityOf } from '@doorstep/domain/doorstep/lore/standing.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { phoneLoreWords } from '@doorstep/ui/words/phone-lore.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { sayTopic } from '@doorstep/ui/words/topics.ts'
import { useEffect, useState } from 'react'
import { useToday } from '../frame/session.tsx'

/** Milliseconds without a letter typed before a remark is read. */
const pause = 250

/**
 * What the remark seems to say, read on this phone while it is typed. The patterns are fetched with the
 * first letter, not before the first screen.
 */
export function useProposals(text: string): readonly Proposal[] {
  const today = useToday()
  const [read, setRead] = useState<{ readonly text: string; readonly found: readonly Proposal[] }>({
    text: '',
    found: [],
  })
  useEffect(() => {
    if (text.trim() === '') return
    let isOver = false
    const timer = setTimeout(async () => {
      const { proposalsOf } = await import('@doorstep/domain/doorstep/lore/proposals-of.ts')
      if (!isOver) setRead({ text, found: proposalsOf({ words: text, day: today }) })
    }, pause)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [text, today])
  return text.trim() === '' ? [] : read.found
}

/** By what a proposal is known while its remark is typed on. */
export const nameOf = ({ topic, about, on }: Proposal): string => `${topic} ${about} ${on ?? ''}`

interface SeemsProps {
  readonly proposals: readonly Proposal[]
  readonly accepted: ReadonlySet<string>
  readonly onToggle: (name: string) => void
}

/** Each one is kept only when it is tapped. */
export function Seems({ proposals, accepted, onToggle }: SeemsProps) {
  const words = useWords(phoneLoreWords)
  if (proposals.length === 0) return null
  return (
    <fieldset className="choices seems">
      <legend>{words.seems}</legend>
      <p className="hint">{words.seemsHint}</p>
      <div className="choices-wide">
        {proposals.map((proposal) => {
          const name = nameOf(proposal)
          return (
            <label key={name} className="choice">
              <input type="checkbox" checked={accepted.has(name)} onChange={() => onToggle(name)} />
              <span>
                <ProposalLine proposal={proposal} />
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

function ProposalLine({ proposal }: { readonly proposal: Proposal }) {
  const words = useWords(phoneLoreWords)
  const { language } = useLanguage()
  const today = useToday()
  const { topic, about, on, isHearsay, thread } = proposal
  const level = sensitivityOf({ topic, sensitivity: 'open' })
  const parts = [
    on === null ? '' : words.onDay(sayDay(on, today, language)),
    isHearsay ? words.isHearsay : '',
    !isHearsay && thread ? words.askFrom(sayDay(thread.from, today, language)) : '',
    level === 'careful' ? words.careful : level === 'private' ? words.privately : '',
  ]
  return (
    <>
      <strong>{words.about(about, sayTopic(topic, language))}</strong>
      <small>{parts.filter((part) => part !== '').join(' · ')}</small>
    </>
  )
}
