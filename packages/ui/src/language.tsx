import { type Language, languages } from '@doorstep/domain/shared/language.ts'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

/** Where the chosen language is kept; desk and phone share it. */
export const languageKey = 'doorstep.language'

export interface LanguageChoice {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const Chosen = createContext<LanguageChoice>({ language: 'en', choose: () => undefined })

/** The name of each language in itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
}

/** Gives everything below it a language, switched without a reload, in every open tab at once. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(rememberedLanguage)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.key === languageKey && isLanguage(event.newValue)) setLanguage(event.newValue)
    }
    window.addEventListener('storage', follow)
    return () => window.removeEventListener('storage', follow)
  }, [])
  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      choose(next) {
        window.localStorage.setItem(languageKey, next)
        setLanguage(next)
      },
    }),
    [language],
  )
  return <Chosen.Provider value={choice}>{children}</Chosen.Provider>
}

export const useLanguage = (): LanguageChoice => useContext(Chosen)

/** The texts of one area in the chosen language. */
export function useWords<Words>(area: Readonly<Record<Language, Words>>): Words {
  return area[useLanguage().language]
}

const isLanguage = (text: string | null): text is Language => languages.some((one) => one === text)

function rememberedLanguage(): Language {
  const kept = window.localStorage.getItem(languageKey)
  return isLanguage(kept) ? kept : nearestLanguage(window.navigator.languages)
}

/** The language of ours that comes first among those a browser asks for, as BCP 47 tags. */
export function nearestLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/i.test(tag)) return 'zh-Hant'
    if (/^(zh|yue|wuu)\b/i.test(tag)) return 'zh-Hans'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'en'
}
