import type { PlaybookAnswer } from '@doorstep/protocol/playbook.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { playbookWords } from '@doorstep/ui/words/desk-playbook.ts'

/** What one may hear at a door; turned over, what to say and what never. */
export function DrillCard({
  objection,
}: {
  readonly objection: PlaybookAnswer['objections'][number]
}) {
  const words = useWords(playbookWords)
  const { language } = useLanguage()
  return (
    <details className="drill-card">
      <summary>
        {objection.heard.map((heard) => (
          <q key={heard.en}>{heard[language]}</q>
        ))}
        <span className="drill-turn">{words.turn}</span>
      </summary>
      <dl>
        <dt>{words.answer}</dt>
        <dd>{objection.answer[language]}</dd>
        <dt>{words.never}</dt>
        <dd className="drill-never">{objection.never[language]}</dd>
      </dl>
    </details>
  )
}
