import { type InThreeLanguages, languages } from '@doorstep/domain/shared/language.ts'
import type { ClassTrialAnswer } from '@doorstep/protocol/playbook.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { playbookWords } from '@doorstep/ui/words/desk-playbook.ts'
import { Textarea } from '@mantine/core'

export type Problems = ClassTrialAnswer['problems']

/** What is wrong at a field, in the reader's language; undefined where nothing is. */
export function useProblemAt(problems: Problems): (at: string) => string | undefined {
  const { language } = useLanguage()
  return (at) => {
    const found = problems.find((one) => one.at === at)
    const between = language === 'en' ? '. ' : '。'
    return found && `${found.problem[language]}${between}${found.remedy[language]}`
  }
}

/** One text in three languages, side by side; what is wrong stands under its field. */
export function WordsField({
  label,
  at,
  value,
  problems,
  onWords,
}: {
  readonly label: string
  /** Under which steps its problems are told. */
  readonly at: string
  readonly value: InThreeLanguages
  readonly problems: Problems
  readonly onWords: (words: InThreeLanguages) => void
}) {
  const words = useWords(playbookWords)
  const problemAt = useProblemAt(problems)
  return (
    <fieldset className="words-field">
      <legend>{label}</legend>
      {languages.map((language) => (
        <Textarea
          key={language}
          lang={language}
          label={words.languageOf(language)}
          aria-label={`${label}, ${words.languageOf(language)}`}
          autosize
          minRows={1}
          value={value[language]}
          error={problemAt(`${at}.${language}`) ?? problemAt(at)}
          onChange={(event) => onWords({ ...value, [language]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  )
}
