import type { Brief } from '@doorstep/domain/doorstep/brief.ts'
import { briefOf } from '@doorstep/domain/doorstep/brief-of.ts'
import type { Playbook } from '@doorstep/domain/doorstep/playbook/playbook.ts'
import type { Language } from '@doorstep/domain/shared/language.ts'
import { phoneBriefWords } from '@doorstep/ui/words/phone-brief.ts'
import { requestOf, type Typical } from './request-of.ts'
import { typicalHouseholds } from './typical.ts'

/** The brief of a typical household. */
export const briefFor = (one: Typical, language: Language, playbook: Playbook): Brief =>
  briefOf(requestOf(one, language, playbook))

/** All first sentences of all typical households in one language, to be read by people. */
export const goldenText = (language: Language, playbook: Playbook): string =>
  typicalHouseholds(playbook)
    .map((one) => goldenOf(one, briefFor(one, language, playbook), language))
    .join('\n')

const goldenOf = ({ key, title }: Typical, brief: Brief, language: Language): string =>
  [
    `${key} | ${title[language]} | ${brief.classes.map((one) => one.key).join(' ')}`,
    ...brief.openers.map(({ id, words, to }) => `  ${id}: ${words}${toWhom(to, brief, language)}`),
    '',
  ].join('\n')

/** To whom alone it is said, as the phone says it; '' where anyone may hear it. */
export function toWhom(to: string | null, { members }: Brief, language: Language): string {
  const person = members.find((one) => one.person === to)
  return person ? ` [${phoneBriefWords[language].toThePerson(person.address)}]` : ''
}

/** Where the golden briefs of a language are kept. */
export const goldenFile = (language: Language): URL =>
  new URL(`./golden/${language}.txt`, import.meta.url)
