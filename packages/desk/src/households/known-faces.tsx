import type { KnownFace } from '@doorstep/protocol/known-faces.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { knownFaceWords, sayFamiliarity } from '@doorstep/ui/words/known-faces.ts'
import { useToday } from '../frame/me.ts'
import { Section } from '../parts/page.tsx'

/** Who of the team is known at this door, and from what that is concluded. */
export function KnownFaces({ faces }: { readonly faces: readonly KnownFace[] }) {
  const words = useWords(knownFaceWords)
  const { language } = useLanguage()
  const today = useToday()
  return (
    <Section title={words.title}>
      {faces.length === 0 ? (
        <p className="quiet">{words.nobody}</p>
      ) : (
        <ul className="lines">
          {faces.map((face) => (
            <li key={face.worker}>
              <b>{face.name}</b> <span className="quiet">{words.level(face.level)}</span>
              <div className="quiet">{sayFamiliarity(face, today, language)}</div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
