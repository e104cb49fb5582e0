import { languages } from '@doorstep/domain/shared/language.ts'
import { languageNames, useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { phoneWords } from '@doorstep/ui/words/phone.ts'

/** The three languages, each by its own name; nothing is loaded again. */
export function LanguageChoice() {
  const words = useWords(phoneWords)
  const { language, choose } = useLanguage()
  return (
    <fieldset className="segments">
      <legend className="unseen">{words.language}</legend>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          onClick={() => choose(one)}
        >
          {languageNames[one]}
        </button>
      ))}
    </fieldset>
  )
}
