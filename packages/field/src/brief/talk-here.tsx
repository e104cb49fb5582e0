import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { talkWords } from '@doorstep/ui/words/talk.ts'

/** Lines of the day's talk that suit this door, where nothing is remembered yet. */
export function TalkHere({ brief }: { readonly brief: BriefAnswer }) {
  const words = useWords(talkWords)
  if (brief.talk.length === 0) return null
  return (
    <section className="brief-part">
      <h2>{words.openWith}</h2>
      {brief.talk.map(({ line, words: said }) => (
        <blockquote key={line} lang={brief.language}>
          {said}
        </blockquote>
      ))}
    </section>
  )
}
