import type { RememberedPromise } from '@doorstep/protocol/lore.ts'
import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { phoneLoreWords } from '@doorstep/ui/words/phone-lore.ts'
import { sayDay, sayDaysFrom } from '@doorstep/ui/words/times.ts'
import { useState } from 'react'
import { useActs } from './use-acts.ts'

/** What we owe this household, before anything else: what was kept is the best first word. */
export function Owed({ brief }: { readonly brief: BriefAnswer }) {
  const words = useWords(phoneLoreWords)
  const { promises } = brief.remembered
  if (promises.length === 0) return null
  return (
    <section className="brief-part owed">
      <h2>{words.owed}</h2>
      <ul>
        {promises.map((promise) => (
          <li key={promise.id}>
            <PromiseLine promise={promise} brief={brief} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface PromiseLineProps {
  readonly promise: RememberedPromise
  readonly brief: BriefAnswer
}

function PromiseLine({ promise, brief }: PromiseLineProps) {
  const words = useWords(phoneLoreWords)
  const { language } = useLanguage()
  const act = useActs(brief.household)
  const [isSettled, setSettled] = useState(false)
  const { id, words: said, owner, due, isLate, kept } = promise
  const settle = (as: 'kept' | 'told') => {
    act({ kind: 'settle-promise', promise: id, as, words: '' })
    setSettled(true)
  }
  const day = sayDay(due, brief.day, language)
  if (kept) {
    return (
      <>
        <p className="said">{kept.words === '' ? said : kept.words}</p>
        <p className="origin">{words.keptNews(sayDaysFrom(kept.on, brief.day, language))}</p>
      </>
    )
  }
  return (
    <>
      <p className="said">{said}</p>
      <p className={isLate ? 'origin is-late' : 'origin'}>
        {isLate ? words.late(day) : words.by(day, owner)}
      </p>
      {isSettled ? (
        <p role="status">{words.done}</p>
      ) : (
        <div className="line-actions">
          <button type="button" onClick={() => settle('kept')}>
            {words.kept}
          </button>
          <button type="button" onClick={() => settle('told')}>
            {words.couldNot}
          </button>
        </div>
      )}
    </>
  )
}
