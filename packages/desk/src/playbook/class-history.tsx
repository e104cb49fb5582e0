import type { PlaybookClass } from '@doorstep/protocol/playbook.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { localTimeIn } from '@doorstep/ui/local-time.ts'
import { playbookWords } from '@doorstep/ui/words/desk-playbook.ts'
import { sayDayAndTime } from '@doorstep/ui/words/times.ts'
import { useMe } from '../frame/me.ts'
import { Section } from '../parts/page.tsx'

/** Who changed the class, when and why, newest first. */
export function ClassHistory({ history }: { readonly history: PlaybookClass['history'] }) {
  const words = useWords(playbookWords)
  const { language } = useLanguage()
  const { now, zone } = useMe()
  return (
    <Section title={words.history}>
      {history.length === 0 ? (
        <p className="quiet">{words.given}</p>
      ) : (
        <ol className="class-history">
          {history.map(({ what, at, by, note }) => (
            <li key={at}>
              <span className="quiet numbers">
                {sayDayAndTime(localTimeIn(zone, at), now.day, language)}
              </span>
              <strong>
                {by} · {words.didWhat(what)}
              </strong>
              <span>{note}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
