import { type Language, languages } from '@doorstep/domain/shared/language.ts'
import type { ProgrammeAnswer } from '@doorstep/protocol/programmes.ts'
import { languageNames, useWords } from '@doorstep/ui/language.tsx'
import { programmeTextWords } from '@doorstep/ui/words/desk-programme-text.ts'
import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { Section } from '../parts/page.tsx'
import { printOnly } from './print-only.ts'

const papers = ['A6', 'A5'] as const
type Paper = (typeof papers)[number]

/** The card that is left with a household, in each language, as it comes out of the printer. */
export function NoticeCards({ programme }: { readonly programme: ProgrammeAnswer }) {
  const words = useWords(programmeTextWords)
  const [paper, setPaper] = useState<Paper>('A6')
  return (
    <Section
      title={words.card}
      aside={
        <span className="card-tools">
          <SegmentedControl
            size="xs"
            aria-label={words.paper}
            data={[...papers]}
            value={paper}
            onChange={(chosen) => setPaper(chosen === 'A5' ? 'A5' : 'A6')}
          />
          <Button size="compact-sm" variant="default" onClick={() => printOnly('cards')}>
            {words.printCards}
          </Button>
        </span>
      }
    >
      <div className="notice-cards">
        {languages.map((language) => (
          <Card key={language} programme={programme} language={language} paper={paper} />
        ))}
      </div>
    </Section>
  )
}

function Card({
  programme: { title, notice },
  language,
  paper,
}: {
  readonly programme: ProgrammeAnswer
  readonly language: Language
  readonly paper: Paper
}) {
  const words = programmeTextWords[language]
  const parts = [
    { name: words.cardWho, text: notice.who[language] },
    { name: words.cardWhy, text: notice.why[language] },
    { name: words.cardUntil, text: notice.until[language] },
    { name: words.cardRights, text: notice.rights[language] },
  ]
  return (
    <article
      className="notice-card"
      lang={language}
      data-paper={paper}
      aria-label={languageNames[language]}
    >
      <h3>{title[language]}</h3>
      <p className="card-say">{notice.say[language]}</p>
      <p className="card-voluntary">
        {notice.voluntary === 'required' ? words.cardRequired : words.cardVoluntary}
      </p>
      <dl>
        {parts.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
