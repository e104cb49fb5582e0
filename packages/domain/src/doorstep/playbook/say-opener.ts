import type { Language } from '../../shared/language.ts'
import type { Opener } from './household-class.ts'

/** What is put into the slots of an opener; '' where it is not known. */
export interface Said {
  readonly called: string
  readonly worker: string
  readonly who: string
  /** When, as the language says it. */
  readonly day: string
  /** What was promised, in the words in which it was noted. */
  readonly promise: string
}

/** The slots that a sentence may hold. */
export const slots = ['called', 'worker', 'who', 'day', 'promise'] as const

/** Those that may be empty: a sentence that holds one has another form without. */
export const uncertainSlots = ['who', 'day', 'promise'] as const

/** The sentence, spoken: without a name its own beginning, without what a slot needs its other form. */
export function sayOpener(opener: Opener, language: Language, said: Said): string {
  const own = opener.say[language]
  const lacks = uncertainSlots.some((slot) => said[slot] === '' && own.includes(`{${slot}}`))
  const text = lacks && opener.without !== null ? opener.without[language] : own
  const filled = slots
    .filter((slot) => slot !== 'called')
    .reduce((sentence, slot) => sentence.replaceAll(`{${slot}}`, said[slot]), text)
  return said.called === '' ? withoutCalled(filled) : filled.replaceAll('{called}', said.called)
}

/** Nobody can be named: the sentence begins with its next word. */
function withoutCalled(text: string): string {
  const rest = text.replace(/\{called\}[，,]\s*/g, '')
  return `${rest.slice(0, 1).toUpperCase()}${rest.slice(1)}`
}
