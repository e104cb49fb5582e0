import type { Language } from '@doorstep/domain/shared/language.ts'

type Entry = string | ((...values: never[]) => string)
type SameAs<Words extends Record<string, Entry>> = {
  readonly [Name in keyof Words]: Words[Name] extends string ? string : Words[Name]
}

/** One area's texts in all three languages: a text missing in one of them does not compile. */
export function defineWords<const Words extends Record<string, Entry>>(
  en: Words,
  others: Readonly<Record<Exclude<Language, 'en'>, SameAs<Words>>>,
): Readonly<Record<Language, SameAs<Words>>> {
  return { en: en as SameAs<Words>, ...others }
}
