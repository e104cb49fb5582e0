import type { Language } from '@doorstep/domain/shared/language.ts'
import { defineWords } from './define.ts'

const words = defineWords(
  { numbered: (name: string) => `No. ${name}` },
  {
    'zh-Hans': { numbered: (name) => `${name} 号` },
    'zh-Hant': { numbered: (name) => `${name} 號` },
  },
)

/** A building by its number or name: "No. 7", "7 号", "Rose Court". */
export const sayBuilding = (name: string, language: Language): string =>
  /^\d+$/.test(name) ? words[language].numbered(name) : name

/** The same with its estate: "青石里 7 号". */
export const sayBuildingIn = (
  { estate, name }: { readonly estate: string; readonly name: string },
  language: Language,
): string => [estate, sayBuilding(name, language)].filter((part) => part !== '').join(' ')
