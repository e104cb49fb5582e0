import type { Language } from '@doorstep/domain/shared/language.ts'

/** Several names or things in one line, with the mark that the language sets between them. */
export const joined = (parts: readonly string[], language: Language): string =>
  parts.join(language === 'en' ? ', ' : '、')
