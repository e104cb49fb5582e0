import type { Language } from '@doorstep/domain/shared/language.ts'
import type { TimelineAnswer } from '@doorstep/protocol/households.ts'
import { useLanguage } from '@doorstep/ui/language.tsx'
import { timelineWords } from '@doorstep/ui/words/desk-timeline.ts'

type Told = TimelineAnswer['entries'][number]['answers'][number]

/** What was asked and answered, in the programme's own words. */
export function Answers({ answers }: { readonly answers: readonly Told[] }) {
  const { language } = useLanguage()
  if (answers.length === 0) return null
  return (
    <dl className="answers">
      {answers.map((answer) => (
        <div key={`${answer.programme} ${answer.question} ${answer.person}`}>
          <dt>{answer.ask?.[language] ?? answer.question}</dt>
          <dd>{sayAnswer(answer, language)}</dd>
        </div>
      ))}
    </dl>
  )
}

function sayAnswer({ value, chosen, unit }: Told, language: Language): string {
  const words = timelineWords[language]
  switch (value.kind) {
    case 'yes-no':
      return value.value ? words.yes : words.no
    case 'number':
      return `${value.value} ${unit}`.trim()
    case 'text':
      return value.value
    case 'not-said':
      return words.notSaid
    case 'choice':
    case 'choices':
      return chosen.length === 0
        ? words.noneOfThem
        : chosen.map((one) => one[language]).join(language === 'en' ? ', ' : '、')
  }
}
