import type { Language } from '@doorstep/domain/shared/language.ts'
import { unreachable } from '@doorstep/domain/shared/unreachable.ts'
import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { sayAgency } from '@doorstep/ui/words/agencies.ts'
import { phoneBriefWords } from '@doorstep/ui/words/phone-brief.ts'
import { sayDay, sayDaysFrom, sayWindow } from '@doorstep/ui/words/times.ts'

type CareLine = BriefAnswer['care'][number]

/** A line that everyone at the stair may see, and what of it is behind a tap. */
interface CareText {
  readonly line: string
  readonly behind: string
}

/** What to be careful about; words that somebody said, and what an incident was, are behind a tap. */
export function TakeCare({ brief }: { readonly brief: BriefAnswer }) {
  const words = useWords(phoneBriefWords)
  const { language } = useLanguage()
  if (brief.care.length === 0) return null
  return (
    <section className="brief-part take-care">
      <h2>{words.takeCare}</h2>
      <ul>
        {brief.care.map((care) => {
          const { line, behind } = sayCare(care, brief.day, language)
          return (
            <li key={line}>{behind === '' ? line : <Sensitive line={line}>{behind}</Sensitive>}</li>
          )
        })}
      </ul>
    </section>
  )
}

/** A line with something behind it that is not for passers-by. */
export function Sensitive({
  line,
  children,
}: {
  readonly line: string
  readonly children: string
}) {
  return (
    <details className="sensitive">
      <summary>{line}</summary>
      <p>{children}</p>
    </details>
  )
}

/** One care line in words. */
export function sayCare(care: CareLine, today: number, language: Language): CareText {
  const words = phoneBriefWords[language]
  switch (care.kind) {
    case 'quiet-hours':
      return { line: words.quietHours(sayWindow(care), care.because), behind: '' }
    case 'isolating':
      return { line: words.isolating(sayDay(care.until, today, language)), behind: '' }
    case 'declined':
      return { line: words.declined(sayDaysFrom(care.on, today, language)), behind: care.words }
    case 'other-agency': {
      const agency = sayAgency(care.agency, language)
      return { line: words.otherAgency(agency, sayDaysFrom(care.on, today, language)), behind: '' }
    }
    case 'caution': {
      const until = words.cautionUntil(sayDay(care.until, today, language))
      return {
        line: words.caution(sayDay(care.incidentOn, today, language)),
        behind: `${care.words} (${until})`,
      }
    }
    case 'speaks':
      return { line: words.speaks(care.language), behind: '' }
    default:
      return unreachable(care)
  }
}
