import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { reviewWords } from '@doorstep/ui/words/desk-review.ts'
import { evidenceWords } from '@doorstep/ui/words/evidence.ts'
import { Section } from '../parts/page.tsx'
import type { ReviewPair } from './queue.ts'

type Evidence = ReviewPair['evidence'][number]

/** What speaks for one person and what for two, in words. */
export function EvidenceWords({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const words = useWords(reviewWords)
  const { language } = useLanguage()
  const said = useWords(evidenceWords)
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const named = (verdicts: readonly Evidence['verdict'][]) =>
    list.format(
      evidence
        .filter(({ verdict }) => verdicts.includes(verdict))
        .map(({ field, verdict }) =>
          verdict === 'missing' ? words.fieldOf(field) : said[`${field}-${verdict}`],
        ),
    )
  const isFor = named(['same', 'similar'])
  const isAgainst = named(['different'])
  const isUnsaid = named(['missing'])
  return (
    <Section title={words.evidence}>
      <ul className="evidence">
        <li>{isFor === '' ? words.nothingFor : words.forIt(isFor)}</li>
        <li>{isAgainst === '' ? words.nothingAgainst : words.againstIt(isAgainst)}</li>
        {isUnsaid !== '' && <li className="quiet">{words.unsaid(isUnsaid)}</li>}
      </ul>
    </Section>
  )
}
