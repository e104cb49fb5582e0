import { knownFrom } from '@doorstep/domain/due/familiarity.ts'
import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { knownFaceWords, sayFamiliarity } from '@doorstep/ui/words/known-faces.ts'

/** Who of the team is known here, one short line each; nothing where nobody is. */
export function KnownHere({ brief }: { readonly brief: BriefAnswer }) {
  const words = useWords(knownFaceWords)
  const { language } = useLanguage()
  const known = brief.knownFaces.filter(({ level }) => level >= knownFrom)
  if (known.length === 0) return null
  return (
    <section>
      <h2>{words.title}</h2>
      <ul className="colleagues">
        {known.map((face) => (
          <li key={face.worker}>
            {face.name} <small>{sayFamiliarity(face, brief.day, language)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
