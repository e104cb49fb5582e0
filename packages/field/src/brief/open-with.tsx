import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { phoneBriefWords } from '@doorstep/ui/words/phone-brief.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { useState } from 'react'
import { useSession } from '../frame/session.tsx'

type BriefOpener = BriefAnswer['openers'][number]

/** The first sentences, each with where it comes from, and in one tap whether it opened the door. */
export function OpenWith({ brief }: { readonly brief: BriefAnswer }) {
  const words = useWords(phoneBriefWords)
  const { drafts } = useSession()
  const [used, setUsed] = useState(() => drafts.read(brief.household).opener)
  const choose = (id: string, worked: boolean) => {
    const isSame = used?.id === id && used.worked === worked
    const opener = isSame ? null : { id, worked }
    setUsed(opener)
    drafts.write(brief.household, { ...drafts.read(brief.household), opener })
  }
  if (brief.openers.length === 0) return null
  return (
    <section className="brief-part open-with">
      <h2>{words.openWith}</h2>
      {brief.openers.map((opener) => (
        <div key={opener.id} className="opener">
          <blockquote lang={brief.language}>{opener.words}</blockquote>
          <ToWhom opener={opener} brief={brief} />
          <Origin opener={opener} brief={brief} />
          <div className="opener-verdict">
            {[true, false].map((worked) => (
              <button
                key={String(worked)}
                type="button"
                aria-pressed={used?.id === opener.id && used.worked === worked}
                onClick={() => choose(opener.id, worked)}
              >
                {worked ? words.worked : words.fellFlat}
              </button>
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}

/** A careful matter: to whose face alone it is said. */
function ToWhom({ opener, brief }: { readonly opener: BriefOpener; readonly brief: BriefAnswer }) {
  const words = useWords(phoneBriefWords)
  const person = brief.members.find((member) => member.person === opener.to)
  if (opener.setting !== 'to-the-person' || !person) return null
  return <p className="to-whom">{words.toThePerson(person.address)}</p>
}

/** Which fact a sentence rests on: who told it, and when. */
function Origin({ opener, brief }: { readonly opener: BriefOpener; readonly brief: BriefAnswer }) {
  const words = useWords(phoneBriefWords)
  const { language } = useLanguage()
  const { clock } = useSession()
  if (opener.from.length === 0) return null
  const said = opener.from.map(({ source, observedAt }) =>
    words.toldBy(source, sayDay(clock.local(observedAt).day, brief.day, language)),
  )
  return <p className="origin">{[...new Set(said)].join(' · ')}</p>
}
