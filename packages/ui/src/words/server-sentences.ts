import type { Language } from '@doorstep/domain/shared/language.ts'
import { listSentences } from './list-sentences.ts'
import { programmeSentences } from './programme-sentences.ts'
import type { Sentence } from './sentence.ts'

/** A problem and its remedy in one line; last, since any sentence might hold this mark. */
const both: Sentence = ['{}; {}', '{}；{}', '{}；{}']
const sentences: readonly Sentence[] = [...listSentences, ...programmeSentences, both]

const escaped = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&')

const patterns = sentences.map((sentence) => ({
  sentence,
  pattern: new RegExp(`^${escaped(sentence[0]).replaceAll('{}', '(.+?)')}$`, 's'),
}))

const placeOf: Readonly<Record<Language, 1 | 2 | 3>> = { 'zh-Hans': 1, 'zh-Hant': 2, en: 3 }

/**
 * What is wrong in a list or a programme is written where it is found, in English. Here it is said in the
 * reader's language; a sentence that nobody has translated yet is shown as it is.
 */
export function sayServer(text: string, language: Language): string {
  for (const { pattern, sentence } of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    const said = sentence[placeOf[language]] ?? sentence[0]
    // A single word put into a sentence is a key of the text or a value of it, not a sentence of ours.
    const values = match
      .slice(1)
      .map((value) => (value.includes(' ') ? sayServer(value, language) : value))
    return said.replaceAll('{}', () => values.shift() ?? '')
  }
  return text
}
