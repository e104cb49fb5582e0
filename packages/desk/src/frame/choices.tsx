import { languages } from '@doorstep/domain/shared/language.ts'
import { languageNames, useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { NativeSelect } from '@mantine/core'

/** The language of the desk, each in its own name; nothing is loaded again. */
export function LanguageChoice() {
  const { language, choose } = useLanguage()
  const words = useWords(frameWords)
  return (
    <NativeSelect
      size="xs"
      aria-label={words.language}
      className="language-choice"
      value={language}
      data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
      onChange={(event) => {
        const chosen = languages.find((one) => one === event.currentTarget.value)
        if (chosen) choose(chosen)
      }}
    />
  )
}
