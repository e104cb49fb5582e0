import type { Language } from '@doorstep/domain/shared/language.ts'
import { roleWords } from '@doorstep/ui/words/people.ts'

/** A role in words; one that is no more stands as it was written. */
export const sayRole = (role: string, language: Language): string =>
  Object.entries(roleWords[language]).find(([name]) => name === role)?.[1] ?? role
